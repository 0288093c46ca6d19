import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { Failure } from "../../../shared/contract/failure.ts";
import type { FilesPort, Ports } from "../ports.ts";
import { incomingPrefix, writeAtomically } from "./atomic-write.ts";
import { backupFolder, requireBackup } from "./backup.ts";
import { asFailure } from "./database.ts";
import { errorCode } from "./error-code.ts";
import { databasePath } from "./library.ts";
import { acquireLock } from "./lock.ts";

/**
 * Puts a backup's records in place of the present ones of a *closed* library. The present records are kept as
 * `backups/replaced-….sqlite`, whole or damaged as they are: a restore can be undone by hand.
 * The index is not touched; the next start compares it with the records and mends it.
 *
 * @throws Failure backup-not-found, backup-damaged, library-locked, disk-full
 */
export async function restoreBackup(folder: string, name: string, ports: Ports): Promise<void> {
  const { files, now } = ports;
  const source = await requireBackup(folder, name, files);
  const lock = await acquireLock(folder, files, now);
  if (typeof lock === "string") throw new Failure("library-locked", lock);
  try {
    const present = databasePath(folder);
    const incoming = join(folder, `${incomingPrefix}${randomUUID()}`);
    const copy = new DatabaseSync(source, { readOnly: true });
    await backup(copy, incoming).finally(() => copy.close());
    const stamp = now().toISOString().replace(/[:.]/gu, "");
    checkpoint(present);
    await keepAside(present, join(backupFolder(folder), `replaced-${stamp}.sqlite`), files);
    // The write-ahead log must not meet the new file; what it held is in the copy just kept.
    await files.rm(`${present}-wal`, { force: true });
    await files.rm(`${present}-shm`, { force: true });
    // One rename: killed before it, the old records stand; after it, the restored ones.
    await files.rename(incoming, present);
  } catch (error) {
    throw asFailure(error, folder);
  } finally {
    await lock.release();
  }
}

/** Brings the write-ahead log into the file that is put aside. A damaged one is put aside as it is. */
function checkpoint(path: string): void {
  try {
    const database = new DatabaseSync(path);
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    database.close();
  } catch {
    // Damaged records are the reason to restore; they are kept unmended.
  }
}

/** Copies the present records, with a log that could not be brought in. Damaged ones as they are. */
async function keepAside(present: string, target: string, files: FilesPort): Promise<void> {
  for (const suffix of ["", "-wal"]) {
    const bytes = await files.readFile(`${present}${suffix}`).catch((error: unknown) => {
      if (errorCode(error) === "ENOENT") return null;
      throw error;
    });
    if (bytes !== null && bytes.length > 0) await writeAtomically(files, `${target}${suffix}`, bytes);
  }
}
