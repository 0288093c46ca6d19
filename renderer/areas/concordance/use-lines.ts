import { keepPreviousData, queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ConcordanceLine, ConcordanceSort } from "../../../shared/contract/search.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import type { Client } from "../../bridge/client.ts";
import { libraryKey } from "../../bridge/queries.ts";
import type { WholeRequest } from "../search/find-page.ts";

/** What the lines are lines of: a search without its order, with that of the concordance. */
export interface LinesRequest extends Omit<WholeRequest, "sort"> {
  readonly sort: ConcordanceSort;
  readonly width: number;
}

export function linesRequest(question: WholeRequest, sort: ConcordanceSort, width: number): LinesRequest {
  return { ...question, sort, width };
}

/** How many lines are asked for at once. */
export const linesPerPage = 200;

function linesPage(client: Client, request: LinesRequest, page: number) {
  return queryOptions({
    queryKey: [...libraryKey, "concordance", request, page],
    queryFn: ({ signal }) =>
      client.search.concordance({ ...request, offset: page * linesPerPage, limit: linesPerPage }, { signal }),
  });
}

/** How many lines there are. While those in another order are on their way the number stays. */
export function useLineCount(request: LinesRequest) {
  const { client } = useBridge();
  return useQuery({ ...linesPage(client, request, 0), placeholderData: keepPreviousData });
}

/** The lines of `pages` that are loaded, by number from 0. */
export function useLines(
  request: LinesRequest,
  pages: readonly number[],
): ReadonlyMap<number, ConcordanceLine> {
  const { client } = useBridge();
  const loaded = useQueries({
    queries: pages.map((page) => linesPage(client, request, page)),
    combine: linesOfAll,
  });
  const wanted = pages.join(" ");
  return useMemo(() => {
    const numbered = wanted
      .split(" ")
      .flatMap((page, at) =>
        (loaded[at] ?? []).map((line, index) => [Number(page) * linesPerPage + index, line] as const),
      );
    return new Map(numbered);
  }, [loaded, wanted]);
}

/** Outside the hook, so that the same answers give the same list. */
function linesOfAll(results: readonly { readonly data: { lines: ConcordanceLine[] } | undefined }[]) {
  return results.map(({ data }) => data?.lines ?? null);
}
