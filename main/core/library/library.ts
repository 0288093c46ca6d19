import { basename, join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Failure } from "../../../shared/contract/failure.ts";
import type { FilesPort, Ports } from "../ports.ts";
import { incomingPrefix } from "./atomic-write.ts";
import { newestGoodBackup } from "./backup.ts";
import { clearDamageMark, damageOf, isMarkedDamaged } from "./damage.ts";
import { asFailure, openDatabase } from "./database.ts";
import { databasePath } from "./database-path.ts";
import { errorCode, errorMessage } from "./error-code.ts";
import { acquireLock, type Lock } from "./lock.ts";
import { createNotices, type Notices } from "./notices.ts";
import { sweepIncoming } from "./originals.ts";
import { readSchemaVersion, schemaVersion } from "./schema.ts";
import { updateSchema } from "./update-schema.ts";

/** An open library: a folder, its database, and whether this program may write. */
export interface Library {
  readonly folder: string;
  readonly name: string;
  readonly database: DatabaseSync;
  readonly files: FilesPort;
  readonly now: () => Date;
  readonly log: (line: string) => void;
  /** Null when writable, else why not: "medium", "damaged", or the owner of the lock. */
  readonly readOnlyBecause: string | null;
  readonly notices: Notices;
  close(): Promise<void>;
}

/** Whether a program that cannot have the library for itself may read it. */
export type Access = "write" | "write-or-read";

const subfolders = ["originals", "index", "backups"] as const;

export function indexFolder(library: Pick<Library, "folder">): string {
  return join(library.folder, "index");
}

/** @throws Failure library-read-only when this program may not write */
export function requireWritable(library: Library): void {
  if (library.readOnlyBecause !== null) throw new Failure("library-read-only", library.readOnlyBecause);
}

export function nameOfLibrary(folder: string): string {
  return basename(folder).replace(/\.tenkyo$/u, "");
}

export async function isLibrary(folder: string, files: FilesPort): Promise<boolean> {
  return (await lookAt(folder, files)) !== "nothing";
}

/** "remains": originals or backups without records. Someone's work is there, and may be brought back. */
async function lookAt(folder: string, files: FilesPort): Promise<"library" | "remains" | "nothing"> {
  const stat = await files.stat(databasePath(folder)).catch(() => null);
  if (stat?.isFile()) return "library";
  return (await hasRemains(folder, files)) ? "remains" : "nothing";
}

async function hasRemains(folder: string, files: FilesPort): Promise<boolean> {
  for (const name of ["backups", "originals"]) {
    const inside = await files.readdir(join(folder, name)).catch(() => []);
    if (inside.some((entry) => !entry.startsWith("."))) return true;
  }
  return false;
}

/**
 * Makes a library in a folder that is empty or does not exist.
 *
 * @throws Failure library-exists when the folder holds anything
 */
export async function createLibrary(folder: string, ports: Ports): Promise<Library> {
  const inside = await ports.files.readdir(folder).catch(() => []);
  if (inside.length > 0) throw new Failure("library-exists", folder);
  try {
    await ports.files.mkdir(folder, { recursive: true });
    openDatabase(databasePath(folder), { readOnly: false }).close();
  } catch (error) {
    // What a recursive mkdir says of a read-only file system and of a drive that is not there.
    if (errorCode(error) === "ENOENT") throw new Failure("no-permission", folder);
    throw asFailure(error, folder);
  }
  return openLibrary(folder, ports, "write");
}

/**
 * Opens a library: takes the lock, brings an older schema up to date (after a backup), sweeps what a killed program
 * left half written. Where nothing can be written (a read-only medium) it is opened for reading.
 *
 * @param despiteDamage opens records that were found damaged, for reading only
 * @throws Failure not-a-library, library-locked, library-too-new; library-damaged and records-missing with the newest
 * good backup as candidate
 */
