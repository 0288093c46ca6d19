import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Hit, Match } from "../../../shared/contract/search.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { useDocuments } from "../../bridge/queries.ts";
import { openInReader } from "../../state/reader.ts";
import { questionOf, searchStore } from "../../state/search.ts";
import { findPage } from "./find-page.ts";
import { pageSize } from "./pages.ts";
import { listedHits } from "./result-rows.ts";
import { useNote } from "./use-history.ts";
import { useSearch } from "./use-search.ts";

/** The answer in the list, and what opening a hit of it does. */
export function useResults() {
  const { client } = useBridge();
  const queries = useQueryClient();
  const search = useSearch();
  const { data: documents } = useDocuments();
  const note = useNote();
  const request = search.data?.request;

  const open = useCallback(
    async (number: number): Promise<void> => {
      const state = searchStore.get();
      // Hits of the question before: the newer answer is on its way.
      if (request === undefined || request.query !== state.text) return;
      const { answer } = await queries.fetchQuery(findPage(client, request, Math.floor(number / pageSize)));
      const hit = listedHits(answer.hits, state.grouped)[number % pageSize];
      const document = documents?.find((entry) => entry.document === hit?.document);
      const match = hit === undefined ? undefined : firstMatch(hit);
      if (document === undefined || match === undefined) return;
      searchStore.set({ selected: number });
      note(request);
      // A match may run over a page end; it is shown where it starts.
      const target = { page: match.page, start: match.start, end: match.end };
      openInReader(document, { target, question: questionOf(state) });
    },
    [client, queries, documents, note, request],
  );
  return { search, total: search.data?.answer.total ?? 0, open };
}

/** Where a hit is shown: its first match, or itself when only its title matched. */
export function firstMatch(hit: Hit): Pick<Match, "page" | "start" | "end"> {
  return hit.matches[0] ?? hit.place;
}

/** The list that the search box speaks for. */
export const resultsId = "search-results";

export function hitElementId(number: number): string {
  return `hit-${number}`;
}
