import { afterAll, test } from "@jest/globals";
import { chromiumPath, closeAll } from "./program.ts";

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
