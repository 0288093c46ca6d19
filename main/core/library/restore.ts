import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { Failure } from "../../../shared/contract/failure.ts";
import type { FilesPort, Ports } from "../ports.ts";
import { incomingPrefix, syncFolder, writeAtomically } from "./atomic-write.ts";
import { backupFolder, requireBackup } from "./backup.ts";
import { clearDamageMark } from "./damage.ts";
import { asFailure } from "./database.ts";
import { databasePath } from "./database-path.ts";
import { errorCode } from "./error-code.ts";
import { acquireLock } from "./lock.ts";

/**
 * Puts a backup's records in place of the present ones of a *closed* library. The present records are kept as
 * `backups/replaced-….sqlite` (`damaged-…` when they are), whole or damaged as they are: a restore can be undone by
 * hand. Answers that name; null when there was nothing to keep. The index is not touched; the next start compares it
 * with the records and mends it.
 *
 * @throws Failure backup-not-found, backup-damaged, library-locked, disk-full
 */
export async function restoreBackup(
  folder: string,
  name: string,
  ports: Ports,
  present: "replaced" | "damaged" = "replaced",
): Promise<string | null> {
  const { files, now } = ports;
  await requireBackup(folder, name, files);
  const lock = await acquireLock(folder, files, now);
  if (typeof lock === "string") throw new Failure("library-locked", lock);
  try {
    const records = databasePath(folder);
    const incoming = join(folder, `${incomingPrefix}${randomUUID()}`);
    const copy = new DatabaseSync(join(backupFolder(folder), name), { readOnly: true });
    await backup(copy, incoming).finally(() => copy.close());
    await syncFile(incoming, files);
    await checkpoint(records, files);
    const aside = `${present}-${now().toISOString().replace(/[:.]/gu, "")}.sqlite`;
    const kept = await keepAside(records, join(backupFolder(folder), aside), files);
    // The write-ahead log must not meet the new file; what it held is in the copy just kept.
    await files.rm(`${records}-wal`, { force: true });
    await files.rm(`${records}-shm`, { force: true });
    // One rename: killed before it, the old records stand; after it, the restored ones.
    await files.rename(incoming, records);
    await syncFolder(files, folder);
    await clearDamageMark(folder, files);
    return kept ? aside : null;
  } catch (error) {
    throw asFailure(error, folder);
  } finally {
    await lock.release();
  }
}

async function syncFile(path: string, files: FilesPort): Promise<void> {
  const handle = await files.open(path, "r+");
  await handle.sync().finally(() => handle.close());
}

/** Brings the write-ahead log into the file that is put aside. A damaged one is put aside as it is. */
async function checkpoint(path: string, files: FilesPort): Promise<void> {
  // Opening a missing database would make one.
  if ((await files.stat(path).catch(() => null)) === null) return;
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path);
    // One file without a log; the next opening for writing goes back to one.
    database.exec("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
  } catch {
    // Damaged records are the reason to restore; they are kept unmended.
  } finally {
    database?.close();
  }
}

/** Copies the present records, with a log that could not be brought in. Damaged ones as they are. */
async function keepAside(present: string, target: string, files: FilesPort): Promise<boolean> {
  let kept = false;
  for (const suffix of ["", "-wal"]) {
    const bytes = await files.readFile(`${present}${suffix}`).catch((error: unknown) => {
      if (errorCode(error) === "ENOENT") return null;
      throw error;
    });
    if (bytes === null || bytes.length === 0) continue;
    await writeAtomically(files, `${target}${suffix}`, bytes);
    kept = true;
  }
  return kept;
}
