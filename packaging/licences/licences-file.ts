import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
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

/** One text for people: our own licence, a list of all packages, then every text that they bring along. */
export function licencesFile(root: string, packages: readonly BundledPackage[]): string {
  const own = readFileSync(join(root, "LICENSE"), "utf8").trim();
  const list = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
  return `${[head, section("Tenkyo", own), `${line}\n${list.join("\n")}`, ...packages.map(packageSection)].join("\n\n")}\n`;
}

function packageSection(found: BundledPackage): string {
  const texts = licenceTexts(found);
  return section(`${found.name} ${found.version} (${found.licence})`, texts.map(named).join("\n\n"));
}

function named({ file, text }: LicenceText): string {
  return `--- ${file} ---\n\n${text}`;
}

function section(title: string, text: string): string {
  return `${line}\n${title}\n${line}\n\n${text}`;
}
