/**
 * Text made safe for kuromoji 0.1.2, which throws on NUL and lone surrogates, loses what follows a run of emoji,
 * and takes quadratic time in the length of a line. No UTF-16 offset moves.
 */
export interface CleanLine {
  /** As long as the text it stands for. */
  readonly text: string;
  /** UTF-16 offset of the line in the text that was cleaned. */
  readonly start: number;
}

/** UTF-16 units. No sentence is so long; tables without 。 are, and there a cut costs one word at most. */
export const longestLine = 2000;

/**
 * UTF-16 units of one character class in a row. For such a run kuromoji gathers, at every unit, all that follows into
 * one unknown word, so a run of n costs n²/2 steps, with strings. No word reaches 128 units of one class
 * (the longest katakana words of the dictionary have some 20), so nothing real is cut; 16,000 katakana stay well under
 * a second. Kanji, but for numerals, are not gathered and need no such cut: for them `longestLine` is enough.
 */
export const longestRun = 128;

// The class KANJINUMERIC of IPADIC's char.def.
const kanjiNumerals = "一二三四五六七八九十百千万億兆";

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

/** Cuts [start, end) where it grows too long, by length or by one class in a row. */
function pushCut(text: string, start: number, end: number, lines: CleanLine[]): void {
  let from = start;
  let runClass = 0;
  let run = 0;
  for (let at = start; at < end; at++) {
    const found = gatheringClass(text.charCodeAt(at));
    run = found !== 0 && found === runClass ? run + 1 : 1;
    runClass = found;
    if (at - from >= longestLine || run > longestRun) {
      lines.push({ text: text.slice(from, at), start: from });
      from = at;
      run = 1;
    }
  }
  if (from < end) lines.push({ text: text.slice(from, end), start: from });
}

/** The classes that kuromoji's char.def gathers into one unknown word; 0 for kanji, which it does not. */
function gatheringClass(unit: number): number {
  if (unit >= 0x3400 && unit <= 0x9fff) return kanjiNumerals.includes(String.fromCharCode(unit)) ? 6 : 0;
  if (unit >= 0x3041 && unit <= 0x309f) return 1;
  if (unit >= 0x30a0 && unit <= 0x30ff) return 2;
  if (unit >= 0x30 && unit <= 0x39) return 3;
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return 4;
  return 5;
}
