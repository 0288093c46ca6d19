import { join } from "node:path";
import { Failure } from "../../../shared/contract/failure.ts";
import type { Backup, Rescue } from "../../../shared/contract/library.ts";
import type { Ports } from "../ports.ts";
import { backupFolder, newestGoodBackup, requireBackup } from "./backup.ts";
import { compareRecords } from "./compare-records.ts";
import type { Library } from "./library.ts";
import { listUnknownOriginals } from "./originals.ts";
import { readOutline } from "./preview-restore.ts";
import { restoreBackup } from "./restore.ts";

/** What was put in place of damaged records, and where those are. */
export interface Rescued {
  readonly backup: Backup;
  readonly kept: string | null;
}

/**
 * Puts a backup in place of the records of a closed library that cannot be opened.
 *
 * @param name null: the newest good one
 * @throws Failure backup-not-found, backup-damaged, library-locked, disk-full
 */
export async function rescueRecords(folder: string, name: string | null, ports: Ports): Promise<Rescued> {
  const backup =
    name === null
      ? await newestGoodBackup(folder, ports.files)
      : await requireBackup(folder, name, ports.files);
  if (backup === null) throw new Failure("backup-not-found", folder);
  return { backup, kept: await restoreBackup(folder, backup.name, ports, "damaged") };
}

/** What the rescued library lacks, as far as the damaged records can still be read. */
export async function losses(
  library: Library,
  { backup, kept }: Rescued,
): Promise<Pick<Rescue, "lost" | "unknownOriginals">> {
  const { folder, files, database } = library;
  const known = database
    .prepare("SELECT sha256 FROM edition")
    .all()
    .map(({ sha256 }) => String(sha256));
  return {
    lost: kept === null ? null : lostDocuments(folder, backup.name, kept),
    unknownOriginals: await listUnknownOriginals(folder, new Set(known), files),
  };
}

function lostDocuments(folder: string, good: string, damaged: string): Rescue["lost"] {
  const directory = backupFolder(folder);
  try {
    const now = readOutline(join(directory, damaged));
    return compareRecords(now, readOutline(join(directory, good)), new Set()).going;
  } catch {
    // Too damaged to say; the originals that nobody knows are named instead.
    return null;
  }
}
