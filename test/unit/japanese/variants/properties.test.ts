import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { searchForm } from "../../../../main/core/japanese/search-form.ts";
import { borderHolds } from "../../../../main/core/japanese/variants/borders.ts";
import { mostForms } from "../../../../main/core/japanese/variants/combine.ts";
import { variantsOf } from "../../../../main/core/japanese/variants/variants-of.ts";
import { japaneseText } from "../../../tools/japanese-arbitraries.ts";
import { shippedTables } from "../../../tools/variants.ts";

const settings = { numRuns: Number(process.env.TENKYO_RUNS ?? 400) };

/** Pieces that have variants, so that they meet in every order. */
const piece = fc.constantFrom(
  ..."紐付け 申込 申し込んだ 手続 取扱い 漏洩 障がい サーバー コンピュータ ヴァ マイナンバー・カード J-LIS 7,400 七千四百 1兆 8,134.1億 令和5年 R5 2023年 12月 12日 2023.12.12 第17条 の2 第1項 別表第一 国保 個情委 か月 人 一 の - ー ・ ッ x 9 る た".split(
    " ",
  ),
);
const word = fc
  .oneof(
    japaneseText,
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("")),
  )
  .map(searchForm);

test("the word's own spelling comes first and is searched", () => {
  fc.assert(
    fc.property(word, (typed) => {
      const [first] = variantsOf(typed, shippedTables);
      if (typed === "") expect(first).toBeUndefined();
      else expect(first).toMatchObject({ text: typed, on: true, kind: "variant" });
    }),
    settings,
  );
});

test("never too many, none twice, each in search form and none empty", () => {
  fc.assert(
    fc.property(word, (typed) => {
      const texts = variantsOf(typed, shippedTables).map(({ text }) => text);
      expect(texts.length).toBeLessThanOrEqual(mostForms);
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) expect(text === "" ? "empty" : searchForm(text)).toBe(text);
    }),
    settings,
  );
});

test("the same word has the same forms", () => {
  fc.assert(
    fc.property(word, (typed) => {
      expect(variantsOf(typed, shippedTables)).toEqual(variantsOf(typed, shippedTables));
    }),
    { numRuns: 50 },
  );
});

test("a match that is the whole text always stands there", () => {
  fc.assert(
    fc.property(word, (typed) => {
      for (const { text, border } of variantsOf(typed, shippedTables)) {
        expect(borderHolds(text, 0, text.length, border)).toBe(true);
      }
    }),
    settings,
  );
});

test("what is as long as a sentence is searched as it stands", () => {
  const sentence = searchForm("紐付け誤りについて".repeat(20));
  expect(variantsOf(sentence, shippedTables).map(({ text }) => text)).toEqual([sentence]);
});
