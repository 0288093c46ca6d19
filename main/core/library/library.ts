import { basename, join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Failure } from "../../../shared/contract/failure.ts";
import type { FilesPort, Ports } from "../ports.ts";
import { asFailure, openDatabase } from "./database.ts";
import { errorMessage } from "./error-code.ts";
import { acquireLock, type Lock } from "./lock.ts";
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
  /** Null when writable, else why not: the owner of the lock. */
  readonly readOnlyBecause: string | null;
  close(): Promise<void>;
}

/** Whether a program that cannot have the library for itself may read it. */
export type Access = "write" | "write-or-read";

const databaseName = "library.sqlite";
const subfolders = ["originals", "index", "backups"] as const;

export function databasePath(folder: string): string {
  return join(folder, databaseName);
}

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
  const stat = await files.stat(databasePath(folder)).catch(() => null);
  return stat?.isFile() ?? false;
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
    throw asFailure(error, folder);
  }
  return openLibrary(folder, ports, "write");
}

/**
 * Opens a library: takes the lock, brings an older schema up to date (after a backup), sweeps what a killed program
 * left half written.
 *
 * @throws Failure not-a-library, library-locked, library-too-new, library-damaged
 */
export async function openLibrary(folder: string, ports: Ports, access: Access): Promise<Library> {
  const { files, now, log } = ports;
  if (!(await isLibrary(folder, files))) throw new Failure("not-a-library", folder);
  const lock = await acquireLock(folder, files, now).catch((error: unknown) => {
    // Without a lock file (read-only medium) the library can still be read.
    if (access === "write-or-read") return errorMessage(error);
    throw asFailure(error, folder);
  });
  if (typeof lock === "string" && access === "write") throw new Failure("library-locked", lock);

  let database: DatabaseSync | null = null;
  try {
    const readOnly = typeof lock === "string";
    database = openDatabase(databasePath(folder), { readOnly });
    const version = readSchemaVersion(database);
    if (version > schemaVersion) throw new Failure("library-too-new", `${version} > ${schemaVersion}`);
    if (!readOnly) {
      for (const name of subfolders) await files.mkdir(join(folder, name), { recursive: true });
      await updateSchema({ folder, database, files, now });
      for (const name of ["", ...subfolders]) await sweepIncoming(join(folder, name), files);
    } else if (version < schemaVersion) {
      throw new Failure("library-locked", lock);
    }
  } catch (error) {
    database?.close();
    if (typeof lock !== "string") await lock.release();
    throw asFailure(error, folder);
  }
  return handle(folder, database, lock, { files, now, log });
}

function handle(
  folder: string,
  database: DatabaseSync,
  lock: Lock | string,
  world: Pick<Ports, "files" | "now" | "log">,
): Library {
  return {
    folder,
    name: nameOfLibrary(folder),
    database,
    ...world,
    readOnlyBecause: typeof lock === "string" ? lock : null,
    async close() {
      database.close();
      if (typeof lock !== "string") await lock.release();
    },
  };
}
