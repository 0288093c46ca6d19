import { expect, test } from "@jest/globals";
import { linesCsv } from "../../../renderer/areas/concordance/lines-csv.ts";
import { hitsCsv, hitsHtml, hitsMarkdown, hitsText } from "../../../renderer/areas/search/exported-hits.ts";
import { htmlText, markdownText } from "../../../renderer/export/markup.ts";
import { exportWords } from "../../../renderer/words/export.ts";
import { hitOf, placeOf } from "./hits.ts";

const at = placeOf("a1b2", { page: 3, pageLabel: "2", line: 14, start: 120, end: 125 });
const hit = hitOf("a1b2", {
  title: "総点検の結果",
  fileName: "結果.pdf",
  snippet: "原因は<入力>時のひも付け誤りは1件",
  snippetMarks: [{ start: 9, end: 15 }],
  matches: [
    { ...at, form: "ひも付け" },
    { ...at, form: "紐付け" },
    { ...at, form: "ひも付け" },
  ],
});
const { ja } = exportWords;

test("as CSV: quote, document, file, page, printed page, line, spellings, where it is", () => {
  expect(hitsCsv([hit], ja).split("\r\n")).toEqual([
    `\ufeff"本文","資料","ファイル","頁","印刷頁","行","一致した書き方","所在"`,
    `"原因は<入力>時のひも付け誤りは1件","総点検の結果","結果.pdf","3","2","14","ひも付け・紐付け","a1b2#page=3&char=120,125"`,
    "",
  ]);
});

test("as Markdown: the quote with its match in bold, then its source; signs of the text mean nothing", () => {
  expect(hitsMarkdown([hit], "ひも付け*", ja)).toBe(
    [
      "# 「ひも付け\\*」の検索結果",
      "",
      "1件",
      "",
      "> 原因は\\<入力\\>時の**ひも付け誤り**は1件",
      "",
      "総点検の結果 / 結果.pdf / 3頁（印刷 2）・14行 / 一致した書き方: ひも付け・紐付け / `a1b2#page=3&char=120,125`",
      "",
    ].join("\n"),
  );
});

test("as HTML: the same, with nothing of the text taken for a tag", () => {
  const html = hitsHtml([hit], "<b>", ja);
  expect(html).toContain("<h1>「&lt;b&gt;」の検索結果</h1>");
  expect(html).toContain("<blockquote>原因は&lt;入力&gt;時の<b>ひも付け誤り</b>は1件</blockquote>");
  expect(html).toContain("a1b2#page=3&amp;char=120,125");
  expect(html).toContain('<meta charset="utf-8">');
});

test("as plain text: the quote, its source in brackets", () => {
  expect(hitsText([hit], "ひも付け", ja)).toContain(
    "原因は<入力>時のひも付け誤りは1件\n（総点検の結果 / 結果.pdf / 3頁（印刷 2）・14行 /",
  );
});

test("marks that overlap or are missing neither double nor drop a letter", () => {
  const overlapping = hitOf("乙", {
    snippet: "外国人参政権",
    snippetMarks: [
      { start: 0, end: 3 },
      { start: 2, end: 6 },
    ],
  });
  expect(hitsMarkdown([overlapping], "", ja)).toContain("> **外国人参政権**\n");
  expect(hitsMarkdown([hitOf("乙", { snippet: "印なし" })], "", ja)).toContain("> 印なし\n");
});

test("a concordance as CSV has the word in a column of its own, and no cell that counts", () => {
  const line = {
    ...at,
    fileName: "結果.pdf",
    title: "総点検",
    left: "=誤った",
    key: "紐付け",
    right: "は",
    form: "紐付け",
  };
  expect(linesCsv([line], ja).split("\r\n")[1]).toBe(
    `"'=誤った","紐付け","は","総点検","結果.pdf","3","2","14","紐付け","a1b2#page=3&char=120,125"`,
  );
});

test.each([
  ["第1_2号", "第1\\_2号"],
  ["1. 目的", "1\\. 目的"],
  ["行末で\n切れた語", "行末で 切れた語"],
  ["[注](参照)", "\\[注\\](参照)"],
  ["-12% & A&amp;B", "\\-12% & A\\&amp;B"],
])("%j is %j in Markdown", (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

test("every sign that HTML knows is written out", () => {
  expect(htmlText(`<a href="x">A&B's</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;A&amp;B&#39;s&lt;/a&gt;");
});
