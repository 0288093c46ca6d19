import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { ZodType } from "zod";
import { Failure } from "../../../shared/contract/failure.ts";
import { errorCode } from "./error-code.ts";

/** Result codes of SQLite that we tell apart: https://sqlite.org/rescode.html */
const full = 13;
const busy = 5;
const readOnly = 8;
const corrupt = 11;
const notADatabase = 26;

/**
 * Opens a database file. Writing is in WAL with `synchronous=FULL`: what the screen calls saved survives a power cut.
 * `secure_delete` overwrites what is erased.
 */
export function openDatabase(file: string, options: { readonly readOnly: boolean }): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: options.readOnly, timeout: 5000 });
  database.exec("PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;");
  if (!options.readOnly) {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
  }
  return database;
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

/** Turns what SQLite and the file system say into a failure a person can be told; other errors stay as they are. */
export function asFailure(error: unknown, detail: string): unknown {
  if (error instanceof Failure) return error;
  const code = resultCode(error);
  if (code === full) return new Failure("disk-full", detail);
  if (code === readOnly) return new Failure("library-read-only", detail);
  if (code === busy) return new Failure("library-locked", detail);
  if (code === corrupt || code === notADatabase) return new Failure("library-damaged", detail);
  if (errorCode(error) === "ENOSPC") return new Failure("disk-full", detail);
  return error;
}
