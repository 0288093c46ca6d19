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

/** The licence texts and notices that a package brings along; none when it brings none. */
export function licenceTexts({ name, folder }: BundledPackage): readonly LicenceText[] {
  const folders = ["", ...(partFolders[name] ?? [])].filter((part) => existsSync(join(folder, part)));
  return folders.flatMap((part) =>
    readdirSync(join(folder, part), { withFileTypes: true })
      .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
      .map((entry) => entry.name)
      .sort()
      .map((file) => ({
        file: part === "" ? file : `${part}/${file}`,
        text: readFileSync(join(folder, part, file), "utf8").replaceAll("\r\n", "\n").trim(),
      })),
  );
}
