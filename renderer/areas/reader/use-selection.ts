import { type RefObject, useEffect } from "react";
import { selectionStore } from "../../state/selection.ts";
import { oneLine } from "./one-line.ts";

/** Keeps what is selected in the reader. A focus that goes elsewhere, into the palette say, does not take it away. */
export function useSelection(reader: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const note = () => {
      const selection = document.getSelection();
      const inReader = selection?.anchorNode != null && reader.current?.contains(selection.anchorNode);
      if (selection === null || !inReader || isField(document.activeElement)) {
        return selectionStore.set({ at: null });
      }
      const text = oneLine(selection.toString());
      const box = text === "" ? null : selection.getRangeAt(0).getBoundingClientRect();
      selectionStore.set({ text, at: box === null ? null : { x: box.right, y: box.bottom } });
    };
    // The button would stay where the text was.
    const hide = () => {
      if (selectionStore.get().at !== null) selectionStore.set({ at: null });
    };
    const stop = new AbortController();
    document.addEventListener("selectionchange", note, { signal: stop.signal });
    reader.current?.addEventListener("scroll", hide, { capture: true, signal: stop.signal });
    return () => {
      stop.abort();
      selectionStore.set({ text: "", at: null });
    };
  }, [reader]);
}

function isField(element: Element | null): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
