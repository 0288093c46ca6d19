import { ActionIcon, Tooltip } from "@mantine/core";
import { Keyboard } from "lucide-react";
import { SavedSearches } from "../areas/search/SavedSearches.tsx";
import { SearchBox } from "../areas/search/SearchBox.tsx";
import { shellStore } from "../state/shell.ts";
import { useWords } from "../words/use-words.ts";
import { LibraryMenu } from "./LibraryMenu.tsx";
import { SettingsMenu } from "./SettingsMenu.tsx";

export function TopBar() {
  const { shell } = useWords();
  return (
    <section className="top-bar" aria-label={shell.topBar}>
      <h1 className="top-bar-name">{shell.product}</h1>
      <LibraryMenu />
      <SearchBox />
      <SavedSearches />
      <div className="top-bar-right">
        <Tooltip label={`${shell.shortcuts}（?）`}>
          <ActionIcon
            variant="subtle"
            aria-label={shell.shortcuts}
            onClick={() => shellStore.set({ shortcutsOpen: true })}
          >
            <Keyboard size={18} />
          </ActionIcon>
        </Tooltip>
        <SettingsMenu />
      </div>
    </section>
  );
}
