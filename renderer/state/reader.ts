import type { Question } from "../../shared/contract/search.ts";
import type { Document } from "../../shared/model/document.ts";
import { shellStore } from "./shell.ts";
import { createStore } from "./store.ts";

/** A stretch to show: page from 1, UTF-16 offsets into its original text. */
export interface Target {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

export interface OpenReader {
  /** The document in the reader; null: none. It stays when the list beside it changes. */
  readonly document: Document | null;
  /** The match to show first; null: where the person was. */
  readonly target: Target | "first" | "last" | null;
  /** The search whose matches are marked; null: none. */
  readonly question: Question | null;
  /** Raised with every opening, so that the same hit can be gone to again. */
  readonly opening: number;
  /** How often the person went to another match. */
  readonly stepped: number;
}

export const readerStore = createStore<OpenReader>({
  document: null,
  target: null,
  question: null,
  opening: 0,
  stepped: 0,
});

/** Opens a document, at a match when there is one. */
export function openInReader(
  document: Document,
  at: { readonly target: Target | "first" | "last"; readonly question: Question } | null = null,
): void {
  readerStore.set({
    document,
    target: at?.target ?? null,
    question: at?.question ?? null,
    opening: readerStore.get().opening + 1,
  });
  shellStore.set({ front: "reader" });
}

/** Another match was gone to. */
export function noteStep(): void {
  readerStore.set({ stepped: readerStore.get().stepped + 1 });
}

export function closeReader(): void {
  readerStore.set({ document: null, target: null, question: null });
  shellStore.set({ front: "list" });
}
