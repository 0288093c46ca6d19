import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "@jest/globals";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = resolve(root, process.env.TENKYO_SAMPLES ?? "../shared");

/** The folder of real documents, which is not part of the repository; null when this machine has none. */
export const samplesFolder: string | null = existsSync(join(folder, "seeds")) ? folder : null;

/** A test over real documents; without them it is skipped, and says why. */
export function testWithSamples(name: string, run: (folder: string) => void | Promise<void>): void {
  const found = samplesFolder;
  if (found !== null) {
    test(name, () => run(found));
    return;
  }
  // Jest prints no names of a file that is skipped as a whole.
  process.stderr.write(`skipped, no sample documents in ${folder} (set TENKYO_SAMPLES): ${name}\n`);
  test.skip(name, () => undefined);
}

/** Paths of the files of a folder below the samples, by name. */
export function filesOf(samples: string, folder: string, ending: string): string[] {
  return readdirSync(join(samples, folder))
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => join(samples, folder, name));
}
