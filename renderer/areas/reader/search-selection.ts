import { askForText } from "../../state/search.ts";
import { selectionStore } from "../../state/selection.ts";
import { focusSearchBox } from "../../state/shell.ts";

/** Looks in all documents for what is selected in the reader. Does nothing when nothing is. */
export function searchSelection(): void {
  const { text } = selectionStore.get();
  if (text === "") return;
  askForText(text);
  selectionStore.set({ at: null });
  focusSearchBox();
}
