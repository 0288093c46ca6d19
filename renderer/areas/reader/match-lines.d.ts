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
/** The places of a document by page, in the order of the text. A place over a page end stands on both pages. */
export declare function marksByPage(places: readonly MarkedPlace[]): ReadonlyMap<number, readonly Mark[]>;
/** A physical line of a page: `number` from 1, offsets without its line end. */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}
/** The physical lines of a text. A line end at the very end does not begin another line. */
export declare function linesOf(text: string): Line[];
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
export declare function piecesOf(line: Pick<Line, "start" | "end">, marks: readonly Mark[]): Piece[];
/** The line that holds an offset, as an index into `lines`. */
export declare function lineIndexAt(lines: readonly Line[], offset: number): number;
