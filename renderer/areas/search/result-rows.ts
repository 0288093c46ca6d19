import type { Hit } from "../../../shared/contract/search.ts";

/** What the list shows, top to bottom: a document, then its hits. */
export type ResultRow =
  | { readonly kind: "document"; readonly document: string; readonly title: string; readonly hits: number }
  | { readonly kind: "hit"; readonly hit: Hit; readonly number: number };

/**
 * Hits grouped by document, documents in the order of their best hit. `number` counts the hits as listed: the keyboard
 * goes by it.
 */
export function resultRows(hits: readonly Hit[]): ResultRow[] {
  const groups = Map.groupBy(hits, ({ document }) => document);
  let number = 0;
  return [...groups].flatMap(([document, found]): ResultRow[] => [
    { kind: "document", document, title: found[0]?.title ?? "", hits: found.length },
    ...found.map((hit): ResultRow => {
      const row: ResultRow = { kind: "hit", hit, number };
      number += 1;
      return row;
    }),
  ]);
}

/** The hits in the order of the list. */
export function listedHits(rows: readonly ResultRow[]): Hit[] {
  return rows.flatMap((row) => (row.kind === "hit" ? [row.hit] : []));
}
