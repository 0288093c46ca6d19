import { join } from "node:path";

/** Where the records of a library stand. */
export function databasePath(folder: string): string {
  return join(folder, "library.sqlite");
}
