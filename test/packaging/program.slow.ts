import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { preparePage } from "../../main/launch/build-page.ts";
import { assembleProgram, type BuiltProgram } from "../../packaging/bundle/assemble.ts";
import { missingEntries } from "../../packaging/bundle/entries.ts";
import { closeAll, newHome } from "../tools/program.ts";
import { listArchive, readConfiguration, readFuses, root } from "./builder.ts";

const run = promisify(execFile);
let program: BuiltProgram;
const home = newHome();

beforeAll(async () => {
  const page = preparePage(() => {});
  if (page === null) throw new Error("the page could not be built");
  program = await assembleProgram(root, page);
});
afterAll(closeAll);

/** The built command line, in a folder of its own: no package of the project can be found from there. */
async function tenkyo(...argv: string[]): Promise<string> {
  const entry = join(home.folder, "program", "app", "tenkyo.js");
  const { stdout } = await run(process.execPath, [entry, ...argv], {
    cwd: home.folder,
    env: { ...process.env, ...home.environment, NODE_OPTIONS: "", LANG: "ja_JP.UTF-8", INIT_CWD: "" },
  });
  return stdout;
}

test("every part of the program is in the sources", () => {
  expect(missingEntries(root)).toEqual([]);
});

test("the built program imports, searches and verifies without the project and its packages", async () => {
  cpSync(join(program.app, ".."), join(home.folder, "program"), { recursive: true });
  const library = join(home.folder, "見本.tenkyo");
  await tenkyo("--library", library, "import", join(home.folder, "program", "data", "starter"));
  const documents = JSON.parse(await tenkyo("--library", library, "--json", "documents"));
  expect(documents).toHaveLength(readdirSync(join(root, "seeds/starter/documents")).length);
  // 紐付け is found from another spelling: tables, dictionary and threads are all at work; so are PDFs.
  const answer = await tenkyo("--library", library, "search", "紐づけ");
  expect(answer).toContain("紐付け");
  expect(answer).toMatch(/\.pdf\s+\d+頁/u);
  expect(await tenkyo("--library", library, "verify")).toContain("問題はありません");
});

test("the shipped dictionary is read where it stands: none is built into the person's folder", () => {
  expect(existsSync(join(home.folder, "person", "kuromoji.dictionary"))).toBe(false);
});

test("the core's own file loads whole: it gets as far as to miss Electron", async () => {
  const core = run(process.execPath, [join(home.folder, "program", "app", "core-process.js")], {
    cwd: home.folder,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  await expect(core).rejects.toThrow("core-process: started outside Electron");
});

test("the preload asks for Electron alone, because the sandbox gives it nothing else", () => {
  const source = readFileSync(join(program.app, "preload.cjs"), "utf8");
  expect([...source.matchAll(/\brequire\("([^"]+)"\)/gu)].map(([, name]) => name)).toEqual(["electron"]);
});

/** What Electron's folder holds as far as the packer looks at it; the program is a wire of fuses, all undecided. */
function standInElectron(folder: string, version: string): void {
  for (const name of ["resources", "locales"]) mkdirSync(join(folder, name), { recursive: true });
  const wire = Buffer.concat([
    Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"),
    Buffer.from([1, 8]),
    Buffer.from("10110000"),
  ]);
  writeFileSync(join(folder, "electron"), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), {
    mode: 0o755,
  });
  writeFileSync(join(folder, "version"), version);
  const others = [
    "LICENSE",
    "LICENSES.chromium.html",
    "locales/de.pak",
    "locales/en-US.pak",
    "locales/ja.pak",
  ];
  for (const name of others) writeFileSync(join(folder, name), "");
}

let packing: Promise<string> | null = null;

/** Packs for Linux with the stand-in, once; answers the folder of the packed program. */
function pack(): Promise<string> {
  packing ??= packNow();
  return packing;
}

async function packNow(): Promise<string> {
  const electron = join(home.folder, "electron");
  standInElectron(electron, readConfiguration().electronVersion);
  const output = join(home.folder, "packed");
  await run(
    process.execPath,
    [
      "node_modules/electron-builder/cli.js",
      "--config",
      "electron-builder.yml",
      "--publish",
      "never",
      "--linux",
      "dir",
      "--x64",
      "-c.productName=Tenkyo",
      `-c.electronDist=${electron}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: root, env: { ...process.env, NODE_OPTIONS: "" } },
  );
  return join(output, "linux-unpacked");
}

test("the archive holds the entries and the page, and nothing else", async () => {
  const resources = join(await pack(), "resources");
  const files = listArchive(join(resources, "app.asar"));
  const page = files.filter((name) => name.startsWith("page/"));
  expect(files.filter((name) => !name.startsWith("page/")).sort()).toEqual([
    "core-process.js",
    "entry/worker.js",
    "extract-pdf.js",
    "index-worker.js",
    "main.js",
    "package.json",
    "pdf.worker.mjs",
    "preload.cjs",
    "search-worker.js",
    "watch-memory.js",
  ]);
  expect(page).toEqual(expect.arrayContaining(["page/index.html", "page/licences.txt"]));
  expect(page.filter((name) => name.startsWith("page/pdfjs/cmaps/")).length).toBeGreaterThan(100);
  const foreign = /\.(?:tsx?|map)$|node_modules|(?:^|\/)(?:test|seeds|main|renderer)\//u;
  expect(files.filter((name) => foreign.test(name))).toEqual([]);
});

test("archive and data are below 80 MB together, and the data is whole", async () => {
  const resources = join(await pack(), "resources");
  const sizes = readdirSync(resources, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(join(resources, name)))
    .map((entry) => (entry.isFile() ? entry.size : 0));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(80e6);
  expect(readdirSync(join(resources, "data")).sort()).toEqual([
    "help",
    "kuromoji.dictionary",
    "pdfjs",
    "starter",
    "variants",
  ]);
  expect(readFileSync(join(resources, "licences.txt"), "utf8")).toContain("kuromoji");
});

test("Electron's licences go along; of Chromium's texts only those in our languages", async () => {
  const folder = await pack();
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(["LICENSE.electron.txt", "LICENSES.chromium.html", "resources", "tenkyo"]),
  );
  expect(readdirSync(join(folder, "locales"))).toEqual(["en-US.pak", "ja.pak"]);
});

test("the fuses of the packed program stand as the configuration says", async () => {
  const { electronFuses } = readConfiguration();
  const found = await readFuses(join(await pack(), "tenkyo"));
  expect(found).toMatchObject({
    RunAsNode: electronFuses.runAsNode,
    EnableCookieEncryption: electronFuses.enableCookieEncryption,
    EnableNodeOptionsEnvironmentVariable: electronFuses.enableNodeOptionsEnvironmentVariable,
    EnableNodeCliInspectArguments: electronFuses.enableNodeCliInspectArguments,
    EnableEmbeddedAsarIntegrityValidation: electronFuses.enableEmbeddedAsarIntegrityValidation,
    OnlyLoadAppFromAsar: electronFuses.onlyLoadAppFromAsar,
    LoadBrowserProcessSpecificV8Snapshot: electronFuses.loadBrowserProcessSpecificV8Snapshot,
    GrantFileProtocolExtraPrivileges: electronFuses.grantFileProtocolExtraPrivileges,
  });
});
