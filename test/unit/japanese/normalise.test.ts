import { expect, test } from "@jest/globals";
import { normalise, type Rules } from "../../../main/core/japanese/normalise.ts";
import { toNormalised, toOriginal } from "../../../shared/text/offset-map.ts";

function under(rules: Rules, ...texts: string[]): string {
  return normalise(
    texts.map((text) => ({ text })),
    rules,
  ).text;
}

test.each([
  ["full-width letters", "ＡＢＣ", "ABC"],
  ["full-width figures", "７，４００", "7,400"],
  ["half-width katakana with a mark", "ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ", "マイナンバーカード"],
  ["half-width semi-voiced katakana", "ﾊﾟﾘ", "パリ"],
  ["half-width katakana and its mark on the next line", "ｶ\nﾞ", "ガ"],
  ["decomposed kana", "か\u3099", "が"],
  ["a figure before a unit", "10 月", "10月"],
  ["an ideographic space", "国　会", "国会"],
  ["figures of a table", "123   456", "123 456"],
  ["full-width figures of a table", "１２３　４５６", "123 456"],
  ["a line end between Latin words", "inter\nnational", "inter national"],
  ["a kanji word over blank lines", "健康\n\n \r\n\n保険証", "健康保険証"],
  ["line ends in front and behind", "\n 国会 \n", "国会"],
  ["NUL and a soft hyphen", "国\0会 co\u00adop", "国会coop"],
  ["zero-width signs and a direction mark", "1\u200b2\u200e3\ufeff", "123"],
  ["a lone surrogate", "国\ud842会", "国\ufffd会"],
  ["signs of search stay", "㈱國①〜−…", "㈱國①〜−…"],
  ["a variation selector stays", "葛\u{e0100}城", "葛\u{e0100}城"],
  ["upper case stays", "Law", "Law"],
])("quote: %s", (_, original, expected) => {
  expect(under("quote", original)).toBe(expected);
});

test.each([
  ["㈱", "(株)"],
  ["㋿", "令和"],
  ["㍻", "平成"],
  ["㎏", "kg"],
  ["①２", "(1)2"],
  ["⑫", "(12)"],
  ["⑴", "(1)"],
  ["⒈", "(1)"],
  ["❶", "(1)"],
  ["㉑", "(21)"],
  ["㊱", "(36)"],
  ["Ⓐ⒜ⓐ", "(a)(a)(a)"],
  ["㋐㊀", "(ア)(一)"],
  ["㈠", "(一)"],
  ["Ⅳ", "iv"],
  ["か゛", "が"],
  ["か ゛", "が"],
  ["は゜", "ぱ"],
  ["漢゛", "漢゛"],
  ["⺠", "民"],
  ["⾏", "行"],
  ["⿊", "黒"],
  ["⻑⻓", "長長"],
  ["髙﨑", "高崎"],
  ["國學體", "国学体"],
  ["齋藤齊藤", "斎藤斉藤"],
  ["邉邊", "辺辺"],
  ["嶋槗", "島橋"],
  ["𠮷野家", "吉野家"],
  ["舉举", "挙挙"],
  ["發发", "発発"],
  ["神", "神"],
  ["葛\u{e0100}城市", "葛城市"],
  ["☎\ufe0e", "☎"],
  ["Ｊ－ＬＩＳ", "j-lis"],
  ["‐‑‒–—―─━−－", "----------"],
  ["マイナンバ−カード", "マイナンバーカード"],
  ["サーバ—\nシステム", "サーバーシステム"],
  ["カ--カ", "カ--カ"],
  ["令和5-6年", "令和5-6年"],
  ["〜～∼〰", "~~~~"],
  ["“引用”‘引用’", "\"引用\"'引用'"],
  ["‧•∙⋅·･", "・・・・・・"],
  ["…‥", "…‥"],
  ["︙︰", "…‥"],
  ["︵︶", "()"],
  ["´¨￣", "´¨￣"],
  ["㏠2", "㏠2"],
  ["1½", "1½"],
  ["2³", "2³"],
  ["100m²", "100m2"],
  ["100㎡", "100m2"],
  ["9㎞", "9km"],
  ["𝟏𝟐", "12"],
  ["\ue000国", "\ue000国"],
  ["123 456", "123 456"],
  ["5㎡ 3", "5m2 3"],
])("search: %s becomes %s", (original, expected) => {
  expect(under("search", original)).toBe(expected);
});

test.each([
  ["private-use signs go", "\uf0a0国\u{f0000}会", "国会"],
  ["all white space goes", "inter national 1 2", "international12"],
  ["a mark behind a private-use sign finds its base", "か\ue000\u3099", "が"],
  ["a bar behind a private-use sign is a long vowel", "カ\ue000−ド", "カード"],
])("anchor: %s", (_, original, expected) => {
  expect(under("anchor", original)).toBe(expected);
});

test.each([
  ["a word over a page end", ["健康保", "険証"], "健康保険証"],
  ["Latin words over a page end", ["the", "law"], "the law"],
  ["figures over a page end never merge", ["12", "34"], "12 34"],
  ["halves of a character never meet", ["\ud842", "\udfb7"], "\ufffd\ufffd"],
  ["an empty page between", ["国", "", "会"], "国会"],
])("chunks: %s", (_, texts, expected) => {
  expect(under("search", ...texts)).toBe(expected);
});

test("a skipped zone is as if not there, and a word over it maps to both sides", () => {
  const text = "健康\n- 12 -\n保険証";
  const { text: found, map } = normalise([{ text, skip: [{ start: 3, end: 9 }] }], "search");
  expect(found).toBe("健康保険証");
  expect(toOriginal(map, { start: 0, end: 5 })).toEqual({ start: 0, end: text.length });
  expect(toNormalised(map, { start: 3, end: 9 })).toEqual({ start: 2, end: 2 });
});

test("a half of ㈱ maps to the whole sign", () => {
  const { map } = normalise([{ text: "国㈱会" }], "search");
  expect(toOriginal(map, { start: 2, end: 3 })).toEqual({ start: 1, end: 2 });
  expect(toNormalised(map, { start: 1, end: 2 })).toEqual({ start: 1, end: 4 });
});

test("a variation selector goes with its base", () => {
  const { map } = normalise([{ text: "葛\u{e0100}城" }], "search");
  expect(toOriginal(map, { start: 0, end: 1 })).toEqual({ start: 0, end: 3 });
  expect(toNormalised(map, { start: 1, end: 3 })).toEqual({ start: 0, end: 1 });
});

test("chunk starts are global offsets", () => {
  const { chunkStarts } = normalise([{ text: "国会" }, { text: "" }, { text: "法" }], "quote");
  expect([...chunkStarts]).toEqual([0, 2, 2]);
});

/** The least of three runs: what the machine does besides only ever adds. */
function timeOf(text: string): number {
  const runs = [0, 1, 2].map(() => {
    const begun = performance.now();
    normalise([{ text }], "search");
    return performance.now() - begun;
  });
  return Math.min(...runs);
}

test.each([
  ["a line end at every other unit", (units: number) => "あ\n".repeat(units / 2)],
  ["marks on one base", (units: number) => `か${"\u3099".repeat(units)}`],
  ["signs that all fold", (units: number) => "㈱①".repeat(units / 2)],
])("time grows with length, not with its square: %s", (_, textOf) => {
  timeOf(textOf(10_000));
  // Sixteen times the text: linear is 16, its square would be 256.
  expect(timeOf(textOf(640_000))).toBeLessThan(64 * Math.max(timeOf(textOf(40_000)), 1));
});
