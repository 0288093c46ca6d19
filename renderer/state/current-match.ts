import { createStore } from "./store.ts";

/** A place in the reader: the document, a page from 1, a UTF-16 offset into its original text. */
export interface ReachedMatch {
  readonly document: string;
  readonly page: number;
  readonly start: number;
}

/** The match of the search that the reader is at, so that the list beside it can follow; null: none. */
export const currentMatchStore = createStore<{ readonly reached: ReachedMatch | null }>({ reached: null });
