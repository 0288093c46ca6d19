import { join } from "node:path";
import { incomingPrefix, writeAtomically } from "../library/atomic-write.ts";
import { indexFolder, type Library } from "../library/library.ts";

const ending = ".segment";

/** The segment files of a library, oldest first: names are numbers that count up. */
export async function listSegmentFiles(library: Library): Promise<readonly string[]> {
  const names = await library.files.readdir(indexFolder(library));
  return names
    .filter((name) => name.endsWith(ending) && !name.startsWith(incomingPrefix))
    .sort()
    .map((name) => join(indexFolder(library), name));
}

/** Writes the next segment file; readers see all of it or nothing. Answers its path. */
export async function writeSegmentFile(library: Library, bytes: Uint8Array): Promise<string> {
  const last = (await listSegmentFiles(library)).at(-1);
  const number =
    last === undefined ? 1 : Number.parseInt(last.slice(-ending.length - 8, -ending.length), 10) + 1;
  const path = join(indexFolder(library), `${String(number).padStart(8, "0")}${ending}`);
  await writeAtomically(library.files, path, bytes);
  return path;
}

/** Removes everything in the index folder that is no segment: files of older versions of the program. */
export async function sweepForeignFiles(library: Library): Promise<void> {
  for (const name of await library.files.readdir(indexFolder(library))) {
    if (name.endsWith(ending) || name.startsWith(incomingPrefix)) continue;
    await library.files.rm(join(indexFolder(library), name), { force: true, recursive: true });
  }
}
