import { useEffect, useRef } from "react";
import { currentMatchStore } from "../../state/current-match.ts";
import { searchStore } from "../../state/search.ts";
import { useStore } from "../../state/store.ts";
import { type ResultRow, rowAt } from "./result-rows.ts";

/**
 * The list follows the reader: its row is the one whose hit the reader came to. A list that is new stays at its top, and
 * a hit that is not loaded yet leaves the row where it was.
 */
export function useFollowed(rows: ReadonlyMap<number, ResultRow>): void {
  const reached = useStore(currentMatchStore, (state) => state.reached);
  const followed = useRef(reached);
  useEffect(() => {
    if (followed.current === reached) return;
    followed.current = reached;
    const selected = reached === null ? null : rowAt(rows, reached);
    if (selected !== null) searchStore.set({ selected });
  }, [reached, rows]);
}
