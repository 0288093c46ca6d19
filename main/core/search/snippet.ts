import type { Range } from "../../../shared/text/range.ts";

/** Signs before the first match and in all: about two lines of a result list. */
const before = 40;
const most = 120;

export interface Snippet {
  readonly text: string;
  readonly marks: readonly Range[];
}

/**
 * Original text around the first match, on one line: white space between Japanese letters goes, other white space
 * becomes one blank, and so do the borders of table cells. Letters stay as printed.
 *
 * @param text original text of a unit; `matches` are ranges in it, in order
 */
export function makeSnippet(text: string, matches: readonly Range[]): Snippet {
  const first = matches[0]?.start ?? 0;
  const start = signBorder(text, Math.max(0, first - before));
  const end = signBorder(text, Math.min(text.length, start + most));
  let line = start > 0 ? "…" : "";
  /** Position on the line of each original offset from `start` to `end`. */
  const at: number[] = [];
  for (const { 0: piece, index } of text.slice(start, end).matchAll(/\s+|\S+/gu)) {
    const blank = /\s/u.test(piece);
    const next = text[start + index + piece.length];
    const keepsBlank =
      blank && ((isLatin(line.at(-1)) && isLatin(next)) || beginsItem(next) || piece.includes("\t"));
    for (let offset = 0; offset < piece.length; offset += 1) at.push(line.length + (blank ? 0 : offset));
    line += blank ? (keepsBlank ? " " : "") : piece;
  }
  at.push(line.length);
  const marks = matches
    .filter((match) => match.start < end && match.end > start)
    .map((match) => ({
      start: at[Math.max(match.start, start) - start] ?? 0,
      end: at[Math.min(match.end, end) - start] ?? line.length,
    }));
  return { text: end < text.length ? `${line}…` : line, marks };
}

function isLatin(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{Script=Latin}\d]/u.test(sign);
}

/** Without a blank before them, the items of a list run into each other. */
function beginsItem(sign: string | undefined): boolean {
  return sign !== undefined && /[・○●◎◯■□◆◇◼▼▽▲△※＊•➢【①-⑳⑴-⒇]/u.test(sign);
}

/** `at`, or one less where it would split a surrogate pair. */
function signBorder(text: string, at: number): number {
  const low = text.charCodeAt(at);
  return low >= 0xdc00 && low < 0xe000 && at > 0 ? at - 1 : at;
}
