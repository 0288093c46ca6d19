import { lastAtOrBelow } from "./range.ts";

/** Where each physical line starts. A line ends at \r\n, \n or \r; the first entry is 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  let feed = text.indexOf("\n");
  let back = text.indexOf("\r");
  // Whichever comes first ends the line; \r\n is one end.
  while (feed >= 0 || back >= 0) {
    const isBack = back >= 0 && (feed < 0 || back < feed);
    const start = (isBack ? back : feed) + (isBack && feed === back + 1 ? 2 : 1);
    starts.push(start);
    if (feed >= 0 && feed < start) feed = text.indexOf("\n", start);
    if (back >= 0 && back < start) back = text.indexOf("\r", start);
  }
  return starts;
}

/** The line (from 1) that holds `offset`. */
export function lineAt(starts: readonly number[], offset: number): number {
  return lastAtOrBelow(starts, offset) + 1;
}
