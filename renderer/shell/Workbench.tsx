import { useCallback, useEffect } from "react";
import { LibraryPane } from "../areas/library/LibraryPane.tsx";
import { Reader } from "../areas/reader/Reader.tsx";
import { SearchPane } from "../areas/search/SearchPane.tsx";
import { TourCard } from "../areas/tour/TourCard.tsx";
import { useBridge } from "../bridge/bridge-context.ts";
import { useImportWatch } from "../bridge/use-import.ts";
import { isTyping, useWindowKeys } from "../state/keys.ts";
import { searchStore, switchView } from "../state/search.ts";
import { focusSearchBox, shellStore, showArea } from "../state/shell.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../words/use-words.ts";
import { CommandPalette } from "./CommandPalette.tsx";
import { NoticeBar } from "./NoticeBar.tsx";
import { Rail } from "./Rail.tsx";
import { ShortcutSheet } from "./ShortcutSheet.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { TopBar } from "./TopBar.tsx";
import "./workbench.css";

/** The open library: a rail of areas, a list, a reader. The reader stays when the list changes. */
export function Workbench() {
  const area = useStore(shellStore, (state) => state.area);
  const front = useStore(shellStore, (state) => state.front);
  const connected = useStore(shellStore, (state) => state.connected);
  const { client, onConnection } = useBridge();
  const words = useWords();
  useImportWatch();
  useEffect(() => onConnection((now) => shellStore.set({ connected: now })), [onConnection]);
  useEffect(() => {
    // Without it the first answer is slower, nothing else.
    client.search.prepare().catch(() => {});
  }, [client]);
  useWindowKeys(useCallback(handleKey, []));
  const wide = useStore(searchStore, ({ view }) => view === "concordance") && area === "search";
  return (
    <div className="workbench" data-front={front} data-wide={wide}>
      <TopBar />
      <Rail />
      <main className="workbench-main">
        <section className="workbench-list" aria-label={words.shell.areas[area]}>
          <NoticeBar />
          {area === "search" ? <SearchPane /> : <LibraryPane />}
        </section>
        <section className="workbench-reader" aria-label={words.reader.reader}>
          <Reader />
        </section>
      </main>
      <TourCard />
      <StatusLine />
      {!connected && (
        <div className="workbench-lost" role="alert">
          {words.shell.connectionLost}
        </div>
      )}
      <ShortcutSheet />
      <CommandPalette />
    </div>
  );
}

const altKeys: ReadonlyMap<string, () => void> = new Map([
  ["1", focusSearchBox],
  ["2", () => showArea("library")],
  ["3", switchView],
  ["4", () => shellStore.set({ savedOpen: true })],
]);

/** Keys of the whole window; those of areas stand with the areas. */
function handleKey(event: KeyboardEvent): void {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const withAlt = event.altKey && !event.ctrlKey && !event.metaKey ? altKeys.get(event.key) : undefined;
  if (withAlt !== undefined) {
    event.preventDefault();
    withAlt();
    return;
  }
  if (!plain || isTyping(event.target)) return;
  if (event.key === "/" || event.key === "／") {
    event.preventDefault();
    focusSearchBox();
  } else if (event.key === "?" || event.key === "？") {
    event.preventDefault();
    shellStore.set({ shortcutsOpen: true });
  }
}
