import { type KeyboardEvent, useCallback } from "react";
import { isComposingKey } from "../../state/keys.ts";
import { askFor, searchStore } from "../../state/search.ts";
import { shellStore } from "../../state/shell.ts";
import { useStore } from "../../state/store.ts";
import { linesId } from "../concordance/LineList.tsx";
import { hitElementId, useResults } from "./use-results.ts";

/** Keys of the search box: up and down the results, Enter opens, Escape clears. */
export function useSearchKeys() {
  const { total, open, search } = useResults();
  const selected = useStore(searchStore, (state) => state.selected);
  const view = useStore(searchStore, (state) => state.view);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLInputElement>) => {
      if (isComposingKey(event)) return;
      const state = searchStore.get();
      switch (event.key) {
        case "ArrowDown":
        case "ArrowUp": {
          event.preventDefault();
          if (state.view === "concordance") return document.getElementById(linesId)?.focus();
          const next = state.selected + (event.key === "ArrowDown" ? 1 : -1);
          searchStore.set({ selected: Math.max(0, Math.min(next, total - 1)) });
          return;
        }
        case "Enter":
          if (total > 0) void open(Math.max(0, state.selected));
          return;
        case "Escape":
          askFor({ text: "" });
      }
    },
    [total, open],
  );
  const area = useStore(shellStore, (state) => state.area);
  const asked = useStore(searchStore, ({ text }) => text.trim() !== "");
  // The list is on screen only then; an id that points nowhere would mislead a screen reader.
  const listed = area === "search" && view === "hits" && asked && total > 0 && search.error === null;
  return { onKeyDown, listed, activeHit: listed && selected >= 0 ? hitElementId(selected) : null };
}
