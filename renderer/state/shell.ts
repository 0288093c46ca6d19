import { createStore } from "./store.ts";

export type Area = "search" | "library";

export interface Shell {
  readonly area: Area;
  readonly shortcutsOpen: boolean;
  /** False while the host cannot be reached. */
  readonly connected: boolean;
}

export const shellStore = createStore<Shell>({ area: "search", shortcutsOpen: false, connected: true });

/** The one search box, whatever area is open. */
export const searchBoxId = "search-box";

export function focusSearchBox(): void {
  shellStore.set({ area: "search" });
  const box = document.getElementById(searchBoxId);
  if (box instanceof HTMLInputElement) {
    box.focus();
    box.select();
  }
}
