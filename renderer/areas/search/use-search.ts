import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Hit } from "../../../shared/contract/search.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { searchStore } from "../../state/search.ts";
import { useStore } from "../../state/store.ts";
import { findPage, requestOf, type ShownAnswer } from "./find-page.ts";
import { type ResultRow, resultRows } from "./result-rows.ts";

/** One frame or two: the core answers in some milliseconds, and stale answers are dropped anyway. */
const debounce = 25;

/**
 * The answer to what stands in the search box, with the first hits. While a newer one is on its way the older one
 * stays; a stale answer never replaces a newer one, because each belongs to its own question.
 */
export function useSearch() {
  const { client } = useBridge();
  const state = useStore(searchStore, (all) => all);
  const [text] = useDebouncedValue(state.text, debounce);
  return useQuery({
    ...findPage(client, requestOf({ ...state, text }), 0),
    enabled: text.trim() !== "",
    placeholderData: keepPreviousData,
  });
}

/** The rows of an answer that are loaded: those of the first page and of `pages`, the ones in view. */
export function useRows(shown: ShownAnswer, pages: readonly number[]): ReadonlyMap<number, ResultRow> {
  const { client } = useBridge();
  const grouped = useStore(searchStore, (state) => state.grouped);
  const later = pages.filter((page) => page > 0);
  const loaded = useQueries({
    queries: later.map((page) => findPage(client, shown.request, page)),
    combine: hitsOfAll,
  });
  const wanted = later.join(" ");
  return useMemo(() => {
    const known = new Map<number, readonly Hit[]>([[0, shown.answer.hits]]);
    wanted.split(" ").forEach((page, at) => {
      const hits = loaded[at];
      if (page !== "" && hits != null) known.set(Number(page), hits);
    });
    return resultRows(known, grouped);
  }, [shown, loaded, wanted, grouped]);
}

/** Outside the hook, so that the same answers give the same list. */
function hitsOfAll(results: readonly { readonly data: ShownAnswer | undefined }[]) {
  return results.map(({ data }) => data?.answer.hits ?? null);
}
