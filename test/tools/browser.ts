import { afterAll, test } from "@jest/globals";
import { chromiumPath, closeAll } from "./program.ts";
import { samplesFolder } from "./sample-files.ts";

afterAll(closeAll);

/** A test in a real browser; where none is found it is skipped, and says so. */
export function testInBrowser(name: string, body: () => Promise<void>, timeout = 180_000): void {
  if (chromiumPath !== null) {
    test(name, body, timeout);
    return;
  }
  process.stderr.write(`skipped, no Chromium found (set TENKYO_CHROMIUM): ${name}\n`);
  test.skip(name, () => undefined);
}

/** The same for a test that needs the sample folder as well. */
export function testInBrowserWithSamples(
  name: string,
  body: (folder: string) => Promise<void>,
  timeout?: number,
): void {
  const folder = samplesFolder;
  if (folder !== null) {
    testInBrowser(name, () => body(folder), timeout);
    return;
  }
  process.stderr.write(`skipped, no sample documents (set TENKYO_SAMPLES): ${name}\n`);
  test.skip(name, () => undefined);
}
