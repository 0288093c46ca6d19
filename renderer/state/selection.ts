import { createStore } from "./store.ts";

export interface SelectedText {
  /** What is selected in the reader, on one line; empty: nothing. It outlasts the focus going to a menu. */
  readonly text: string;
  /** Where its end stands in the window, in CSS pixels; null: nowhere in view. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

export const selectionStore = createStore<SelectedText>({ text: "", at: null });
