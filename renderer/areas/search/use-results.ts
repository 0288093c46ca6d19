import { useCallback, useMemo } from "react";
import type { Hit } from "../../../shared/contract/search.ts";
import { useDocuments } from "../../bridge/queries.ts";
import { openInReader } from "../../state/reader.ts";
import { searchStore } from "../../state/search.ts";
import { resultRows } from "./result-rows.ts";
import { useSearch } from "./use-search.ts";

const noHits: readonly Hit[] = [];

/** The rows of the result list and what opening one does. */
export function useResults() {
  const search = useSearch();
  const { data: documents } = useDocuments();
  const hits = search.data?.answer.hits ?? noHits;
  const rows = useMemo(() => resultRows(hits), [hits]);

  const query = search.data?.answer.query;

  const open = useCallback(
    (hit: Hit, number: number) => {
      const document = documents?.find((entry) => entry.document === hit.document);
      const [match] = hit.matches;
      if (document === undefined || match === undefined) return;
      const { text, literal } = searchStore.get();
      // Hits of the question before: the newer answer is on its way.
      if (query !== text) return;
      searchStore.set({ selected: number });
      openInReader(document, {
        // A match may run over a page end; it is shown where it starts.
        target: { page: match.page, start: match.start, end: match.end },
        query: text,
        literal,
      });
    },
    [documents, query],
  );
  return { search, rows, open };
}

/** The list that the search box speaks for. */
export const resultsId = "search-results";

export function hitElementId(number: number): string {
  return `hit-${number}`;
}
