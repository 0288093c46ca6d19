import { type KeyboardEvent, useCallback } from "react";
import { isComposingKey } from "../../state/keys.ts";
import { askFor, searchStore } from "../../state/search.ts";
import { useStore } from "../../state/store.ts";
import { listedHits } from "./result-rows.ts";
import { hitElementId, useResults } from "./use-results.ts";

/** Keys of the search box: up and down the results, Enter opens, Escape clears. */
export function useSearchKeys() {
  const { rows, open } = useResults();
  const selected = useStore(searchStore, (state) => state.selected);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLInputElement>) => {
      if (isComposingKey(event)) return;
      const hits = listedHits(rows);
      const at = searchStore.get().selected;
      switch (event.key) {
        case "ArrowDown":
        case "ArrowUp": {
          event.preventDefault();
          const next = at + (event.key === "ArrowDown" ? 1 : -1);
          searchStore.set({ selected: Math.max(0, Math.min(next, hits.length - 1)) });
          return;
        }
        case "Enter": {
          const number = Math.max(0, at);
          const hit = hits[number];
          if (hit !== undefined) open(hit, number);
          return;
        }
        case "Escape":
          askFor({ text: "" });
      }
    },
    [rows, open],
  );
  return { onKeyDown, activeHit: selected < 0 ? null : hitElementId(selected), listed: rows.length > 0 };
}
