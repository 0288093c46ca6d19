import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import type { PastQuery } from "../../../shared/contract/searches.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { libraryKey } from "../../bridge/queries.ts";
import { searchStore } from "../../state/search.ts";
import type { ShownAnswer } from "./find-page.ts";

const historyKey = [...libraryKey, "search-history"] as const;

/** Milliseconds that a search must stand before it counts as one: what is typed on the way does not. */
const settled = 2500;

/** Earlier searches, newest first, and how to forget them. */
export function useHistory(enabled: boolean) {
  const { client } = useBridge();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: historyKey,
    queryFn: () => client.searches.history.list(),
    enabled,
  });
  const refresh = useCallback(() => queries.invalidateQueries({ queryKey: historyKey }), [queries]);
  const remove = useCallback(
    // A history that cannot be changed stays as it is: nothing is lost.
    ({ query, literal }: PastQuery) =>
      client.searches.history.remove({ query, literal }).then(refresh, () => {}),
    [client, refresh],
  );
  const clear = useCallback(() => client.searches.history.clear().then(refresh, () => {}), [client, refresh]);
  return { entries: data ?? none, remove, clear };
}

const none: readonly PastQuery[] = [];

/** Notes a query as asked. */
export function useNote(): (asked: Pick<PastQuery, "query" | "literal">) => void {
  const { client } = useBridge();
  const queries = useQueryClient();
  return useCallback(
    ({ query, literal }) => {
      client.searches.history.note({ query, literal }).then(
        () => queries.invalidateQueries({ queryKey: historyKey }),
        // Not kept (disk full, connection lost): the search itself is not touched.
        () => {},
      );
    },
    [client, queries],
  );
}

/** Notes a search that found something and was let stand. One whose hit is opened is noted at once, by who opens it. */
export function useNoteSettled(shown: ShownAnswer | undefined): void {
  const note = useNote();
  const query = shown === undefined || shown.answer.total === 0 ? null : shown.request.query;
  useEffect(() => {
    if (query === null) return;
    const timer = setTimeout(() => {
      const { text, literal } = searchStore.get();
      if (text === query) note({ query, literal });
    }, settled);
    return () => clearTimeout(timer);
  }, [note, query]);
}
