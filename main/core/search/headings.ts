import type { Range } from "../../../shared/text/range.ts";

/** A heading is a line of its own, not longer than this. */
const longest = 50;

const digits = "[0-9０-９一二三四五六七八九十百]+";

/** How headings of government papers and leaflets begin. */
const marks: readonly RegExp[] = [
  // 第１章, 第二節, 第３回; 「第３回では」 is the middle of a sentence.
  new RegExp(`^第${digits}[編章節款目部回](?![はがをにでともの、。])`, "u"),
  // 第17条, 第十条の三（定義）; 「第17条第１項の規定」 is the middle of a sentence.
  new RegExp(`^第${digits}条(?:の${digits})*(?=$|[\\s（(])`, "u"),
  // 第１　趣旨
  new RegExp(`^第${digits}\\s`, "u"),
  // １　概要, 2.1 対象, 三、通知; 「10 月 24 日」 and 「12 件」 are figures in a text with blanks.
  /^[0-9０-９]{1,2}(?:[.．・][0-9０-９]{1,2})*[.．、\s]\s*(?![年月日時分秒人件名円回頁条万億千％%])(?=[^0-9０-９])/u,
  /^[一二三四五六七八九十]{1,3}[、\s](?!\s)/u,
  /^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4}[.．、\s]/u,
  /^[(（［[][0-9０-９一二三四五六七八九十]{1,3}[)）\]］]./u,
  /^[①-⑳]./u,
  /^[■◆●▼▽◎□◇]./u,
  /^#{1,6}\s/u,
  /^(?:問|[QＱ])\s?[0-9０-９]/u,
  // 表１　件数の推移, 別表第一, 参考２, 様式第１号; not 「表１のとおり」.
  new RegExp(`^(?:別?[表図紙記添]|様式|参考|資料|附則|付録)\\s?(?:第?${digits}号?)?(?=$|[\\s（(:：])`, "u"),
  /^附\s*則/u,
  /^(?:はじめに|おわりに|終わりに|まとめ|目\s*次|もくじ)$/u,
];

/** A line that stands in brackets as a whole: （目的）, 【声明】, ＜資料＞; not （13件）, （以上）. */
const bracketed =
  /^(?:[（(](?![0-9０-９]|以\s?上|略|中略|注|続く|了).{2,30}[)）]|[【［〔].{1,40}[】］〕]|[＜<《].{1,40}[>＞》])$/u;

/** What a sentence, its middle or an item of a list ends with, and a heading does not. */
const sentenceLike = /(?:[。、，,．.：:；;]|[をはがのでとたらっ])$/u;

/** Pieces set apart inside a line are columns of a table: the gap behind the mark of a heading is none. */
const columns = /^\S{1,6}\s+\S.*(?:\t|[\s]{2,})\S|^[^\s]{7,}(?:\t|[\s]{2,})\S/u;

/** An entry of a list of contents: 「第１章　総則 …… 3」, 「第一章　総則（第一条―第三条）」. */
const contentsEntry = /(?:[.．…‥・･]{3,}\s*[0-9０-９]+|[（(]第[^（(]*条(?:[―－‐・～、-][^）)]*)?[）)])$/u;

/**
 * The lines of a page that are headings, as ranges of its text: short lines with the mark of a heading in front or in
 * brackets as a whole, and the first line of the first page (the title that a paper prints over itself).
 */
export function headingLines(text: string, firstOfPart: boolean): Range[] {
  const found: Range[] = [];
  let first = firstOfPart;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    const trimmed = line.trim();
    if (trimmed === "") continue;
    if (trimmed.length <= longest && (isMarked(trimmed) || (first && !sentenceLike.test(trimmed)))) {
      const start = index + line.indexOf(trimmed);
      found.push({ start, end: start + trimmed.length });
    }
    first = false;
  }
  return found;
}

function isMarked(line: string): boolean {
  if (!marks.some((mark) => mark.test(line)) && !bracketed.test(line)) return false;
  return (
    !columns.test(line) && !contentsEntry.test(line) && (!sentenceLike.test(line) || /わりに$/u.test(line))
  );
}
