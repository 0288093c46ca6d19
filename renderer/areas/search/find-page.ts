import { queryOptions } from "@tanstack/react-query";
import type { SearchAnswer, SearchRequest } from "../../../shared/contract/search.ts";
import type { Client } from "../../bridge/client.ts";
import { libraryKey } from "../../bridge/queries.ts";
import { questionOf, type SearchState } from "../../state/search.ts";
import { pageSize } from "./pages.ts";

/** A search without the stretch of the list that is wanted of it. */
export type WholeRequest = Omit<SearchRequest, "offset" | "limit">;

export interface ShownAnswer {
  readonly request: WholeRequest;
  readonly answer: SearchAnswer;
  /** Seconds from the question to the answer, as the window saw it. */
  readonly seconds: number;
}

export function requestOf(state: SearchState): WholeRequest {
  const filters = state.filters.map(({ field, values }) => ({ field, values: [...values] }));
  return { ...questionOf(state), sort: state.sort, filters };
}

/** How a page of the list is asked for and kept; page from 0. */
export function findPage(client: Client, request: WholeRequest, page: number) {
  return queryOptions({
    queryKey: [...libraryKey, "search", request, page],
    queryFn: async ({ signal }): Promise<ShownAnswer> => {
      const asked = performance.now();
      const answer = await client.search.find(
        { ...request, offset: page * pageSize, limit: pageSize },
        { signal },
      );
      return { request, answer, seconds: (performance.now() - asked) / 1000 };
    },
  });
}
