import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { Failure } from "../../../shared/contract/failure.ts";
import type { Backup } from "../../../shared/contract/library.ts";
import type { FilesPort } from "../ports.ts";
import { incomingPrefix, syncFolder } from "./atomic-write.ts";
import { damageOf } from "./damage.ts";
import { asFailure } from "./database.ts";
import { databasePath } from "./database-path.ts";
import { freeBytes } from "./disk-space.ts";
import { canMigrate } from "./schema.ts";

/** What making a backup needs of a library. */
interface Source {
  readonly folder: string;
  readonly database: DatabaseSync;
  readonly files: FilesPort;
  readonly now: () => Date;
}

/** `2026-04-01-093000.sqlite`, `2026-04-01-093000-daily.sqlite`, and `-2` for a second one of the same second. */
const namePattern = /^\d{4}-\d{2}-\d{2}-\d{6}(-daily)?(-\d+)?\.sqlite$/u;

export function backupFolder(folder: string): string {
  return join(folder, "backups");
}

/**
 * Copies the records with SQLite's own backup (consistent while others write) and opens the copy to test it.
 * Originals need no copy: they are never altered. The copying gives way to other work all the time.
 *
 * @param by whether the schedule may drop it again
 * @throws Failure backup-damaged, disk-full
 */
export async function makeBackup(
  { folder, database, files, now }: Source,
  by: Backup["by"] = "hand",
): Promise<Backup> {
  const stamp = now()
    .toISOString()
    .replace(/[:]|\..*$/gu, "")
    .replace("T", "-");
  const directory = backupFolder(folder);
  const base = `${stamp}${by === "schedule" ? "-daily" : ""}`;
  await files.mkdir(directory, { recursive: true });
  const taken = new Set(await files.readdir(directory));
  let name = `${base}.sqlite`;
  for (let copy = 2; taken.has(name); copy += 1) name = `${base}-${copy}.sqlite`;

  const incoming = join(directory, `${incomingPrefix}${name}`);
  try {
    await requireSpace(folder, files);
    await backup(database, incoming);
    leaveWriteAheadMode(incoming);
    const made = await examineBackup(directory, `${incomingPrefix}${name}`, files, "sound");
    if (made === null) throw new Failure("backup-damaged", name);
    const handle = await files.open(incoming, "r+");
    await handle.sync().finally(() => handle.close());
    await files.rename(incoming, join(directory, name));
    await syncFolder(files, directory);
    return { ...made, name, made: madeAt(name), by };
  } catch (error) {
    // SQLite's journal stays behind where the disk was full.
    for (const suffix of ["", "-journal"]) {
      await files.rm(`${incoming}${suffix}`, { force: true }).catch(() => {});
    }
    throw asFailure(error, directory);
  }
}

/** A copy is as large as the records: better none than one that fills the disk. */
async function requireSpace(folder: string, files: FilesPort): Promise<void> {
  const free = await freeBytes(folder, files);
  const stat = await files.stat(databasePath(folder)).catch(() => null);
  if (free !== null && stat !== null && free < stat.size) throw new Failure("disk-full", folder);
}

/** A copy is one file: in WAL mode, opening it even for reading would put two more beside it. */
function leaveWriteAheadMode(path: string): void {
  const copy = new DatabaseSync(path);
  copy.exec("PRAGMA journal_mode = DELETE");
  copy.close();
}

/** Backups that can be opened, newest first. Their pages are looked at when one of them is wanted. */
export async function listBackups(folder: string, files: FilesPort): Promise<Backup[]> {
  const found: Backup[] = [];
  for (const name of await backupNames(folder, files)) {
    const backupFound = await examineBackup(backupFolder(folder), name, files, "opens");
    if (backupFound !== null) found.push(backupFound);
  }
  return found;
}

/** The newest backup without any damage; null when there is none. */
export async function newestGoodBackup(folder: string, files: FilesPort): Promise<Backup | null> {
  for (const name of await backupNames(folder, files)) {
    const found = await examineBackup(backupFolder(folder), name, files, "usable");
    if (found !== null) return found;
  }
  return null;
}

/** Newest first. */
async function backupNames(folder: string, files: FilesPort): Promise<string[]> {
  const names = await files.readdir(backupFolder(folder)).catch(() => []);
  return names
    .filter((entry) => namePattern.test(entry))
    .toSorted((a, b) => (stampOf(a) < stampOf(b) ? 1 : -1));
}

/** The moment and, for two of the same second, the order. */
const stampOf = (name: string) => name.replace("-daily", "");

/** @throws Failure backup-not-found, backup-damaged */
export async function requireBackup(folder: string, name: string, files: FilesPort): Promise<Backup> {
  const path = join(backupFolder(folder), name);
  if (!namePattern.test(name) || (await files.stat(path).catch(() => null)) === null) {
    throw new Failure("backup-not-found", name);
  }
  const found = await examineBackup(backupFolder(folder), name, files, "usable");
  if (found === null) throw new Failure("backup-damaged", name);
  return found;
}

/** opens: it is one of ours. sound: and no page is damaged. usable: and this program can bring it up to date. */
type Depth = "opens" | "sound" | "usable";

async function examineBackup(
  directory: string,
  name: string,
  files: FilesPort,
  depth: Depth,
): Promise<Backup | null> {
  const path = join(directory, name);
  let database: DatabaseSync | null = null;
  try {
    const { size } = await files.stat(path);
    database = new DatabaseSync(path, { readOnly: true });
    if (depth !== "opens" && damageOf(database, "whole").length > 0) return null;
    if (depth === "usable" && !canMigrate(database)) return null;
    const count = database
      .prepare("SELECT count(*) AS documents FROM document WHERE removed_at IS NULL")
      .get();
    const documents = Number(count?.documents ?? 0);
    return { name, made: madeAt(name), by: byOf(name), bytes: size, documents };
  } catch {
    // Not a database, or not one of ours: no backup to offer.
    return null;
  } finally {
    database?.close();
  }
}

function byOf(name: string): Backup["by"] {
  return name.includes("-daily") ? "schedule" : "hand";
}

function madeAt(name: string): string {
  const digits = name.match(/(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})/u);
  return digits === null ? "" : `${digits[1]}T${digits[2]}:${digits[3]}:${digits[4]}Z`;
}
