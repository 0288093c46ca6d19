import { headingLines } from "./headings.ts";

/** A text on one line, and where each of its original offsets went: at[offset], one entry more than letters. */
export interface OneLine {
  readonly text: string;
  readonly at: readonly number[];
}

/** White space, and the lines that boxes, rules and leaders are drawn with. */
const gaps = /(?:\s|[\u2500-\u257f]|[―…‥・=＝_＿*＊-]{4,})+/gu;

/** What stands before the blank of an item or a chapter: １, (2), 第三条, 問４, ○. */
const itemMark =
  /^(?:第?[0-9０-９一二三四五六七八九十百]{1,4}[編章節款目部条]?(?:の[0-9０-９一二三四五六七八九十]{1,3})*|[(（［[].{1,3}[)）］\]]|[①-⑳]|[ア-ン]|[問答QＱAＡ][0-9０-９]{1,2}|[・○●◎■□◆◇※▽▼])$/u;

/** A line as long as this may have been cut by the width of the paper; a shorter one ends where it was meant to. */
const shortLine = 30;

/**
 * Original text on one line: white space between Japanese letters goes, other white space becomes one blank, and so do
 * the borders of table cells, headings and short lines before a paragraph. Letters stay as printed; drawn lines go.
 *
 * @param next the letter behind the text, to judge white space at its end by
 */
export function putOnOneLine(text: string, next = ""): OneLine {
  const at: number[] = [];
  const borders = new Set(headingLines(text, false).flatMap(({ start, end }) => [start, end]));
  let line = "";
  let from = 0;
  const add = (piece: string) => {
    for (let offset = 0; offset < piece.length; offset += 1) at.push(line.length + offset);
    line += piece;
  };
  for (const { 0: gap, index } of text.matchAll(gaps)) {
    add(text.slice(from, index));
    from = index + gap.length;
    for (let offset = 0; offset < gap.length; offset += 1) at.push(line.length);
    const borderOfHeading = borders.has(index) || borders.has(from);
    if (line !== "" && (borderOfHeading || keepsBlank(text, index, gap, text[from] ?? next))) line += " ";
  }
  add(text.slice(from));
  at.push(line.length);
  return { text: line, at };
}

export function oneLine(text: string): string {
  return putOnOneLine(text).text;
}

function keepsBlank(text: string, index: number, gap: string, follower: string | undefined): boolean {
  if ((isLatin(text[index - 1]) && isLatin(follower)) || beginsItem(follower)) return true;
  if (/[\t\u2500-\u257f]|\S/u.test(gap)) return true;
  const before = text.slice(text.lastIndexOf("\n", index - 1) + 1, index).trimStart();
  if (/[\r\n]/u.test(gap)) {
    // A paragraph that is set in, behind a line that was not cut.
    return /\n[^\S\r\n]+$/u.test(gap) && before.length < shortLine && !/[。、，！？]$/u.test(before);
  }
  return gap.length > 1 || itemMark.test(before);
}

function isLatin(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{Script=Latin}\d]/u.test(sign);
}

/** Without a blank before them, the items of a list run into each other. */
function beginsItem(sign: string | undefined): boolean {
  return sign !== undefined && /[・○●◎◯■□◆◇◼▼▽▲△※＊•➢【①-⑳⑴-⒇]/u.test(sign);
}
