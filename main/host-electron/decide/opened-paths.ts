import { extname, isAbsolute, resolve } from "node:path";
import type { OpenedPaths } from "../../../shared/host/host-functions.ts";

const nothing: OpenedPaths = { library: null, documents: [] };

/**
 * What the arguments of a start name. Switches are left out, and so is what does not exist: it was no path.
 * @param argv without the program itself
 * @param folder where relative paths begin
 */
export function openedPaths(
  argv: readonly string[],
  folder: string,
  exists: (path: string) => boolean,
): OpenedPaths {
  const paths = argv
    .filter((argument) => argument !== "" && !argument.startsWith("-"))
    .map((argument) => (isAbsolute(argument) ? argument : resolve(folder, argument)))
    .filter(exists);
  return joinOpened(nothing, {
    library: paths.findLast(isLibrary) ?? null,
    documents: paths.filter((path) => !isLibrary(path)),
  });
}

/** Two handfuls of paths as one; the later library wins. */
export function joinOpened(earlier: OpenedPaths, later: OpenedPaths): OpenedPaths {
  return {
    library: later.library ?? earlier.library,
    documents: [...new Set([...earlier.documents, ...later.documents])],
  };
}

/** Null when there is nothing to open. */
export function anyOpened(paths: OpenedPaths): OpenedPaths | null {
  return paths.library === null && paths.documents.length === 0 ? null : paths;
}

/**
 * The arguments that are the person's: after the program, and while the program is being made after its script too.
 * Chromium puts switches of its own between them.
 */
export function ownArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  return argv.filter((argument) => !argument.startsWith("-")).slice(isPackaged ? 1 : 2);
}

function isLibrary(path: string): boolean {
  return extname(path.replace(/[/\\]+$/u, "")).toLowerCase() === ".tenkyo";
}
