import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Hit } from "../../../shared/contract/search.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { useDocuments } from "../../bridge/queries.ts";
import { openInReader, readerStore } from "../../state/reader.ts";
import { searchStore } from "../../state/search.ts";
import { findPage, requestOf } from "./find-page.ts";
import { pageSize } from "./pages.ts";
import { documentOrder } from "./result-rows.ts";

/**
 * Goes on to the next or previous document of the result list, at its first or last match. Answers whether there was
 * one: not at the ends of the list, nor when the reader shows another search than the box.
 */
export function useNextDocument(): (from: string, by: 1 | -1) => Promise<boolean> {
  const { client } = useBridge();
  const queries = useQueryClient();
  const { data: documents } = useDocuments();
  return useCallback(
    async (from, by) => {
      const state = searchStore.get();
      const { question } = readerStore.get();
      if (question === null || question.query !== state.text || question.literal !== state.literal)
        return false;
      const request = requestOf(state);
      const load = async (page: number) => {
        const { answer } = await queries.fetchQuery(findPage(client, request, page));
        return { hits: answer.hits, total: answer.total };
      };
      const next = await nextDocument(load, from, by);
      const document = documents?.find((entry) => entry.document === next);
      // Meanwhile the person may have opened something else.
      if (document === undefined || readerStore.get().document?.document !== from)
        return document !== undefined;
      openInReader(document, { target: by === 1 ? "first" : "last", question });
      return true;
    },
    [client, queries, documents],
  );
}

type LoadPage = (page: number) => Promise<{ readonly hits: readonly Hit[]; readonly total: number }>;

/**
 * The document before or behind `from` in the order in which documents first appear in the list; null: there is none.
 * Asks for no more pages than it needs.
 */
export async function nextDocument(load: LoadPage, from: string, by: 1 | -1): Promise<string | null> {
  const pages: (readonly Hit[])[] = [];
  for (let page = 0; ; page += 1) {
    const { hits, total } = await load(page);
    pages.push(hits);
    const order = documentOrder(pages);
    const at = order.indexOf(from);
    const next = order[at + by];
    if (at !== -1 && (next !== undefined || by === -1)) return next ?? null;
    if (hits.length === 0 || (page + 1) * pageSize >= total) return null;
  }
}
