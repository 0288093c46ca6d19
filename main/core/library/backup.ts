import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { Failure } from "../../../shared/contract/failure.ts";
import type { Backup } from "../../../shared/contract/library.ts";
import type { FilesPort } from "../ports.ts";
import { incomingPrefix } from "./atomic-write.ts";
import { asFailure } from "./database.ts";

/** What making a backup needs of a library. */
interface Source {
  readonly folder: string;
  readonly database: DatabaseSync;
  readonly files: FilesPort;
  readonly now: () => Date;
}

const namePattern = /^\d{4}-\d{2}-\d{2}-\d{6}(-\d+)?\.sqlite$/u;

export function backupFolder(folder: string): string {
  return join(folder, "backups");
}

/**
 * Copies the records with SQLite's own backup (consistent while others write) and opens the copy to test it.
 * Originals need no copy: they are never altered.
 *
 * @throws Failure backup-damaged, disk-full
 */
export async function makeBackup({ folder, database, files, now }: Source): Promise<Backup> {
  const stamp = now()
    .toISOString()
    .replace(/[:]|\..*$/gu, "")
    .replace("T", "-");
  const directory = backupFolder(folder);
  await files.mkdir(directory, { recursive: true });
  const taken = new Set(await files.readdir(directory));
  let name = `${stamp}.sqlite`;
  for (let copy = 2; taken.has(name); copy += 1) name = `${stamp}-${copy}.sqlite`;

  const incoming = join(directory, `${incomingPrefix}${name}`);
  try {
    await backup(database, incoming);
    leaveWriteAheadMode(incoming);
    const made = await examineBackup(directory, `${incomingPrefix}${name}`, files);
    if (made === null) throw new Failure("backup-damaged", name);
    const handle = await files.open(incoming, "r+");
    await handle.sync().finally(() => handle.close());
    await files.rename(incoming, join(directory, name));
    return { ...made, name, made: madeAt(name) };
  } catch (error) {
    await files.rm(incoming, { force: true }).catch(() => {});
    throw asFailure(error, directory);
  }
}

/** A copy is one file: in WAL mode, opening it even for reading would put two more beside it. */
function leaveWriteAheadMode(path: string): void {
  const copy = new DatabaseSync(path);
  copy.exec("PRAGMA journal_mode = DELETE");
  copy.close();
}

/** Backups that can be opened, newest first. */
export async function listBackups(folder: string, files: FilesPort): Promise<Backup[]> {
  const directory = backupFolder(folder);
  const names = await files.readdir(directory).catch(() => []);
  const found: Backup[] = [];
  for (const name of names
    .filter((entry) => namePattern.test(entry))
    .sort()
    .reverse()) {
    const backupFound = await examineBackup(directory, name, files);
    if (backupFound !== null) found.push(backupFound);
  }
  return found;
}

/** @throws Failure backup-not-found, backup-damaged */
export async function requireBackup(folder: string, name: string, files: FilesPort): Promise<string> {
  const path = join(backupFolder(folder), name);
  if (!namePattern.test(name) || (await files.stat(path).catch(() => null)) === null) {
    throw new Failure("backup-not-found", name);
  }
  if ((await examineBackup(backupFolder(folder), name, files)) === null) {
    throw new Failure("backup-damaged", name);
  }
  return path;
}

async function examineBackup(directory: string, name: string, files: FilesPort): Promise<Backup | null> {
  const path = join(directory, name);
  const { size } = await files.stat(path);
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    const check = database.prepare("PRAGMA integrity_check").get();
    if (check?.integrity_check !== "ok") return null;
    const count = database
      .prepare("SELECT count(*) AS documents FROM document WHERE removed_at IS NULL")
      .get();
    return { name, made: madeAt(name), bytes: size, documents: Number(count?.documents ?? 0) };
  } catch {
    // Not a database, or not one of ours: no backup to offer.
    return null;
  } finally {
    database?.close();
  }
}

function madeAt(name: string): string {
  const digits = name.match(/(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})/u);
  return digits === null ? "" : `${digits[1]}T${digits[2]}:${digits[3]}:${digits[4]}Z`;
}
