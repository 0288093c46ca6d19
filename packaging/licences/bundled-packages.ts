import { readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** An installed package of which something goes into the program. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** What its package.json says: an SPDX expression; empty when it says nothing. */
  readonly licence: string;
  /** Whom its package.json names; empty when nobody. */
  readonly author: string;
  readonly folder: string;
}

/** Up to the name of the innermost package that a path lies in; scopes are two names. */
const packagePath = /^(?<folder>.*\/node_modules\/(?:@[^/]+\/)?[^/@][^/]*)\//u;

/** The folder of the package that a file belongs to; null for our own files and for what a bundler made up. */
export function packageFolder(file: string): string | null {
  // Bundlers mark their own modules with NUL and put questions behind a path.
  const path = file
    .replace(/^\0/u, "")
    .replace(/[?#].*$/u, "")
    .split(sep)
    .join("/");
  return packagePath.exec(path)?.groups?.folder ?? null;
}

/** Packages of all files, each once, by name. */
export function packagesOf(files: readonly string[]): readonly BundledPackage[] {
  const folders = new Set(files.map(packageFolder).filter((folder) => folder !== null));
  return [...folders]
    .map(readPackage)
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

function readPackage(folder: string): BundledPackage {
  const manifest: {
    readonly name: string;
    readonly version: string;
    readonly license?: string | { readonly type?: string };
    readonly author?: string | { readonly name?: string };
  } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { name, version, license, author } = manifest;
  return {
    name,
    version,
    licence: (typeof license === "object" ? license.type : license) ?? "",
    author: (typeof author === "object" ? author.name : author) ?? "",
    folder,
  };
}
