import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { SearchAnswer } from "../../../shared/contract/search.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { libraryKey } from "../../bridge/queries.ts";
import { searchStore } from "../../state/search.ts";
import { useStore } from "../../state/store.ts";

/** One frame or two: the core answers in some milliseconds, and stale answers are dropped anyway. */
const debounce = 25;

export interface ShownAnswer {
  readonly answer: SearchAnswer;
  /** Seconds from the question to the answer, as the window saw it. */
  readonly seconds: number;
}

/**
 * The answer to what stands in the search box. While a newer one is on its way the older one stays; a stale answer
 * never replaces a newer one, because each belongs to its own question.
 */
export function useSearch() {
  const { client } = useBridge();
  const { text, literal, unit, limit } = useStore(searchStore, (state) => state);
  const [query] = useDebouncedValue(text, debounce);
  const empty = query.trim() === "";
  return useQuery({
    queryKey: [...libraryKey, "search", query, literal, unit, limit],
    enabled: !empty,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<ShownAnswer> => {
      const asked = performance.now();
      const answer = await client.search.find({ query, literal, unit, limit }, { signal });
      return { answer, seconds: (performance.now() - asked) / 1000 };
    },
  });
}
