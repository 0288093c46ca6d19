import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { lineAt, lineStarts } from "../../../shared/text/lines.ts";

test.each([
  ["", [0]],
  ["一行", [0]],
  ["一\n二", [0, 2]],
  ["一\r\n二", [0, 3]],
  ["一\r二", [0, 2]],
  ["一\n\r二", [0, 2, 3]],
  ["一\r\r\n二\n", [0, 2, 4, 6]],
  // Not line ends: those of Unicode, of pages, of columns.
  ["一\u2028二\u0085三\f四\v五", [0]],
] as const)("%j starts its lines at %j", (text, starts) => {
  expect(lineStarts(text)).toEqual(starts);
});

test("a line end belongs to the line it ends", () => {
  const starts = lineStarts("一\r\n二");
  expect([0, 1, 2, 3, 4].map((offset) => lineAt(starts, offset))).toEqual([1, 1, 1, 2, 2]);
});

test("the lines put together are the text, and every offset stands in its line", () => {
  const text = fc.array(fc.constantFrom("あ", "𠮷", "\n", "\r", "\r\n", " "), { maxLength: 30 });
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join("");
      const starts = lineStarts(whole);
      const lines = starts.map((start, at) => whole.slice(start, starts[at + 1]));
      expect(lines.join("")).toBe(whole);
      for (const line of lines) expect(line).toMatch(/^[^\r\n]*(?:\r\n|\n|\r)?$/u);
      for (let offset = 0; offset < whole.length; offset += 1) {
        const line = lineAt(starts, offset);
        expect(starts[line - 1]).toBeLessThanOrEqual(offset);
        expect(starts[line] ?? whole.length).toBeGreaterThan(offset);
      }
    }),
  );
});
