/** Long lists come in pages of this many; only those in view are asked for. */
export const pageSize = 100;

/** The pages (from 0) that hold the rows from `first` to `last`. */
export function pagesInView(first: number, last: number, size = pageSize): number[] {
  const from = Math.floor(Math.max(0, first) / size);
  const to = Math.floor(Math.max(first, last, 0) / size);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
