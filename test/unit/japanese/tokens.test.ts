import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { loadTokenizer, type Tokenizer, termsOf, tokenizeWith } from "../../../main/core/japanese/tokens.ts";
import { japaneseText } from "../../tools/japanese-arbitraries.ts";

const dictionary = join(dirname(fileURLToPath(import.meta.url)), "../../../node_modules/kuromoji/dict");
let loaded: Tokenizer | null = null;

beforeAll(async () => {
  loaded = await loadTokenizer(dictionary);
});

function tokenizer(): Tokenizer {
  if (loaded === null) throw new Error("tokens test: the dictionary is not loaded");
  return loaded;
}

function surfaces(text: string): string[] {
  return tokenizer()
    .tokenize(text)
    .map(({ surface }) => surface);
}

test("surfaces put together are the text, whatever it is", () => {
  fc.assert(
    fc.property(japaneseText, (text) => {
      let at = 0;
      for (const { surface, start, end } of tokenizer().tokenize(text)) {
        expect(start).toBe(at);
        expect(surface).toBe(text.slice(start, end));
        at = end;
      }
      expect(at).toBe(text.length);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["a sentence", "国会で審議した。", ["国会", "で", "審議", "し", "た", "。"]],
  ["NUL", "あ\0い", ["あ", "\0", "い"]],
  ["text behind emoji", "😀😀😀です。楽しい", ["😀😀😀", "です", "。", "楽しい"]],
  ["a character of two units", "𠮷野家で", ["𠮷", "野家", "で"]],
  ["a bracket and a comma that kuromoji takes for one", "(4)、障害", ["(", "4", ")、", "障害"]],
  ["commas of ASCII", "1,000円", ["1", ",", "000", "円"]],
])("%s", (_, text, expected) => {
  expect(surfaces(text)).toEqual(expected);
});

test("offsets behind a two-unit character and behind a doubled sign count UTF-16 units", () => {
  const [first, second] = tokenizer().tokenize("𠮷野家で");
  expect(first).toMatchObject({ start: 0, end: 2 });
  expect(second).toMatchObject({ start: 2, end: 4 });
  expect(tokenizer().tokenize("(4)、障害").at(-1)).toMatchObject({ surface: "障害", start: 4, end: 6 });
});

test("a lone surrogate costs nothing but itself", () => {
  expect(surfaces("国会\ud842国会").join("|")).toBe("国会|\ud842|国会");
});

test.each([
  ["katakana", "カ"],
  ["kanji without an end", "国"],
  ["kanji numerals", "一"],
  ["emoji", "😀"],
  ["Latin letters", "a"],
])("16,000 × one sign take seconds at most: %s", (_, sign) => {
  const begun = performance.now();
  expect(surfaces(sign.repeat(16_000)).join("")).toBe(sign.repeat(16_000));
  expect(performance.now() - begun).toBeLessThan(6000);
});

test("terms are basic forms in lower case, without function words and signs", () => {
  const tokens = tokenizer().tokenize("NHKが制度を見直した。");
  expect(termsOf(tokens).map(({ term }) => term)).toEqual(["nhk", "制度", "見直す"]);
  expect(termsOf(tokens)[1]).toEqual({ term: "制度", start: 4, end: 6 });
});

test("a dictionary that is not there is an error", async () => {
  await expect(loadTokenizer(join(dictionary, "missing"))).rejects.toThrow();
});

test("an engine that loses text or throws costs one unknown token, not an offset", () => {
  expect(tokenizeWith(() => [], "国会\n議員").map(({ surface }) => surface)).toEqual(["国会\n", "議員"]);
  const failing = tokenizeWith(() => {
    throw new TypeError("no such class");
  }, "国会");
  expect(failing).toEqual([{ surface: "国会", basic: "国会", partOfSpeech: "未知語", start: 0, end: 2 }]);
});
