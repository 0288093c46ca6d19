import type { Hit } from "../../../shared/contract/search.ts";
import type { ReachedMatch } from "../../state/current-match.ts";
import { pageSize } from "./pages.ts";

/** A row of the list. Its number is the hit's, from 0, so that rows keep their places while others are loaded. */
export interface ResultRow {
  readonly hit: Hit;
  /** The document's name stands above the first of its hits; continued: some were listed further up. */
  readonly heading: "first" | "continued" | null;
}

/** The hits of a page in the order they are listed: under their documents, these in the order of their best hit. */
export function listedHits(hits: readonly Hit[], grouped: boolean): readonly Hit[] {
  return grouped ? [...Map.groupBy(hits, ({ document }) => document).values()].flat() : hits;
}

/**
 * The rows of the pages that are loaded, by number. Each page is grouped by itself: a page that comes later never moves
 * what is being read.
 */
export function resultRows(
  pages: ReadonlyMap<number, readonly Hit[]>,
  grouped: boolean,
): ReadonlyMap<number, ResultRow> {
  const rows = new Map<number, ResultRow>();
  const seen = new Set<string>();
  for (const [page, hits] of [...pages].sort(([one], [other]) => one - other)) {
    listedHits(hits, grouped).forEach((hit, at) => {
      const number = page * pageSize + at;
      const begins = rows.get(number - 1)?.hit.document !== hit.document;
      const heading = !grouped || !begins ? null : seen.has(hit.document) ? "continued" : "first";
      seen.add(hit.document);
      rows.set(number, { hit, heading });
    });
  }
  return rows;
}

/** The documents of a list in the order they first appear. */
export function documentOrder(pages: readonly (readonly Hit[])[]): string[] {
  return [...new Set(pages.flat().map(({ document }) => document))];
}

/** The number of the row whose hit holds a place; null: not among the rows that are loaded. */
export function rowAt(rows: ReadonlyMap<number, ResultRow>, reached: ReachedMatch): number | null {
  for (const [number, { hit }] of rows) if (holds(hit, reached)) return number;
  return null;
}

function holds({ document, place }: Pick<Hit, "document" | "place">, reached: ReachedMatch): boolean {
  const { page, start } = reached;
  return (
    document === reached.document &&
    (page > place.page || (page === place.page && start >= place.start)) &&
    (page < place.pageEnd || (page === place.pageEnd && start < place.end))
  );
}
