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
