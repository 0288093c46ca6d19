import { expect, test } from "@jest/globals";
import { loadTestTokenizer } from "../../../tools/tokenizer.ts";
import { smallIndex } from "./small-index.ts";

const tokenizer = await loadTestTokenizer();

/** An index of texts, one document each. */
const indexOf = (...texts: readonly string[]) =>
  smallIndex(
    tokenizer,
    texts.map((text) => [text]),
  );

test.each([
  ["京都", "東京都の条例を改正する。", 1],
  ["国保", "全国保険医団体連合会が声明を出した。", 1],
  ["都市", "京都市の担当者に聞いた。", 1],
  ["参政権", "外国人参政権に関する意見書。", 1],
])(
  "%s in %s is only a piece of other words: set apart behind a chip, and brought back by it",
  (query, text, count) => {
    const ask = indexOf(text);
    const { units, texts, inside } = ask(query);
    expect([units, texts]).toEqual([[], []]);
    expect(inside).toMatchObject({ term: query, count, on: false });
    const switched = ask(query, { on: [inside?.key ?? ""] });
    expect([switched.documents, switched.texts]).toEqual([[0], [query]]);
    expect(switched.inside).toMatchObject({ count, on: true });
    // As one string it is looked for letter by letter, and nothing is set apart.
    const literal = ask(query, { literal: true });
    expect([literal.texts, literal.inside]).toEqual([[query], undefined]);
    expect(ask(`"${query}"`).texts).toEqual([query]);
  },
);

test.each([
  ["マイナンバー", "マイナンバーカードを返納する。"],
  ["京都", "京都府庁に申し入れた。"],
  ["国保", "国保の窓口で聞く。"],
  ["選挙", "公職選挙法の改正。"],
  ["資金決済法", "資金決済法の改正。"],
])("%s in %s is what is looked for", (query, text) => {
  const ask = indexOf(text);
  const { texts, inside } = ask(query);
  expect([texts, inside]).toEqual([[query], undefined]);
});

test("places that stand for themselves and pieces of other words are told apart in one text", () => {
  const ask = indexOf("東京都と京都府と京都市。", "東京都だけ。");
  const { documents, texts, inside } = ask("京都");
  expect([documents, texts, inside?.count]).toEqual([[0], ["京都", "京都"], 2]);
});

test("what is set apart is not excluded by NOT either, until its chip is on", () => {
  const ask = indexOf("予算は東京都が決める。", "予算は京都府が決める。", "予算は国が決める。");
  const { documents, inside } = ask("予算 -京都");
  expect([documents, inside?.count, inside?.on]).toEqual([[0, 2], 1, false]);
  expect(ask("予算 -京都", { on: [inside?.key ?? ""] }).documents).toEqual([2]);
});

test.each([
  ["7400", "17400件の誤り。", 0, 1],
  ["7400", "74001件の誤り。", 0, 1],
  ["7400", "7400件の誤り。", 1, undefined],
  ["7400", "７，４００件の誤り。", 1, undefined],
  // Written in another way than typed, a piece of a longer number is no place at all.
  ["7400", "17,400件の誤り。", 0, undefined],
  ["7400", "7,400,000円の支出。", 0, undefined],
  ["第13条", "第113条の規定により", 0, undefined],
  ["13条", "第113条の規定により", 0, 1],
  ["7,400件", "七千四百件の誤り。", 1, undefined],
])("%s in %s: %d found, %s set apart", (query, text, total, apart) => {
  const ask = indexOf(text);
  const { texts, inside } = ask(query);
  expect([texts.length, inside?.count]).toEqual([total, apart]);
});

// Another program let excluded documents back in wherever its Japanese part ignored NOT and brackets:
// https://github.com/paperless-ngx/paperless-ngx/pull/14156
const lines = [
  "請求書を受け取った。紐付けの誤りがあった。",
  "請求書を受け取った。ひも付けの誤りがあった。",
  "請求書を受け取った。紐づけをやめた。",
  "請求書だけを受け取った。",
  "契約書と領収書。",
  "請求書と契約書。",
];
test.each([
  ["請求書", [0, 1, 2, 3, 5]],
  ["請求書 NOT 紐付け", [3, 5]],
  ["請求書 -ひもづけ", [3, 5]],
  ["請求書 －紐づけ", [3, 5]],
  ["請求書 NOT (紐付け OR 契約書)", [3]],
  ["請求書 -（ひも付け または 契約書）", [3]],
  ["契約書 OR 紐付け NOT 請求書", [4, 5]],
  ["NOT NOT 紐付け", [0, 1, 2]],
  ["(請求書 OR 契約書) -紐付け -領収書", [3, 5]],
  ["請求書 NOT (紐付け NOT 誤り)", [0, 1, 3, 5]],
  ['請求書 NOT "紐付け"', [1, 2, 3, 5]],
  ["を NOT (請求書 紐付け)", [3]],
  ["請求書 -契約*", [0, 1, 2, 3]],
])("%s finds %j: nothing that is excluded leaks through a spelling or a bracket", (query, expected) => {
  const ask = indexOf(...lines);
  expect(ask(query).documents).toEqual(expected);
  expect(ask(query, { unit: "passage" }).documents).toEqual(expected);
});

