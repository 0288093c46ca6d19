import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isAllowed } from "./allowed.ts";
import { type BundledPackage, packagesOf } from "./bundled-packages.ts";
import { type LicenceText, licenceTexts } from "./licence-text.ts";

/** Where the page finds the text: `licences.txt` beside index.html. */
export const licencesFileName = "licences.txt";

/** Packages that go in without being imported: copied files, and what the bundlers put into their output. */
const copied = ["pdfjs-dist", "kuromoji", "vite", "rolldown", "esbuild"];

const head = `典拠 Tenkyo と、ともに配布するソフトウェア・データ・書体の使用許諾
Licences of Tenkyo and of the software, data and fonts that come with it

Electron とその部品（Chromium、Node.js、FFmpeg ほか）の使用許諾は、プログラムのフォルダーの
LICENSE.electron.txt と LICENSES.chromium.html にあります。
The licences of Electron and its parts (Chromium, Node.js, FFmpeg and others) stand in LICENSE.electron.txt
and LICENSES.chromium.html in the program's folder.
`;
const line = "=".repeat(80);

/**
 * All packages of which something goes into the program.
 *
 * @param files what the bundles were made of
 */
export function allBundled(root: string, files: readonly string[]): readonly BundledPackage[] {
  const require = createRequire(join(root, "package.json"));
  // The fonts are assets and no modules; their style sheet is one, and stands for them.
  return packagesOf([...files, ...copied.map((name) => require.resolve(`${name}/package.json`))]);
}

/**
 * One text for people: our own licence, a list of all packages, then every text that they bring along.
 *
 * @throws when a package may not be passed on so, or brings no text
 */
export function licencesFile(root: string, packages: readonly BundledPackage[]): string {
  const own = readFileSync(join(root, "LICENSE"), "utf8").trim();
  const refused = packages.filter(({ licence }) => !isAllowed(licence));
  if (refused.length > 0) throw new Error(`licences: not allowed: ${refused.map(title).join(", ")}`);
  const sections = packages.map((found) =>
    section(title(found), licenceTexts(found, own).map(named).join("\n\n")),
  );
  const list = `${line}\n${packages.map(title).join("\n")}`;
  return `${[head, section("Tenkyo", own), list, ...sections].join("\n\n")}\n`;
}

function title({ name, version, licence }: BundledPackage): string {
  return `${name} ${version} (${licence})`;
}

function named({ file, text }: LicenceText): string {
  return `--- ${file} ---\n\n${text}`;
}

function section(heading: string, text: string): string {
  return `${line}\n${heading}\n${line}\n\n${text}`;
}
