import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const storedSchema = z.object({ version: z.string(), failures: z.number().int().nonnegative() });

const fileName = "electron-attempts.json";

/** How often this version of Electron failed in a row; another version begins anew. */
export function failuresOf(stored: string, version: string): number {
  try {
    const { version: tried, failures } = storedSchema.parse(JSON.parse(stored));
    return tried === version ? failures : 0;
  } catch {
    // Damaged: trying once more costs seconds.
    return 0;
  }
}

export function readFailures(personFolder: string, version: string): number {
  try {
    return failuresOf(readFileSync(join(personFolder, fileName), "utf8"), version);
  } catch {
    // Nothing was tried yet.
    return 0;
  }
}

export function keepFailures(personFolder: string, version: string, failures: number): void {
  try {
    mkdirSync(personFolder, { recursive: true, mode: 0o700 });
    writeFileSync(join(personFolder, fileName), JSON.stringify({ version, failures }));
  } catch {
    // Not remembered, it is tried once more: no reason not to start.
  }
}
