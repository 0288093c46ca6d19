import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Match, Question } from "../../../shared/contract/search.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { type Mark, marksByPage } from "./match-lines.ts";

export interface Matches {
  readonly list: readonly Match[];
  readonly byPage: ReadonlyMap<number, readonly Mark[]>;
  /** Whether `list` is the answer to what is asked now. */
  readonly ready: boolean;
  readonly failed: boolean;
}

const none: readonly Match[] = [];

/** The places of a question in one document, in the order of the text. Null or blank: nothing is marked. */
export function useMatches(document: string, question: Question | null): Matches {
  const { client } = useBridge();
  const asked = question !== null && question.query.trim() !== "";
  const { data, isError, isPlaceholderData } = useQuery({
    queryKey: ["reader", "matches", document, question],
    queryFn: ({ signal }) => client.reader.matches({ query: "", ...question, document }, { signal }),
    enabled: asked,
    retry: false,
    // While the next answer is on its way the one before stays: no count of nothing in between.
    placeholderData: keepPreviousData,
    // The index may have changed since: what is known is shown at once and asked again.
    staleTime: 0,
  });
  const list = asked ? (data ?? none) : none;
  const byPage = useMemo(() => marksByPage(list), [list]);
  return {
    list,
    byPage,
    ready: !asked || (data !== undefined && !isPlaceholderData),
    failed: asked && isError,
  };
}
