import { join } from "node:path";
import type { FilesPort } from "./ports.ts";

export function logFolder(personFolder: string): string {
  return join(personFolder, "logs");
}

/** @param age 0: the one that is written to */
export function logFile(age: number): string {
  return age === 0 ? "tenkyo.log" : `tenkyo.${age}.log`;
}

/** The last lines of the local log, oldest first; none where there is no log. */
export async function lastLogLines(
  personFolder: string | null,
  files: FilesPort,
  most: number,
): Promise<string[]> {
  if (personFolder === null) return [];
  const read = (age: number) =>
    files.readFile(join(logFolder(personFolder), logFile(age)), "utf8").catch(() => "");
  const text = `${await read(1)}${await read(0)}`;
  return text
    .split("\n")
    .filter((line) => line !== "")
    .slice(-most);
}
