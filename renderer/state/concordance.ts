import type { ConcordanceSort } from "../../shared/contract/search.ts";
import { createStore } from "./store.ts";

export interface ConcordanceState {
  readonly sort: ConcordanceSort;
  /** Signs on each side of the word. */
  readonly width: number;
  readonly picture: boolean;
}

export const widths = { min: 10, max: 100, step: 10 } as const;

export const concordanceStore = createStore<ConcordanceState>({
  sort: "document",
  width: 30,
  picture: false,
});
