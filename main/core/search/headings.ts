import type { Range } from "../../../shared/text/range.ts";

/** A heading is a line of its own, not longer than this. */
const longest = 50;

/** How headings of government papers begin: 第１章, 第17条, １, (1), ［1］, ■, 【…】, 別表第一 … */
const marked =
  /^(?:第[0-9０-９一二三四五六七八九十百]+[編章節款目条部回]|[0-9０-９]{1,2}(?:[.．・][0-9０-９]{1,2})*[.．、　\s]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4}[.．、　\s]|[(（［[][0-9０-９一二三四五六七八九十]{1,3}[)）\]］]|[①-⑳]|[■◆●▼▽◎□◇]|別表|附則|附\s*則|#{1,6}\s|問[0-9０-９])/u;

/** A line that stands in brackets as a whole: （目的）, 【声明】, ＜資料＞. */
const bracketed = /^(?:[（(].{1,30}[)）]|[【［〔].{1,40}[】］〕]|[＜<《].{1,40}[>＞》])$/u;

/** What a sentence or an item of a list ends with, and a heading does not. */
const sentenceLike = /[。、，,．.：:；;]$/u;

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
    const short = trimmed.length <= longest && !sentenceLike.test(trimmed);
    if (short && (first || marked.test(trimmed) || bracketed.test(trimmed))) {
      const start = index + line.indexOf(trimmed);
      found.push({ start, end: start + trimmed.length });
    }
    first = false;
  }
  return found;
}
