import { createStore } from "./store.ts";

export type Area = "search" | "library";

export interface Shell {
  readonly area: Area;
  /** Which of the two is seen where the window is too small for both. */
  readonly front: "list" | "reader";
  readonly shortcutsOpen: boolean;
  readonly savedOpen: boolean;
  /** False while the host cannot be reached. */
  readonly connected: boolean;
}

export const shellStore = createStore<Shell>({
  area: "search",
  front: "list",
  shortcutsOpen: false,
  savedOpen: false,
  connected: true,
});

export function showArea(area: Area): void {
  shellStore.set({ area, front: "list" });
}

/** The one search box, whatever area is open. */
export const searchBoxId = "search-box";

export function focusSearchBox(): void {
  showArea("search");
  const box = document.getElementById(searchBoxId);
  if (box instanceof HTMLInputElement) {
    box.focus();
    box.select();
  }
}
