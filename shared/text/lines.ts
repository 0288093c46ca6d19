import { lastAtOrBelow } from "./range.ts";

/** Where each physical line starts. A line ends at \r\n, \n or \r; the first entry is 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}

/** The line (from 1) that holds `offset`. */
export function lineAt(starts: readonly number[], offset: number): number {
  return lastAtOrBelow(starts, offset) + 1;
}
