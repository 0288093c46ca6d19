import { expect, test } from "@jest/globals";
import { makeSnippet } from "../../../main/core/search/snippet.ts";

const marked = (text: string, word: RegExp) => {
  const matches = [...text.matchAll(word)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  const snippet = makeSnippet(text, matches);
  return snippet.marks.map(({ start, end }) => snippet.text.slice(start, end));
};

test("line ends inside a word go, and the mark covers the whole word", () => {
  expect(makeSnippet("健康保\n\n険証の廃止", [{ start: 0, end: 7 }])).toEqual({
    text: "健康保険証の廃止",
    marks: [{ start: 0, end: 5 }],
  });
});

test("blanks between Latin words stay", () => {
  expect(makeSnippet("Digital\nAgency の 発表", []).text).toBe("Digital Agencyの発表");
});

test("letters stay as printed: full width is not folded", () => {
  expect(makeSnippet("７，４００件", []).text).toBe("７，４００件");
});

test("the sentence of each match is shown, and every match in what is shown is marked", () => {
  const text = `前の文。総点検で紐付け誤りを確認した。${"間の文。".repeat(60)}後日、紐付け誤りを公表した。終わりの文。`;
  const { text: shown } = makeSnippet(text, [
    { start: text.indexOf("紐付け"), end: text.indexOf("紐付け") + 5 },
    { start: text.lastIndexOf("紐付け"), end: text.lastIndexOf("紐付け") + 5 },
  ]);
  expect(shown).toBe("…総点検で紐付け誤りを確認した。…後日、紐付け誤りを公表した。…");
  expect(marked(text, /紐付け誤り/gu)).toEqual(["紐付け誤り", "紐付け誤り"]);
});

test("a sentence without end is cut around its match, and a short one takes in those behind it", () => {
  const long = `${"前".repeat(100)}番号${"後".repeat(300)}`;
  expect(marked(long, /番号/gu)).toEqual(["番号"]);
  const snippet = makeSnippet(long, [{ start: 100, end: 102 }]);
  expect(snippet.text.startsWith("…前")).toBe(true);
  expect(snippet.text.endsWith("後…")).toBe(true);
  expect(snippet.text.length).toBeLessThan(130);
  expect(makeSnippet("件数。次の文。その次。", [{ start: 0, end: 2 }]).text).toBe("件数。次の文。その次。");
});

test("a cut never splits a surrogate pair", () => {
  const { text } = makeSnippet(`${"𠮷".repeat(60)}番号${"𠮷".repeat(200)}`, [{ start: 120, end: 122 }]);
  expect(text.isWellFormed()).toBe(true);
});

test("a cut gives way to a pause, and never falls inside a figure", () => {
  const before = `${"前".repeat(30)}経費は、12億4,000万円${"中".repeat(28)}`;
  const long = `${before}番号${"後".repeat(70)}、末${"尾".repeat(20)}７，４２８件`;
  expect(makeSnippet(long, [{ start: before.length, end: before.length + 2 }]).text).toBe(
    `…12億4,000万円${"中".repeat(28)}番号${"後".repeat(70)}、…`,
  );
  const figure = `${"前".repeat(30)}7,428${"中".repeat(37)}番号`;
  expect(makeSnippet(figure, [{ start: 72, end: 74 }]).text).toBe(`…${"中".repeat(37)}番号`);
});

const onOneLine = (text: string) => makeSnippet(text, []).text;

test.each([
  [
    "a heading stands apart from the text below it",
    "第６　字形の扱い\n次の組は、",
    "第６ 字形の扱い 次の組は、",
  ],
  [
    "and so does the caption of an article",
    "した。\n（目的）\n第一条\n\n　この法律は",
    "した。 （目的） 第一条 この法律は",
  ],
  ["the mark of an item keeps its blank", "１　日時", "１ 日時"],
  ["a question keeps its blank", "問４　窓口", "問４ 窓口"],
  ["columns stay apart", "理事　山田　太郎君　　理事　川上　花子君", "理事山田太郎君 理事川上花子君"],
  [
    "a short line before a paragraph ends",
    "お答えします\n　おはようございます",
    "お答えします おはようございます",
  ],
  [
    "a long line before one that hangs in goes on",
    `一${"長".repeat(35)}保\n　険証`,
    `一${"長".repeat(35)}保険証`,
  ],
  ["a box goes", "┌───┐\n│　取扱注意　│\n└───┘", "取扱注意 "],
  ["leaders go", "委員長　………………　四", "委員長 四"],
])("%s", (_claim, text, shown) => {
  expect(onOneLine(text)).toBe(shown);
});

test("a mark covers its match whatever goes out of the line before it", () => {
  const text = "┌───┐\n│　注意　│\n第１　目的\n　個人　番号";
  const start = text.indexOf("個人");
  const { text: shown, marks } = makeSnippet(text, [{ start, end: text.length }]);
  expect(marks.map(({ start: from, end }) => shown.slice(from, end))).toEqual(["個人番号"]);
});
