import type { PlacedItem } from "./place-item.ts";

/**
 * Vertical writing that its font does not know of: the official gazette and Chromium place glyph under glyph in a
 * horizontal font. Where more than 40 % of a page's items stand in such stacks, they become vertical items;
 * fewer are a column of marks in a table.
 */
export function standGlyphs(items: readonly PlacedItem[]): readonly PlacedItem[] {
  const stacked = new Set<number>();
  for (let start = 0; start < items.length; ) {
    let end = start + 1;
    while (end < items.length && isUnder(items[end - 1], items[end])) end += 1;
    if (end - start >= 3) for (let at = start; at < end; at += 1) stacked.add(at);
    start = end;
  }
  if (stacked.size <= items.length * 0.4) return items;
  return items.map((item, at) => (stacked.has(at) ? stand(item) : item));
}

/** One glyph below another: the same x within 0.3 em, 0.5 to 2.2 em further down. */
function isUnder(upper: PlacedItem | undefined, lower: PlacedItem | undefined): boolean {
  if (upper === undefined || lower === undefined || !isSingle(upper) || !isSingle(lower)) return false;
  const em = Math.max(upper.em, lower.em);
  const right = lower.origin[0] - upper.origin[0];
  const down = upper.origin[1] - lower.origin[1];
  return Math.abs(right) <= 0.3 * em && down >= 0.5 * em && down <= 2.2 * em;
}

function isSingle({ str, vertical }: PlacedItem): boolean {
  return !vertical && (str.length === 1 || [...str].length === 1);
}

/** The same box with its edges renamed: from the upper left corner, along downwards, across to the right. */
function stand(item: PlacedItem): PlacedItem {
  const [x = 0, y = 0, alongX = 0, alongY = 0, acrossX = 0, acrossY = 0] = item.box;
  const corner = [x + acrossX, y + acrossY] as const;
  const box = [...corner, -acrossX, -acrossY, alongX, alongY];
  return { ...item, vertical: true, direction: [0, -1], length: item.em, box };
}
