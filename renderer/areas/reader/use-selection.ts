import { type RefObject, useEffect } from "react";
import { type SelectedText, selectionStore } from "../../state/selection.ts";
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
      selectionStore.set({ text, at: text === "" ? null : endInView(selection, reader.current) });
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

/** Where the selection ends, as far as it is in view. */
function endInView(selection: Selection, reader: HTMLElement | null): SelectedText["at"] {
  const { right: x, bottom: y } = selection.getRangeAt(0).getBoundingClientRect();
  const view = reader?.getBoundingClientRect();
  return view !== undefined && y > view.top && y < view.bottom ? { x, y } : null;
}

function isField(element: Element | null): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
