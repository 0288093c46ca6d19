import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import type { ZodType } from "zod";
import { Failure, type FailureCode } from "../../../shared/contract/failure.ts";
import { errorCode } from "./error-code.ts";

/** Result codes of SQLite that we tell apart: https://sqlite.org/rescode.html */
const full = 13;
const busy = 5;
const readOnly = 8;
const inputOutput = 10;
const corrupt = 11;
const cannotOpen = 14;
const notADatabase = 26;

/**
 * Opens a database file. Writing is in WAL with `synchronous=FULL`: what the screen calls saved survives a power cut.
 * `secure_delete` overwrites what is erased.
 *
 * @param options.unchanging nobody writes to it while it is open, because nobody can (a read-only medium)
 */
export function openDatabase(
  file: string,
  options: { readonly readOnly: boolean; readonly unchanging?: boolean },
): DatabaseSync {
  const database = new DatabaseSync(options.unchanging ? unchangingAddress(file) : file, {
    readOnly: options.readOnly,
    timeout: 5000,
  });
  try {
    database.exec("PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;");
    if (!options.readOnly) {
      database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** On a medium where nothing can be written, SQLite must not look for locks: https://sqlite.org/uri.html#uriimmutable */
function unchangingAddress(file: string): URL {
  const address = pathToFileURL(file);
  address.searchParams.set("immutable", "1");
  return address;
}

/** Runs `act` as one transaction: all of it or nothing. */
export function transaction<T>(database: DatabaseSync, act: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = act();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // A full disk rolls back by itself; a second ROLLBACK would hide the cause.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** All rows of a statement, checked against their shape. */
export function rowsOf<T>(statement: StatementSync, shape: ZodType<T>, ...values: SQLInputValue[]): T[] {
  return statement.all(...values).map((row) => shape.parse(row));
}

/** The first row of a statement, or null. */
export function rowOf<T>(statement: StatementSync, shape: ZodType<T>, ...values: SQLInputValue[]): T | null {
  const row = statement.get(...values);
  return row === undefined ? null : shape.parse(row);
}

function resultCode(error: unknown): number | null {
  if (typeof error !== "object" || error === null || !("errcode" in error)) return null;
  return Number(error.errcode) & 0xff;
}

export function isBusy(error: unknown): boolean {
  return resultCode(error) === busy;
}

const ofSqlite: ReadonlyMap<number | null, FailureCode> = new Map([
  [full, "disk-full"],
  [readOnly, "library-read-only"],
  [busy, "library-locked"],
  [inputOutput, "disk-error"],
  [cannotOpen, "no-permission"],
  [corrupt, "library-damaged"],
  [notADatabase, "library-damaged"],
]);

/** Codes of the system: errno(3). A folder of a program that may not be written to is EPERM on Windows. */
const ofSystem: ReadonlyMap<string | null, FailureCode> = new Map([
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  ["EIO", "disk-error"],
  ["EACCES", "no-permission"],
  ["EPERM", "no-permission"],
  ["EROFS", "no-permission"],
]);

/** Turns what SQLite and the file system say into a failure a person can be told; other errors stay as they are. */
export function asFailure(error: unknown, detail: string): unknown {
  if (error instanceof Failure) return error;
  const code = ofSqlite.get(resultCode(error)) ?? ofSystem.get(errorCode(error));
  return code === undefined ? error : new Failure(code, detail);
}
