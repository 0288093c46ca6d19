import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { cleanLines, longestLine, longestRun } from "../../../main/core/japanese/clean.ts";
import { japaneseText } from "../../tools/japanese-arbitraries.ts";

test("lines put together are as long as the text, and hold nothing kuromoji cannot take", () => {
  fc.assert(
    fc.property(japaneseText, (text) => {
      let at = 0;
      for (const line of cleanLines(text)) {
        expect(line.start).toBe(at);
        expect(line.text).not.toMatch(/[\u0000-\u001f\ud800-\udfff]/);
        at += line.text.length;
      }
      expect(at).toBe(text.length);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["a line end", "国会\n議員", ["国会 ", "議員"]],
  ["sentence ends in a row", "本当！？はい。以上", ["本当！？", "はい。", "以上"]],
  ["NUL", "あ\0い", ["あ い"]],
  ["a lone surrogate", "あ\ud842い", ["あ〓い"]],
  ["a pair", "𠮷野家", ["〓〓野家"]],
  ["nothing", "", []],
])("%s", (_, text, expected) => {
  expect(cleanLines(text).map((line) => line.text)).toEqual(expected);
});

test("a line without an end is cut, a long run of katakana earlier", () => {
  expect(Math.max(...cleanLines("国".repeat(16_000)).map((line) => line.text.length))).toBe(longestLine);
  expect(Math.max(...cleanLines("カ".repeat(16_000)).map((line) => line.text.length))).toBe(longestRun);
});
