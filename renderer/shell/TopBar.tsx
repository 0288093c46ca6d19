import { ActionIcon } from "@mantine/core";
import { CircleQuestionMark, Keyboard } from "lucide-react";
import { SavedSearches } from "../areas/search/SavedSearches.tsx";
import { SearchBox } from "../areas/search/SearchBox.tsx";
import { openHelp } from "../state/help.ts";
import { shellStore } from "../state/shell.ts";
import { useWords } from "../words/use-words.ts";
import { Hint } from "./Hint.tsx";
import { LibraryMenu } from "./LibraryMenu.tsx";
import { SettingsMenu } from "./SettingsMenu.tsx";

export function TopBar() {
  const { shell, help } = useWords();
  return (
    <section className="top-bar" aria-label={shell.topBar}>
      <h1 className="top-bar-name">{shell.product}</h1>
      <LibraryMenu />
      <SearchBox />
      <SavedSearches />
      <div className="top-bar-right">
        <Hint label={help.help} shortcut="help">
          <ActionIcon variant="subtle" aria-label={help.help} onClick={() => openHelp()}>
            <CircleQuestionMark size={18} />
          </ActionIcon>
        </Hint>
        <Hint label={shell.shortcuts} shortcut="shortcuts">
          <ActionIcon
            variant="subtle"
            aria-label={shell.shortcuts}
            onClick={() => shellStore.set({ shortcutsOpen: true })}
          >
            <Keyboard size={18} />
          </ActionIcon>
        </Hint>
        <SettingsMenu />
      </div>
    </section>
  );
}
