import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "@jest/globals";

const folder = resolve(process.env.TENKYO_SAMPLES ?? "../shared");

/** The sample folder, or null where it is absent. */
export const samplesFolder: string | null = existsSync(resolve(folder, "pdfs")) ? folder : null;

if (samplesFolder === null)
  process.stderr.write(`Without the sample folder (${folder}) its tests are skipped.\n`);

/** A test that needs the sample folder; where it is absent, the skipped test's name says so. */
export function testWithSamples(name: string, body: (folder: string) => Promise<void> | void): void {
  if (samplesFolder === null) test.skip(`${name} (no sample folder at ${folder})`, () => {});
  else test(name, async () => body(samplesFolder));
}
