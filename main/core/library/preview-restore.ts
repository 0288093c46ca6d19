import { join } from "node:path";
import type { RestorePreview } from "../../../shared/contract/library.ts";
import type { FilesPort } from "../ports.ts";
import { backupFolder, requireBackup } from "./backup.ts";
import { compareRecords, outlineOf, type RecordsOutline } from "./compare-records.ts";
import { openDatabase } from "./database.ts";
import type { Library } from "./library.ts";
import { listUnknownOriginals } from "./originals.ts";

/**
 * What a restore of this backup would change.
 *
 * @throws Failure backup-not-found, backup-damaged
 */
export async function previewRestore(library: Library, name: string): Promise<RestorePreview> {
  const { folder, files, database } = library;
  await requireBackup(folder, name, files);
  const then = readOutline(join(backupFolder(folder), name));
  return compareRecords(outlineOf(database), then, await storedHashes(folder, files));
}

/** @throws the error of SQLite when the file cannot be read */
export function readOutline(path: string): RecordsOutline {
  // Copies do not change; opened otherwise, one in WAL mode would get two more files beside it.
  const database = openDatabase(path, { readOnly: true, unchanging: true });
  try {
    return outlineOf(database);
  } finally {
    database.close();
  }
}

async function storedHashes(folder: string, files: FilesPort): Promise<ReadonlySet<string>> {
  const stored = await listUnknownOriginals(folder, new Set(), files);
  return new Set(stored.map((path) => path.split(/[\\/]/u).at(-1)?.slice(0, 64) ?? ""));
}
