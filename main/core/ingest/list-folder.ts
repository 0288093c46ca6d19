import { basename, join } from "node:path";
import type { FilesPort } from "../ports.ts";
import { failAs } from "./examine-file.ts";

/** `file` is everything that is no folder, also what cannot be imported: the examination says why. */
export interface FolderEntry {
  readonly kind: "file" | "folder";
  readonly path: string;
}

/** 第2号 before 第10号, as people number their files. */
const naturalOrder = new Intl.Collator("ja", { numeric: true });

/**
 * The entries of a folder in natural order, without hidden and system files and without libraries.
 * `visited` holds the real paths of the folders listed so far, so that links cannot lead in circles: a folder that
 * was listed already answers nothing.
 */
export async function listFolder(
  path: string,
  files: FilesPort,
  visited: Set<string>,
): Promise<readonly FolderEntry[]> {
  const real = await files.realpath(path).catch(failAs("missing-path"));
  if (visited.has(real) || isLibrary(real) || isLibrary(path)) return [];
  visited.add(real);
  const names = (await files.readdir(path).catch(failAs("missing-path"))).filter((name) => !isLeftOut(name));
  const entries = await Promise.all(
    names.toSorted(compareNames).map(async (name): Promise<FolderEntry> => {
      const entry = join(path, name);
      return { kind: (await isFolder(entry, files)) ? "folder" : "file", path: entry };
    }),
  );
  return entries.filter(({ kind, path }) => kind === "file" || !isLibrary(path));
}

/** What the system or an editor put there, and what a person meant to be hidden. */
function isLeftOut(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || systemNames.has(name.toLowerCase());
}

const systemNames: ReadonlySet<string> = new Set(["thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx"]);

function isLibrary(path: string): boolean {
  return basename(path).toLowerCase().endsWith(".tenkyo");
}

/** Equal under the collation (full width, half width) still needs one order on every machine. */
function compareNames(a: string, b: string): number {
  return naturalOrder.compare(a, b) || (a < b ? -1 : 1);
}

async function isFolder(path: string, files: FilesPort): Promise<boolean> {
  try {
    return (await files.stat(path)).isDirectory();
  } catch {
    // A dangling link, a loop, a file that vanished: the examination of the entry tells.
    return false;
  }
}
