import { expect, test } from "@jest/globals";
import { headingLines } from "../../../main/core/search/headings.ts";

const isHeading = (line: string) =>
  headingLines(`本文の前の行。\n${line}\n本文の後の行。`, true).length === 1;

test.each([
  ["a chapter", "第２章　行政文書の管理"],
  ["a chapter without blank, as a PDF gives it", "第１章総則"],
  ["an article on a line of its own", "第十七条"],
  ["an article with its branch and its caption", "第30条の２（本人確認情報）"],
  ["a chapter of a notice", "第３　実施の方法"],
  ["an arabic number", "１　調査の概要"],
  ["a number in levels", "2.1 対象となる機関"],
  ["a number with a point", "３．質疑応答"],
  ["a kanji number", "二　本人への通知について"],
  ["a Roman number", "Ⅳ　今後の進め方"],
  ["a number in brackets", "(3) 費用の負担"],
  ["a number in full-width brackets", "（１）背景"],
  ["a circled number", "②　照会の方法"],
  ["a square", "■ お問い合わせ"],
  ["Markdown", "## 3. 結果"],
  ["a question of a hearing", "問４　保存の期間について"],
  ["a question of a leaflet", "Ｑ２　手数料はかかりますか"],
  ["the caption of an article", "（定義）"],
  ["a word in thick brackets", "【声明】"],
  ["the caption of a table", "表２　地域別の件数"],
  ["an annex", "別表第一（第五条関係）"],
  ["an annex without number", "別紙"],
  ["supplementary provisions, spaced out", "附　則"],
  ["a preface", "はじめに"],
  ["a heading set in from the margin", "　　　第二節　検査官"],
])("%s is a heading", (_kind, line) => {
  expect([line, isHeading(line)]).toEqual([line, true]);
});

test.each([
  ["a sentence with a number", "１　対象は、登録を終えたものとする。"],
  ["a list item that goes on", "①　氏名、"],
  ["an article inside a wrapped sentence", "第17条第１項の規定に基づいて登録された"],
  ["a meeting inside a wrapped sentence", "第３回では書面による調査の結果を確認し"],
  ["a wrapped line that ends with a particle", "(2) 前の年度に行った調査の結果を"],
  ["a wrapped question", "Ｑ３　誤った口座に振り込まれていた"],
  ["a day set with blanks", "10 月 24 日に公表した"],
  ["a figure set with blanks", "12 件について確認した"],
  ["a row of a table", "③　研修の受講　　　　　　９０分"],
  ["a row of a table with tabs", "１ 健康\t24,310件\t9件"],
  ["a row of figures", "3 48 63 57"],
  ["a reference to a table", "表１のとおりである"],
  ["a line of contents with dots", "第１章　総則 ………………… 3"],
  ["a line of contents of an act", "第一章　総則（第一条―第三条）"],
  ["a number of pieces in brackets", "（13件）"],
  ["the end of a paper", "（以上）"],
  ["a name", "みどり町長　山田　太郎"],
  ["a page number", "- 3 -"],
  ["a lone mark", "（２）"],
  ["a plain line", "次のとおり報告する"],
  ["a line longer than headings are", `第１　${"長".repeat(60)}`],
])("%s is none", (_kind, line) => {
  expect([line, isHeading(line)]).toEqual([line, false]);
});

test("the first line of a document is its title, whatever it begins with; that of a later page is not", () => {
  const page = "\n　個人番号の利用に関する調査報告\n令和５年３月";
  expect(headingLines(page, true).map(({ start, end }) => page.slice(start, end))).toEqual([
    "個人番号の利用に関する調査報告",
  ]);
  expect(headingLines(page, false)).toEqual([]);
});

test("a first line that is a sentence is no title", () => {
  expect(headingLines("本日はお集まりいただき、ありがとうございます。\n", true)).toEqual([]);
});
