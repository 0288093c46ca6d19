import type { SearchUnit } from "../../shared/contract/search.ts";
import { createStore } from "./store.ts";

export interface SearchState {
  readonly text: string;
  readonly literal: boolean;
  readonly unit: SearchUnit;
  readonly limit: number;
  /** Which hit of the list the keyboard is on, counted over all groups; -1: none. */
  readonly selected: number;
}

export const firstLimit = 100;

export const searchStore = createStore<SearchState>({
  text: "",
  literal: false,
  unit: "passage",
  limit: firstLimit,
  selected: -1,
});

/** Another question: the list starts from its top again. */
export function askFor(change: Partial<Pick<SearchState, "text" | "literal" | "unit">>): void {
  searchStore.set({ ...change, limit: firstLimit, selected: -1 });
}
