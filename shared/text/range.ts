/** A stretch of text: UTF-16 code units, `start` included, `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The greatest index whose value is ≤ `value` in an ascending list, or -1 when all are greater.
 * Offsets into pages, lines, passages and runs are all looked up this way.
 */
export function lastAtOrBelow(ascending: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
