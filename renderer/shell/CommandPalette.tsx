import { Spotlight, type SpotlightActionData } from "@mantine/spotlight";
import { useMemo } from "react";
import { searchSelection } from "../areas/reader/search-selection.ts";
import { useLatest } from "../areas/reader/use-latest.ts";
import { askKept, useSavedSearches } from "../areas/search/use-searches.ts";
import { useStartTour } from "../areas/tour/use-start-tour.ts";
import { useDocuments } from "../bridge/queries.ts";
import { openAbout, openHelp } from "../state/help.ts";
import { openInReader } from "../state/reader.ts";
import { switchView } from "../state/search.ts";
import { selectionStore } from "../state/selection.ts";
import { sessionStore } from "../state/session.ts";
import { settingsStore } from "../state/settings.ts";
import { focusSearchBox, shellStore, showArea } from "../state/shell.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../words/use-words.ts";
import { useChangeSettings } from "./use-change-settings.ts";

const none: readonly never[] = [];
const noTags: string[] = [];

/** Ctrl/⌘-K: everything that can be done, and every document by its title. */
export function CommandPalette() {
  const { shell, searches, help } = useWords();
  const startTour = useLatest(useStartTour());
  const selected = useStore(selectionStore, ({ text }) => text);
  const { data: saved = none } = useSavedSearches().list;
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
      { id: "concordance", label: shell.keys.concordance, onClick: switchView },
      { id: "saved", label: shell.keys.saved, onClick: () => shellStore.set({ savedOpen: true }) },
      ...(selected === ""
        ? []
        : [
            {
              id: "selection",
              label: shell.keys.searchSelection,
              description: selected,
              onClick: searchSelection,
            },
          ]),
      ...saved.map(({ id, name, search }) => ({
        id: `saved ${id}`,
        label: searches.openPalette(name),
        description: search.query,
        onClick: () => {
          askKept(search);
          focusSearchBox();
        },
      })),
      { id: "theme", label: shell.toggleTheme, onClick: toggleTheme },
      { id: "help", label: help.help, onClick: () => openHelp() },
      { id: "tour", label: help.tour.start, onClick: () => void startTour.current() },
      { id: "about", label: help.about.title, onClick: openAbout },
      { id: "shortcuts", label: shell.shortcuts, onClick: () => shellStore.set({ shortcutsOpen: true }) },
      ...documents.map((document) => ({
        id: document.document,
        label: document.title,
        description: document.fileName,
        onClick: () => openInReader(document),
      })),
    ];
  }, [shell, searches, help, documents, saved, selected, change, startTour]);
  return (
    <Spotlight
      actions={actions}
      limit={12}
      shortcut="mod + K"
      // In the search box too, where the person mostly is.
      tagsToIgnore={noTags}
      nothingFound={shell.paletteNothing}
      searchProps={{ placeholder: shell.palettePlaceholder, "aria-label": shell.palette }}
      highlightQuery
      attributes={{ content: { "aria-label": shell.palette } }}
    />
  );
}
