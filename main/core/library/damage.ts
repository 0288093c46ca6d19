import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { FilesPort } from "../ports.ts";

/** Stands in a library whose records were found damaged while it was open: the next start looks before it opens. */
const markName = "check-records";

export async function markDamaged(folder: string, files: FilesPort): Promise<void> {
  // Without the mark the damage is found again where it is met again.
  await files.writeFile(join(folder, markName), "").catch(() => {});
}

export async function isMarkedDamaged(folder: string, files: FilesPort): Promise<boolean> {
  return (await files.stat(join(folder, markName)).catch(() => null)) !== null;
}

export async function clearDamageMark(folder: string, files: FilesPort): Promise<void> {
  await files.rm(join(folder, markName), { force: true });
}

/**
 * What SQLite finds wrong with its pages, at most 20 lines; empty when nothing is. `quick` leaves out whether the
 * indices fit their tables, which takes most of the time: https://sqlite.org/pragma.html#pragma_quick_check
 *
 * @throws the error of SQLite when the file is too damaged to be looked at
 */
export function damageOf(database: DatabaseSync, depth: "quick" | "whole"): string[] {
  const pragma = depth === "quick" ? "quick_check" : "integrity_check";
  return database
    .prepare(`PRAGMA ${pragma}(20)`)
    .all()
    .map((row) => String(row[pragma]))
    .filter((line) => line !== "ok");
}