export async function openLibrary(
  folder: string,
  ports: Ports,
  access: Access,
  despiteDamage = false,
): Promise<Library> {
  const found = await lookAt(folder, ports.files);
  if (found === "nothing") throw new Failure("not-a-library", folder);
  if (found === "remains")
    throw await withBackup(new Failure("records-missing", folder), folder, ports.files);
  const hold = await takeHold(folder, ports, access);
  let database: DatabaseSync | null = null;
  try {
    const readOnlyBecause = hold.readOnlyBecause ?? (despiteDamage ? "damaged" : null);
    database = openDatabase(databasePath(folder), {
      readOnly: readOnlyBecause !== null,
      unchanging: hold.readOnlyBecause === "medium",
    });
    if (!despiteDamage) await requireSound(folder, database, ports.files);
    await prepare(folder, database, readOnlyBecause, ports);
    return handle(folder, database, { ...hold, readOnlyBecause }, ports);
  } catch (error) {
    database?.close();
    await hold.lock?.release();
    throw await withBackup(asFailure(error, folder), folder, ports.files);
  }
}

/** Checks the version, brings the schema up to date, sweeps. */
async function prepare(
  folder: string,
  database: DatabaseSync,
  readOnlyBecause: string | null,
  { files, now }: Ports,
): Promise<void> {
  const version = readSchemaVersion(database);
  if (version > schemaVersion) throw new Failure("library-too-new", `${version} > ${schemaVersion}`);
  if (readOnlyBecause !== null) {
    if (version < schemaVersion) throw new Failure("library-read-only", readOnlyBecause);
    return;
  }
  for (const name of subfolders) await files.mkdir(join(folder, name), { recursive: true });
  await updateSchema({ folder, database, files, now }).catch((error: unknown) => {
    const failure = asFailure(error, folder);
    // A step that does not fit the tables it meets: they are not what their version says.
    throw failure instanceof Failure ? failure : new Failure("library-damaged", folder);
  });
  for (const name of ["", ...subfolders]) await sweepIncoming(join(folder, name), files);
}

/** @throws Failure library-damaged for records that are empty beside originals, or that are marked and damaged */
async function requireSound(folder: string, database: DatabaseSync, files: FilesPort): Promise<void> {
  const empty = database.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
  if (empty && (await hasRemains(folder, files))) throw new Failure("library-damaged", folder);
  if (!(await isMarkedDamaged(folder, files))) return;
  if (damageOf(database, "quick").length > 0) throw new Failure("library-damaged", folder);
  // Only to spare the next start the look; on a read-only medium it stays.
  await clearDamageMark(folder, files).catch(() => {});
}

/** Names the backup that would help, where one would. */
async function withBackup(error: unknown, folder: string, files: FilesPort): Promise<unknown> {
  if (!(error instanceof Failure) || error.data.candidates.length > 0) return error;
  const { code } = error.data;
  if (code !== "library-damaged" && code !== "records-missing") return error;
  const backup = await newestGoodBackup(folder, files);
  return new Failure(code, folder, backup === null ? [] : [backup.name]);
}

interface Hold {
  readonly lock: Lock | null;
  readonly readOnlyBecause: string | null;
}

/** @throws Failure library-locked when another program holds it and reading is not enough */
async function takeHold(folder: string, { files, now }: Ports, access: Access): Promise<Hold> {
  let because: string;
  try {
    const lock = await acquireLock(folder, files, now);
    if (typeof lock !== "string") return { lock, readOnlyBecause: null };
    because = lock;
  } catch (error) {
    if (await isUnwritable(folder, files)) return { lock: null, readOnlyBecause: "medium" };
    if (access === "write") throw asFailure(error, folder);
    because = errorMessage(error);
  }
  if (access === "write") throw new Failure("library-locked", because);
  return { lock: null, readOnlyBecause: because };
}

/** Whether nothing can be written in a folder: a read-only medium, or one of someone else. */
async function isUnwritable(folder: string, files: FilesPort): Promise<boolean> {
  const probe = join(folder, `${incomingPrefix}probe`);
  try {
    await files.writeFile(probe, "");
    await files.rm(probe, { force: true });
    return false;
  } catch (error) {
    return ["EROFS", "EACCES", "EPERM"].includes(errorCode(error) ?? "");
  }
}

function handle(
  folder: string,
  database: DatabaseSync,
  { lock, readOnlyBecause }: Hold,
  { files, now, log }: Pick<Ports, "files" | "now" | "log">,
): Library {
  const notices = createNotices();
  if (readOnlyBecause === "medium") notices.raise("medium-read-only", folder);
  if (readOnlyBecause === "damaged") notices.raise("opened-damaged", folder);
  return {
    folder,
    name: nameOfLibrary(folder),
    database,
    files,
    now,
    log,
    notices,
    readOnlyBecause,
    async close() {
      database.close();
      await lock?.release();
    },
  };
}
