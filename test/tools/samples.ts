import { test } from "@jest/globals";
import { samplesFolder, samplesPlace } from "./sample-files.ts";

/** A test over real documents; without them it is skipped, and says why. */
export function testWithSamples(name: string, run: (folder: string) => void | Promise<void>): void {
  const found = samplesFolder;
  if (found !== null) {
    test(name, () => run(found));
    return;
  }
  // Jest prints no names of a file that is skipped as a whole.
  process.stderr.write(`skipped, no sample documents in ${samplesPlace} (set TENKYO_SAMPLES): ${name}\n`);
  test.skip(name, () => undefined);
}
