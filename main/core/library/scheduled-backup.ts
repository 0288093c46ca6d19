import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Backup } from "../../../shared/contract/library.ts";
import { backupFolder, listBackups, makeBackup } from "./backup.ts";
import { backupsToKeep, isBackupDue } from "./backup-schedule.ts";
import type { Library } from "./library.ts";
import { recordsMark } from "./records-mark.ts";

/**
 * Makes the daily backup when it is due, then drops those of its own that are no longer to be kept. Backups made by
 * hand are never dropped. Answers the new one, or null when none was due.
 *
 * @throws Failure disk-full, no-permission, backup-damaged
 */
export async function backUpWhenDue(library: Library): Promise<Backup | null> {
  const now = library.now().getTime();
  const backups = await listBackups(library.folder, library.files);
  const made = backups.map((backup) => Date.parse(backup.made));
  // Asked first without looking at the records: nearly always the day is not over.
  if (!isBackupDue(now, made, true)) return null;
  if (!isBackupDue(now, made, hasChanged(library, backups))) return null;
  const fresh = await makeBackup(library, "schedule");
  await dropOld(library, [fresh, ...backups]);
  return fresh;
}

/** Whether the records differ from those of the newest backup. */
function hasChanged({ folder, database }: Library, [newest]: readonly Backup[]): boolean {
  if (newest === undefined) return true;
  const backup = new DatabaseSync(join(backupFolder(folder), newest.name), { readOnly: true });
  try {
    return recordsMark(backup) !== recordsMark(database);
  } finally {
    backup.close();
  }
}

async function dropOld(library: Library, backups: readonly Backup[]): Promise<void> {
  const own = backups
    .filter(({ by }) => by === "schedule")
    .map(({ name, made }) => ({ name, made: Date.parse(made) }));
  const keep = backupsToKeep(library.now().getTime(), own);
  for (const { name } of own) {
    if (!keep.has(name)) await library.files.rm(join(backupFolder(library.folder), name), { force: true });
  }
}
