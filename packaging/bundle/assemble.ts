import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildDictionary } from "../../main/core/japanese/build-dictionary.ts";
import { findDictionary } from "../../main/core/japanese/dictionary.ts";
import { cacheName } from "../../main/core/japanese/load-dictionary.ts";
import { bundleMain } from "./bundle-main.ts";

/** The built program: what the packages are made of, and what runs as it is under Node 24. */
export interface BuiltProgram {
  /** Becomes `app.asar`: the entries, the page, package.json. */
  readonly app: string;
  /** Stands beside `app.asar`: what is opened by its path, which an archive does not offer to every call. */
  readonly data: string;
}

export function builtProgram(root: string): BuiltProgram {
  const folder = join(root, ".build", "program");
  return { app: join(folder, "app"), data: join(folder, "data") };
}

/** Puts the program together from sources, packages and the page, which was built before. */
export async function assembleProgram(root: string, page: string): Promise<BuiltProgram> {
  const program = builtProgram(root);
  rmSync(dirname(program.app), { recursive: true, force: true });
  await bundleMain(root, program.app);
  copyPdfReader(program);
  cpSync(page, join(program.app, "page"), { recursive: true });
  writeManifest(root, program.app);
  copySeeds(root, program.data);
  writeFileSync(join(program.data, cacheName), new Uint8Array(buildDictionary(findDictionary())));
  return program;
}

/** pdf.js looks for its worker beside the file that it is bundled into; its tables are read by path. */
function copyPdfReader({ app, data }: BuiltProgram): void {
  const pdfjs = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  cpSync(join(pdfjs, "legacy", "build", "pdf.worker.min.mjs"), join(app, "pdf.worker.mjs"));
  for (const folder of ["cmaps", "standard_fonts", "wasm"]) {
    cpSync(join(pdfjs, folder), join(data, "pdfjs", folder), { recursive: true });
  }
}

function copySeeds(root: string, data: string): void {
  cpSync(join(root, "seeds", "starter", "documents"), join(data, "starter"), { recursive: true });
  cpSync(join(root, "seeds", "variants"), join(data, "variants"), { recursive: true });
  cpSync(join(root, "seeds", "help"), join(data, "help"), { recursive: true });
}

/** The program's own package.json: it depends on nothing, so the packer looks for no packages. */
function writeManifest(root: string, app: string): void {
  const { version, description, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const manifest = {
    name: "tenkyo",
    productName: "Tenkyo",
    version,
    description,
    license,
    author: "The Tenkyo developers",
    // A reserved name that leads nowhere; the deb wants one (docs/release.md).
    homepage: "https://tenkyo.example.invalid",
    type: "module",
    main: "main.js",
  };
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
