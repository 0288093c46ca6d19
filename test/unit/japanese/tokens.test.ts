import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Tokenizer, termsOf } from "../../../main/core/japanese/tokens.ts";
import { japaneseText } from "../../tools/japanese-arbitraries.ts";
import { loadTestTokenizer } from "../../tools/tokenizer.ts";

let loaded: Tokenizer | null = null;

beforeAll(async () => {
  loaded = await loadTestTokenizer();
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

const anyUtf16 = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));

test("surfaces put together are the text, whatever it is, and no token is empty or cuts a character", () => {
  fc.assert(
    fc.property(fc.oneof(japaneseText, anyUtf16), (text) => {
      let at = 0;
      for (const { surface, start, end } of tokenizer().tokenize(text)) {
        expect(start).toBe(at);
        expect(end).toBeGreaterThan(start);
        expect(surface).toBe(text.slice(start, end));
        expect((text.codePointAt(end - 1) ?? 0) > 0xffff).toBe(false);
        at = end;
      }
      expect(at).toBe(text.length);
    }),
    { numRuns: 2000 },
  );
});

test("the analysis without objects says the same as the tokens, and its terms are theirs", () => {
  fc.assert(
    fc.property(japaneseText, (text) => {
      const { tokenize, analyse, features, termOfWord } = tokenizer();
      const tokens = tokenize(text);
      const { length, start, word } = analyse(text);
      expect([...start]).toEqual([...tokens.map((token) => token.start), text.length]);
      expect([...word].map((id) => features(id)[0])).toEqual(tokens.map((token) => token.partOfSpeech));
      const terms = Array.from({ length }, (_, token) => {
        const term = termOfWord(word[token] ?? 0);
        return term === null ? text.slice(start[token], start[token + 1]).toLowerCase() : term;
      });
      expect(terms.filter((term) => term !== undefined)).toEqual(termsOf(tokens).map(({ term }) => term));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["nothing", "", []],
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
  expect(first).toMatchObject({ start: 0, end: 2, partOfSpeech: "未知語", basic: "𠮷" });
  expect(second).toMatchObject({ start: 2, end: 4 });
  expect(tokenizer().tokenize("(4)、障害").at(-1)).toMatchObject({ surface: "障害", start: 4, end: 6 });
});

test("a lone surrogate costs nothing but itself", () => {
  expect(surfaces("国会\ud842国会").join("|")).toBe("国会|\ud842|国会");
});

test("a character of two units that the cut of a long line would part stays one token", () => {
  const text = `${"国".repeat(1999)}𠮷野`;
  expect(surfaces(text).join("")).toBe(text);
  expect(surfaces(text).at(-2)).toBe("𠮷");
});

test("a conjugated word has its basic form and the type of its conjugation", () => {
  const [, token] = tokenizer().tokenize("を見直した");
  expect(token).toMatchObject({ surface: "見直し", basic: "見直す", conjugationType: "五段・サ行" });
});

test("features are those of kuromoji, a word that the dictionary does not know has neither reading nor basic form", () => {
  const { analyse, features } = tokenizer();
  const [known] = analyse("国会").word;
  expect(features(known ?? 0)).toEqual(["名詞", "一般", "*", "*", "*", "*", "国会", "コッカイ", "コッカイ"]);
  const [unknown] = analyse("ヌヌヌラパパ").word;
  expect(unknown).toBeLessThan(0);
  expect(features(unknown ?? 0)).toEqual(["名詞", "固有名詞", "組織", "*", "*", "*", "*"]);
});

test("terms are basic forms in lower case, without function words and signs", () => {
  const tokens = tokenizer().tokenize("NHKが制度を見直した。");
  expect(termsOf(tokens).map(({ term }) => term)).toEqual(["nhk", "制度", "見直す"]);
  expect(termsOf(tokens)[1]).toEqual({ term: "制度", start: 4, end: 6 });
});
