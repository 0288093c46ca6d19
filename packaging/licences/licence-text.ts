import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BundledPackage } from "./bundled-packages.ts";

export interface LicenceText {
  /** Path from the package's folder. */
  readonly file: string;
  readonly text: string;
}

const licenceFile = /^(?:licen[cs]es?|copying|notice|unlicense)(?:[-_.]|$)/iu;

/** Folders of a package that carry parts of others, each with licences of its own. */
const partFolders: Readonly<Record<string, readonly string[]>> = {
  "pdfjs-dist": ["cmaps", "standard_fonts", "wasm", "iccs"],
};

/** Some tools go on with the licences of what they are made of themselves; that does not go into what they make. */
const ownEnd = /^#+ Licenses of bundled dependencies\b/mu;

/**
 * The licence texts and notices of a package.
 *
 * @param ownLicence our own text, which is the MIT licence: it stands in where a package only names that one
 * @throws when there is no text
 */
export function licenceTexts(found: BundledPackage, ownLicence: string): readonly LicenceText[] {
  const folders = ["", ...(partFolders[found.name] ?? [])].filter((part) =>
    existsSync(join(found.folder, part)),
  );
  const texts = folders.flatMap((part) => textsIn(found.folder, part));
  if (texts.length > 0) return texts;
  if (found.licence === "MIT" && found.author !== "") return [namedLicence(found.author, ownLicence)];
  throw new Error(`licences: ${found.name} ${found.version} (${found.licence}) has no text`);
}

function textsIn(folder: string, part: string): LicenceText[] {
  return readdirSync(join(folder, part), { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, part, name), "utf8").replaceAll("\r\n", "\n");
      return { file: part === "" ? name : `${part}/${name}`, text: (text.split(ownEnd)[0] ?? "").trim() };
    });
}

/** The licence that a package.json names, without a year, because it names none. */
function namedLicence(author: string, ownLicence: string): LicenceText {
  const text = ownLicence.replace(/^Copyright .*$/mu, `Copyright (c) ${author}`);
  return { file: "package.json: MIT", text };
}
