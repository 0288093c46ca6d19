import { lineStarts } from "../../../shared/text/lines.ts";
import { lastAtOrBelow } from "../../../shared/text/range.ts";

/** A place to mark; `start` belongs to `page`, `end` to `pageEnd`. */
export interface MarkedPlace {
  readonly page: number;
  readonly pageEnd: number;
  readonly start: number;
  readonly end: number;
}

/** A stretch of one page that belongs to a place. */
export interface Mark {
  readonly page: number;
  readonly start: number;
  /** The end of the page's text when the place runs on. */
  readonly end: number;
  /** Which place, counted from 0 in the order of the text. */
  readonly place: number;
}

/** Greater than any text is long, and still an integer that the contract takes. */
const endOfPage = Number.MAX_SAFE_INTEGER;

/** The places of a document by page, in the order of the text. A place over a page end stands on both pages. */
export function marksByPage(places: readonly MarkedPlace[]): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, Mark[]>();
  places.forEach((at, place) => {
    for (let page = at.page; page <= at.pageEnd; page += 1) {
      const start = page === at.page ? at.start : 0;
      const end = page === at.pageEnd ? at.end : endOfPage;
      if (end <= start) continue;
      const list = marks.get(page);
      if (list === undefined) marks.set(page, [{ page, start, end, place }]);
      else list.push({ page, start, end, place });
    }
  });
  for (const list of marks.values()) list.sort((one, other) => one.start - other.start);
  return marks;
}

/** A physical line of a page: `number` from 1, offsets without its line end. */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The physical lines of a text. A line end at the very end does not begin another line. */
export function linesOf(text: string): Line[] {
  const starts = lineStarts(text);
  const lines = starts.map((start, at) => {
    const next = starts[at + 1] ?? text.length;
    const ending = /(?:\r\n|\n|\r)$/u.exec(text.slice(Math.max(start, next - 2), next))?.[0].length ?? 0;
    return { number: at + 1, start, end: next - ending };
  });
  if (lines.length > 1 && lines.at(-1)?.start === text.length) lines.pop();
  return lines;
}

/** A stretch of a line: `place` null where it is not marked. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly place: number | null;
}

/**
 * Cuts a line at its marks. Marks are those of the line's page, sorted by start; where two overlap, the earlier keeps
 * what it has and the later gets the rest.
 */
export function piecesOf(line: Pick<Line, "start" | "end">, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = line.start;
  for (const mark of marks) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, line.end);
    if (mark.start >= line.end) break;
    if (start >= end) continue;
    if (start > at) pieces.push({ start: at, end: start, place: null });
    pieces.push({ start, end, place: mark.place });
    at = end;
  }
  if (at < line.end || pieces.length === 0) pieces.push({ start: at, end: line.end, place: null });
  return pieces;
}

/** The line that holds an offset, as an index into `lines`. */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  return Math.max(
    0,
    lastAtOrBelow(
      lines.map(({ start }) => start),
      offset,
    ),
  );
}
