import { Button } from "@mantine/core";
import { Search } from "lucide-react";
import { keysOf } from "../../shell/shortcuts.ts";
import { selectionStore } from "../../state/selection.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import { searchSelection } from "./search-selection.ts";

/** CSS pixels that are kept free for the button at the window's edges. */
const room = { right: 190, bottom: 70 } as const;

/** Beside what is selected: the way to everything else that says the same. */
export function SelectionButton() {
  const { reader: words } = useWords();
  const at = useStore(selectionStore, (state) => state.at);
  if (at === null) return null;
  const left = Math.max(0, Math.min(at.x, window.innerWidth - room.right));
  const top = Math.max(0, Math.min(at.y + 6, window.innerHeight - room.bottom));
  return (
    <Button
      className="selection-button"
      size="compact-sm"
      leftSection={<Search size={14} aria-hidden />}
      title={keysOf("searchSelection")}
      style={{ left, top }}
      // The selection must not be lost to the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={searchSelection}
    >
      {words.searchSelection}
    </Button>
  );
}
