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

test("long text is cut around the first match, and every mark in it is right", () => {
  const text = `${"前".repeat(100)}番号${"後".repeat(50)}番号${"後".repeat(300)}番号`;
  expect(marked(text, /番号/gu)).toEqual(["番号", "番号"]);
  const snippet = makeSnippet(text, [{ start: 100, end: 102 }]);
  expect(snippet.text.startsWith("…前")).toBe(true);
  expect(snippet.text.endsWith("後…")).toBe(true);
});

test("a cut never splits a surrogate pair", () => {
  const { text } = makeSnippet(`${"𠮷".repeat(60)}番号${"𠮷".repeat(200)}`, [{ start: 120, end: 122 }]);
  expect(text.isWellFormed()).toBe(true);
});