test("an excluded word is excluded where it crosses the end of a page or passage", () => {
  const ask = smallIndex(tokenizer, [
    ["予算の表。個人情報の漏え", "いがあった。決算の表。"],
    ["予算の表。", "決算の表。"],
  ]);
  for (const unit of ["page", "document", "part", "passage"] as const) {
    expect(ask("予算 -漏えい", { unit }).documents).toEqual([1]);
    expect(ask("決算 -漏洩", { unit }).documents).toEqual([1]);
  }
  // The word that begins on one page and ends on the next is that of the first page alone when it is wanted.
  const { units, texts } = ask("漏えい", { unit: "page" });
  expect([units, texts]).toEqual([[[0, 0]], ["漏え\nい"]]);
});

test("an excluded word over a passage end excludes both passages", () => {
  // The only border of sentences or items lies inside of the word: cut at 400 signs.
  const text = `${"甲".repeat(398)}漏えい${"乙".repeat(300)}`;
  const ask = indexOf(text);
  expect(ask('"甲甲" -漏えい', { unit: "passage" }).units).toHaveLength(0);
  expect(ask('"乙乙" -漏えい', { unit: "passage" }).units).toHaveLength(0);
  expect(ask('"乙乙" -漏れない', { unit: "passage" }).units).toHaveLength(1);
});

test("AND is asked of the unit: the same passage, page or document", () => {
  const filling = "これは間を埋めるための長い文である。".repeat(25);
  const ask = smallIndex(tokenizer, [
    [`保険証の話。${filling}番号の話。`, "別の頁。"],
    ["保険証の話。", "番号の話。"],
    ["保険証と番号の話。"],
    ["保険証の話。"],
  ]);
  expect(ask("保険証 番号", { unit: "passage" }).documents).toEqual([1, 2]);
  expect(ask("保険証 番号", { unit: "page" }).documents).toEqual([0, 2]);
  expect(ask("保険証 番号", { unit: "part" }).documents).toEqual([0, 1, 2]);
  expect(ask("保険証 番号", { unit: "document" }).documents).toEqual([0, 1, 2]);
});

test.each([
  ["漏れる", "情報が漏れた。", ["漏れ"]],
  ["漏れる", "情報は漏れなかった。", ["漏れ"]],
  ["漏れる", "漏斗で水を移す。", []],
  ["漏れた", "漏れる恐れがある。", ["漏れる"]],
  ["求める", "廃止を求めます。", ["求め"]],
  ["書く", "意見を書いた。", ["書い"]],
  ["新しい", "新しくなった。", ["新しく"]],
])("%s in %s finds %j, by the dictionary form", (query, text, expected) => {
  const ask = indexOf(text);
  expect(ask(query).texts).toEqual(expected);
});

test.each([
  ["マイナ*", "マイナンバーとマイナポータル。", ["マイナ", "マイナ"]],
  ["ンバー*", "マイナンバー", []],
  ["ここ*", "そこここに書いた。", ["ここ"]],
  ["紐付*", "紐付けとひも付け。", ["紐付"]],
])("%s in %s finds %j: only where a word begins, and as it stands", (query, text, expected) => {
  const ask = indexOf(text);
  expect(ask(query).texts).toEqual(expected);
});

test("phrases, and a whole input taken as one string, know no other spellings", () => {
  const ask = indexOf("紐付けの誤り", "ひも付けの誤り", "-紐付け OR 誤り");
  expect(ask("紐付け").documents).toEqual([0, 1, 2]);
  expect(ask('"紐付け"').documents).toEqual([0, 2]);
  expect(ask("「紐付け」の誤り OR 契約").documents).toEqual([]);
  const literal = (query: string) => ask(query, { literal: true }).documents;
  expect(literal("紐付け")).toEqual([0, 2]);
  expect(literal("-紐付け OR 誤り")).toEqual([2]);
  expect(literal('"紐付け"')).toEqual([]);
  expect(ask("紐付け", { variants: false }).documents).toEqual([0, 2]);
});

test("counts of chips are those of all places, and switching one off takes its places out", () => {
  const ask = indexOf("紐付け、紐付け、ひも付け、紐づけ。");
  const { chips, texts } = ask("紐付け");
  const counted = chips.filter(({ on }) => on).map(({ count }) => count);
  expect([counted.reduce((sum, count) => sum + count, 0), texts.length]).toEqual([4, 4]);
  const hiragana = chips.find(({ form }) => form === "ひも付け");
  expect(hiragana).toMatchObject({ count: 1, on: true, kind: "variant" });
  const without = ask("紐付け", { off: [hiragana?.key ?? ""] });
  expect(without.texts).toEqual(["紐付け", "紐付け", "紐づけ"]);
  expect(without.chips.find(({ form }) => form === "ひも付け")).toMatchObject({ count: 1, on: false });
});
