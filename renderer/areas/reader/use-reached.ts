import { useEffect } from "react";
import type { Match } from "../../../shared/contract/search.ts";
import { currentMatchStore } from "../../state/current-match.ts";

/** Says which match of the search the reader is at, for as long as the document is open. */
export function useReached(document: string, match: Pick<Match, "page" | "start"> | undefined): void {
  const { page, start } = match ?? {};
  useEffect(() => {
    const reached = page === undefined || start === undefined ? null : { document, page, start };
    currentMatchStore.set({ reached });
    return () => currentMatchStore.set({ reached: null });
  }, [document, page, start]);
}
