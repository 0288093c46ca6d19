/** A text on one line, and where each of its original offsets went: at[offset], one entry more than letters. */
export interface OneLine {
  readonly text: string;
  readonly at: readonly number[];
}

/**
 * Original text on one line: white space between Japanese letters goes, other white space becomes one blank, and so do
 * the borders of table cells. Letters stay as printed.
 *
 * @param next the letter behind the text, to judge white space at its end by
 */
export function putOnOneLine(text: string, next = ""): OneLine {
  const at: number[] = [];
  let line = "";
  for (const { 0: piece, index } of text.matchAll(/\s+|\S+/gu)) {
    const blank = /\s/u.test(piece);
    const follower = text[index + piece.length] ?? next;
    const keepsBlank =
      blank && ((isLatin(line.at(-1)) && isLatin(follower)) || beginsItem(follower) || piece.includes("\t"));
    for (let offset = 0; offset < piece.length; offset += 1) at.push(line.length + (blank ? 0 : offset));
    line += blank ? (keepsBlank ? " " : "") : piece;
  }
  at.push(line.length);
  return { text: line, at };
}

export function oneLine(text: string): string {
  return putOnOneLine(text).text;
}

function isLatin(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{Script=Latin}\d]/u.test(sign);
}

/** Without a blank before them, the items of a list run into each other. */
function beginsItem(sign: string | undefined): boolean {
  return sign !== undefined && /[・○●◎◯■□◆◇◼▼▽▲△※＊•➢【①-⑳⑴-⒇]/u.test(sign);
}
