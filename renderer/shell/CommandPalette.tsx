import { Spotlight, type SpotlightActionData } from "@mantine/spotlight";
import { useMemo } from "react";
import { useDocuments } from "../bridge/queries.ts";
import { openInReader } from "../state/reader.ts";
import { sessionStore } from "../state/session.ts";
import { settingsStore } from "../state/settings.ts";
import { focusSearchBox, shellStore, showArea } from "../state/shell.ts";
import { useWords } from "../words/use-words.ts";
import { useChangeSettings } from "./use-change-settings.ts";

/** Ctrl/⌘-K: everything that can be done, and every document by its title. */
export function CommandPalette() {
  const { shell } = useWords();
  const { data: documents = [] } = useDocuments();
  const change = useChangeSettings();
  const actions = useMemo((): SpotlightActionData[] => {
    const toggleTheme = () => {
      const { theme } = settingsStore.get();
      change({ theme: theme === "dark" ? "light" : "dark" });
    };
    return [
      { id: "search", label: shell.keys.goSearch, onClick: focusSearchBox },
      { id: "library", label: shell.keys.goLibrary, onClick: () => showArea("library") },
      { id: "libraries", label: shell.switchLibrary, onClick: () => sessionStore.set({ choosing: true }) },
      { id: "theme", label: shell.toggleTheme, onClick: toggleTheme },
      { id: "shortcuts", label: shell.shortcuts, onClick: () => shellStore.set({ shortcutsOpen: true }) },
      ...documents.map((document) => ({
        id: document.document,
        label: document.title,
        description: document.fileName,
        onClick: () => openInReader(document),
      })),
    ];
  }, [shell, documents, change]);
  return (
    <Spotlight
      actions={actions}
      limit={12}
      shortcut="mod + K"
      nothingFound={shell.paletteNothing}
      searchProps={{ placeholder: shell.palettePlaceholder, "aria-label": shell.palette }}
      highlightQuery
      attributes={{ content: { "aria-label": shell.palette } }}
    />
  );
}
