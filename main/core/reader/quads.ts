import type { PageRange, Quad } from "../../../shared/contract/reader.ts";
import type { PageItems } from "../../../shared/model/page.ts";

/** The quads of stretches of one page. */
export type QuadMaker = (range: PageRange) => Quad[];

/**
 * Prepares a page. pdf.js tells the length of an item, not of its letters, so a part of an item takes its share by
 * the widths of its letters: full-width ones as wide as in the items of the same size that hold nothing else, the
 * others what is left of the item's length.
 */
export function createQuadMaker(text: string, items: PageItems): QuadMaker {
  const advances = wideAdvances(text, items);
  return ({ start, end }) => {
    const quads: Quad[] = [];
    for (let item = 0; item < items.start.length; item += 1) {
      const itemStart = items.start[item] ?? 0;
      const itemEnd = items.end[item] ?? 0;
      const from = Math.max(start, itemStart);
      const to = Math.min(end, itemEnd);
      if (from >= to) continue;
      const box = boxOf(items, item);
      const narrow = narrowWidth(text.slice(itemStart, itemEnd), box, advances);
      const width = (offset: number) => widthOf(text.slice(itemStart, offset), narrow);
      const whole = width(itemEnd) || 1;
      quads.push(quadOf(box, width(from) / whole, width(to) / whole));
    }
    return quads;
  };
}

/** Latin, digits, half-width katakana, and blanks. */
const narrowLetter = /[\u0020-\u00ff\uff61-\uff9f]/u;

/** Width of a narrow letter, a wide one being 1, where nothing tells better. */
const usual = 0.5;
const least = 0.3;
const greatest = 0.8;

function boxOf(items: PageItems, item: number): Float32Array {
  return items.box.subarray(item * 6, item * 6 + 6);
}

const alongOf = (box: Float32Array) => Math.hypot(box[2] ?? 0, box[3] ?? 0);

/** Items of one letter size belong together; tenths of a point tell sizes apart. */
const sizeOf = (box: Float32Array) => Math.round(Math.hypot(box[4] ?? 0, box[5] ?? 0) * 10);

/** The median advance of wide letters for each letter size of the page, in points. */
function wideAdvances(text: string, items: PageItems): ReadonlyMap<number, number> {
  const found = new Map<number, number[]>();
  for (let item = 0; item < items.start.length; item += 1) {
    const letters = [...text.slice(items.start[item], items.end[item])];
    if (letters.length < 2 || letters.some((letter) => narrowLetter.test(letter))) continue;
    const box = boxOf(items, item);
    const advance = alongOf(box) / letters.length;
    found.set(sizeOf(box), [...(found.get(sizeOf(box)) ?? []), advance]);
  }
  return new Map(
    [...found].map(([size, advances]) => [
      size,
      advances.toSorted((one, other) => one - other)[advances.length >> 1] ?? 0,
    ]),
  );
}

/** What a narrow letter of this item takes, a wide one being 1. */
function narrowWidth(letters: string, box: Float32Array, advances: ReadonlyMap<number, number>): number {
  const advance = advances.get(sizeOf(box)) ?? 0;
  const all = [...letters];
  const narrow = all.filter((letter) => narrowLetter.test(letter)).length;
  if (advance === 0 || narrow === 0 || narrow === all.length) return usual;
  const left = alongOf(box) / advance - (all.length - narrow);
  const width = left / narrow;
  return width >= least && width <= greatest ? width : usual;
}

function widthOf(letters: string, narrow: number): number {
  let width = 0;
  for (const letter of letters) width += narrowLetter.test(letter) ? narrow : 1;
  return width;
}

/** A stretch of a box between two shares of its length. */
function quadOf(box: Float32Array, from: number, to: number): Quad {
  const [x = 0, y = 0, alongX = 0, alongY = 0, acrossX = 0, acrossY = 0] = box;
  const footStart = [x + alongX * from, y + alongY * from] as const;
  const footEnd = [x + alongX * to, y + alongY * to] as const;
  return [
    ...footStart,
    ...footEnd,
    footEnd[0] + acrossX,
    footEnd[1] + acrossY,
    footStart[0] + acrossX,
    footStart[1] + acrossY,
  ];
}
