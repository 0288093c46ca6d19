/**
 * Text made safe for kuromoji: the package of that name (0.1.2) throws on NUL and lone surrogates and loses what follows
 * a run of emoji; our own runtime gets the same lines, so that both can be compared. No UTF-16 offset moves.
 */
export interface CleanLine {
  /** As long as the text it stands for. */
  readonly text: string;
  /** UTF-16 offset of the line in the text that was cleaned. */
  readonly start: number;
}

/**
 * UTF-16 units. No sentence is so long; tables without 。 are, and there a cut costs one word at most. It bounds the
 * memory of one analysis.
 */
export const longestLine = 2000;

const geta = "〓";
// \n stands for itself here: it ends a line, and becomes white space after the cut.
const unfit = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]|[\u0000-\u001F\u007F-\u009F]/g;
const sentenceEnd = /[\n\r]|[。！？!?]+/g;

export function cleanLines(text: string): readonly CleanLine[] {
  const clean = text.replace(unfit, replaceUnfit);
  const lines: CleanLine[] = [];
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(sentenceEnd)) {
    pushCut(clean, start, index + sign.length, lines);
    start = index + sign.length;
  }
  pushCut(clean, start, clean.length, lines);
  return lines;
}

function replaceUnfit(found: string): string {
  if (found.length === 2) return geta + geta;
  return found >= "\uD800" ? geta : " ";
}

/** Cuts [start, end) where it grows too long. */
function pushCut(text: string, start: number, end: number, lines: CleanLine[]): void {
  for (let from = start; from < end; from += longestLine) {
    lines.push({ text: text.slice(from, Math.min(end, from + longestLine)), start: from });
  }
}
