import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { cleanLines, longestLine } from "../../../main/core/japanese/clean.ts";
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

test.each(["国", "カ"])("a line without an end is cut: %s", (sign) => {
  const lengths = cleanLines(sign.repeat(16_001)).map((line) => line.text.length);
  expect(lengths).toEqual([...Array<number>(8).fill(longestLine), 1]);
});
