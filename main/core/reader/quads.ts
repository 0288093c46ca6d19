import type { PageRange, Quad } from "../../../shared/contract/reader.ts";
import type { PageItems } from "../../../shared/model/page.ts";

/**
 * The quads of a stretch of page text: one for each item it touches. A part of an item takes its share of the
 * item's length by letters, full-width ones counting double: pdf.js gives no width for single letters.
 */
export function quadsOf(text: string, items: PageItems, { start, end }: PageRange): Quad[] {
  const quads: Quad[] = [];
  for (let item = 0; item < items.start.length; item += 1) {
    const itemStart = items.start[item] ?? 0;
    const itemEnd = items.end[item] ?? 0;
    const from = Math.max(start, itemStart);
    const to = Math.min(end, itemEnd);
    if (from >= to) continue;
    const whole = widthOf(text, itemStart, itemEnd);
    const share = (offset: number) => (whole === 0 ? 0 : widthOf(text, itemStart, offset) / whole);
    quads.push(quadOf(items.box.subarray(item * 6, item * 6 + 6), share(from), share(to)));
  }
  return quads;
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

/** Width in half-width units. */
function widthOf(text: string, start: number, end: number): number {
  let width = 0;
  for (const sign of text.slice(start, end)) width += narrow.test(sign) ? 1 : 2;
  return width;
}

/** Latin, digits, half-width katakana, and blanks. */
const narrow = /[\u0020-\u00ff\uff61-\uff9f]/u;
