import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Tokenizer } from "../../../main/core/japanese/tokens.ts";
import { japaneseText } from "../../tools/japanese-arbitraries.ts";
import { filesOf } from "../../tools/sample-files.ts";
import { testWithSamples } from "../../tools/samples.ts";
import { loadStockKuromoji, type StockKuromoji, stockTokens } from "../../tools/stock-kuromoji.ts";
import { loadTestTokenizer, ourTokens } from "../../tools/tokenizer.ts";

let engines: { readonly stock: StockKuromoji; readonly ours: Tokenizer } | null = null;

beforeAll(async () => {
  engines = { stock: await loadStockKuromoji(), ours: await loadTestTokenizer() };
});

function both() {
  if (engines === null) throw new Error("stock kuromoji test: the dictionaries are not loaded");
  return engines;
}

/** Surface of each token of the package as it comes, or the name of what it throws. */
function stockSurfaces(text: string): string[] | string {
  try {
    return both()
      .stock.tokenize(text)
      .map((token) => token.surface_form);
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

function ourSurfaces(text: string): string[] {
  return both()
    .ours.tokenize(text)
    .map(({ surface }) => surface);
}

function expectSame(text: string): void {
  const { stock, ours } = both();
  expect(ourTokens(ours, text)).toEqual(stockTokens(stock, text));
}

test.each([
  "国会で審議した。",
  "個人情報の保護に関する法律第二十七条第一項の規定により、本人の同意を得なければならない。",
  "マイナンバーカードの健康保険証利用、いわゆるマイナ保険証を見直してください！",
  "ＮＨＫは１２３億円、NHKは123億円",
  "すもももももももものうち",
  "東京都京都市",
  "１　目的\n２　定義\r\n（１）用語",
  "ｺﾝﾋﾟｭｰﾀは10㎡…—～",
  "한국어とРоссияとΑθήνα",
])("the same tokens and features as the package: %s", expectSame);

test("the same tokens as the package on any text of the basic plane", () => {
  // Halves of two-unit characters are two signs for the package, one token for us: they have their own test.
  const basicPlane = japaneseText.map((text) => text.replace(/[\ud800-\udfff]/g, "国"));
  fc.assert(fc.property(basicPlane, expectSame), { numRuns: 300 });
});

testWithSamples("the same tokens as the package on the seeds and a statute", (folder) => {
  const files = [...filesOf(folder, "seeds", ".txt"), join(folder, "corpus/laws/国会法.txt")];
  for (const file of files) expectSame(readFileSync(file, "utf8"));
});

/*
 * What npm kuromoji 0.1.2 gets wrong on text as it comes, and what our cleaning and offsets make of it. Not mended,
 * because the terms of the index hang on them: ")、" is one token, and signs outside char.def are taken for blanks.
 */
test.each([
  ["it throws on NUL", "あ\0い", "TypeError", ["あ", "\0", "い"]],
  ["it throws on a lone surrogate", "あ\ud842い", "TypeError", ["あ", "\ud842", "い"]],
  [
    "it loses text behind emoji",
    "😀😀😀です。楽しい",
    ["😀😀😀", "楽しい"],
    ["😀😀😀", "です", "。", "楽しい"],
  ],
  ["it loses text behind doubled signs", "𠮷𠮷野家", ["𠮷𠮷"], ["𠮷", "𠮷", "野家"]],
])("%s", (_, text, stock, ours) => {
  expect(stockSurfaces(text)).toEqual(stock);
  expect(ourSurfaces(text)).toEqual(ours);
});

test.each([
  ["it counts characters, not units", "𠮷野家で", 1, 2],
  ["it falls short behind a token that ends in 、", "(4)、障害", 3, 4],
])("%s", (_, text, token, start) => {
  expect((both().stock.tokenize(text)[token]?.word_position ?? 0) - 1).not.toBe(start);
  expect(both().ours.tokenize(text)[token]?.start).toBe(start);
});
