import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where the sample documents are looked for: `TENKYO_SAMPLES`, from the root of the project. */
export const samplesPlace = resolve(import.meta.dirname, "../..", process.env.TENKYO_SAMPLES ?? "../shared");

/** The folder of real documents, which is not part of the repository; null when this machine has none. */
export const samplesFolder: string | null = existsSync(join(samplesPlace, "seeds")) ? samplesPlace : null;

/** Paths of the files of a folder below the samples, by name. */
export function filesOf(samples: string, folder: string, ending: string): string[] {
  return readdirSync(join(samples, folder))
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => join(samples, folder, name));
}
