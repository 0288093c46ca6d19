import type { PageItems } from "../../../../shared/model/page.ts";
import { type PdfTextItem, type PdfTextStyles, type PlacedItem, placeItem } from "./place-item.ts";
import { standGlyphs } from "./stand-glyphs.ts";

export interface PageText {
  readonly text: string;
  readonly items: PageItems;
}

/** What pdf.js put between an item and the one before it. */
interface Between {
  readonly blank: boolean;
  readonly lineEnd: boolean;
}

/**
 * The text of a page in the order in which the file draws it, and the box of each item.
 * Every blank item is pdf.js's own making (it reads a blank glyph as a gap): left out, the gap decides.
 */
export function pageText(source: readonly PdfTextItem[], styles: PdfTextStyles): PageText {
  const { solid, between } = partBlanks(source);
  const placed = standGlyphs(solid.map((item) => placeItem(item, styles[item.fontName])));
  const start = new Uint32Array(placed.length);
  const end = new Uint32Array(placed.length);
  let text = "";
  for (const [at, item] of placed.entries()) {
    const before = placed[at - 1];
    if (before !== undefined)
      text += separator(before, item, between[at] ?? { blank: false, lineEnd: false });
    start[at] = text.length;
    text += item.str;
    end[at] = text.length;
  }
  const box = Float32Array.from(placed.flatMap((item) => item.box));
  const vertical = Uint8Array.from(placed, (item) => Number(item.vertical));
  return { text, items: { start, end, box, vertical } };
}

function partBlanks(source: readonly PdfTextItem[]) {
  const solid: PdfTextItem[] = [];
  const between: Between[] = [];
  let blank = false;
  let lineEnd = false;
  for (const item of source) {
    if (item.str.trim() === "") {
      blank ||= item.str !== "";
    } else {
      solid.push(item);
      between.push({ blank, lineEnd });
      blank = false;
      lineEnd = false;
    }
    lineEnd ||= item.hasEOL;
  }
  return { solid, between };
}

/** Between two items: \n, a tab (next cell), one space, or nothing. */
function separator(before: PlacedItem, item: PlacedItem, { blank, lineEnd }: Between): string {
  const em = Math.max(before.em, item.em);
  const [alongX, alongY] = before.direction;
  const right = item.origin[0] - before.origin[0];
  const up = item.origin[1] - before.origin[1];
  const forward = right * alongX + up * alongY;
  const aside = Math.abs(up * alongX - right * alongY);
  const gap = forward - before.length;
  // A raised note mark stands up to 0.55 em beside its line, ruby 0.9 em (measured on white papers).
  const isMark = Math.min(before.em, item.em) <= 0.7 * em && gap > -0.25 * em && gap < 0.5 * em;
  if (!sameDirection(before, item) || aside > (isMark ? 0.7 : 0.45) * em) return "\n";
  // pdf.js also ends a line beside a note mark, where the sentence goes on: only a real jump ends it.
  if (lineEnd && (gap < -0.5 * em || gap >= 1.6 * em)) return "\n";
  if (gap >= 1.6 * em || forward < -0.25 * em) return "\t";
  if (endsBlank(before.str) || startsBlank(item.str)) return "";
  // A figure and the number of its note, or its exponent, are two figures; CO₂ is one word.
  if (isMark && aside > 0.1 * em && endsDigit(before.str) && startsDigit(item.str)) return " ";
  const sides = Number(endsWestern(before.str)) + Number(startsWestern(item.str));
  // Narrow fonts have blanks below 0.25 em: between two words or figures pdf.js's word is enough.
  if (sides > 0 && Math.abs(gap) >= 0.25 * em) return " ";
  return sides === 2 && blank ? " " : "";
}

function sameDirection(a: PlacedItem, b: PlacedItem): boolean {
  const cosine = a.direction[0] * b.direction[0] + a.direction[1] * b.direction[1];
  return a.vertical === b.vertical && cosine > 0.95;
}

/** Latin letters and digits of any width, and the ASCII signs that belong to figures (% . , -). */
const western = "[\\u0021-\\u024f\\p{Script=Latin}\\p{Nd}]";
const westernEnd = new RegExp(`${western}$`, "u");
const westernStart = new RegExp(`^${western}`, "u");

const endsWestern = (text: string): boolean => westernEnd.test(text);
const startsWestern = (text: string): boolean => westernStart.test(text);
const endsDigit = (text: string): boolean => /\p{Nd}$/u.test(text);
const startsDigit = (text: string): boolean => /^\p{Nd}/u.test(text);
const endsBlank = (text: string): boolean => /\s$/.test(text);
const startsBlank = (text: string): boolean => /^\s/.test(text);
