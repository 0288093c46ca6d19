import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import type { MenuCommand, OpenedPaths } from "../../shared/host/host-functions.ts";
import { useOpenLibrary } from "../areas/start/use-open-library.ts";
import { useBridge } from "../bridge/bridge-context.ts";
import { useImport } from "../bridge/use-import.ts";
import { openAbout, openHelp } from "../state/help.ts";
import { sessionStore } from "../state/session.ts";
import { focusSearchBox, shellStore, showArea } from "../state/shell.ts";
import { useWords } from "../words/use-words.ts";

const commands: Readonly<Record<MenuCommand, () => void>> = {
  "switch-library": () => sessionStore.set({ choosing: true }),
  search: () => inLibrary(focusSearchBox),
  "add-documents": () => inLibrary(() => showArea("library")),
  help: () => openHelp(),
  shortcuts: () => inLibrary(() => shellStore.set({ shortcutsOpen: true })),
  about: openAbout,
};

/** What belongs to an open library comes to the front, also from the screen where another one is chosen. */
function inLibrary(act: () => void): void {
  if (sessionStore.get().library === null) return;
  sessionStore.set({ choosing: false });
  act();
}

/** Does what the menu, a second start, or the core's return asks of the page; one place in the page does this. */
export function useHostNews(): void {
  const { client, onNews } = useBridge();
  const queries = useQueryClient();
  const { openFolder } = useOpenLibrary();
  const { startPaths } = useImport();
  const { shell } = useWords();

  const say = useCallback(
    (message: string) => notifications.show({ message, closeButtonProps: { "aria-label": shell.close } }),
    [shell],
  );
  const open = useCallback(
    async ({ library, documents }: OpenedPaths) => {
      if (library !== null) await openFolder(library);
      if (documents.length === 0) return;
      if (sessionStore.get().library === null) say(shell.openLibraryFirst);
      else await startPaths(documents);
    },
    [openFolder, startPaths, say, shell],
  );
  /** The core begins with the library that was opened last; where that is another one, ours is opened again. */
  const takeUp = useCallback(async () => {
    const wanted = sessionStore.get().library?.folder;
    const found = await client.library.current();
    if (wanted !== undefined && found?.folder !== wanted) await client.library.open({ folder: wanted });
    await queries.invalidateQueries();
    say(shell.coreRestarted);
  }, [client, queries, say, shell]);

  useEffect(
    () =>
      onNews((news) => {
        const done = news.kind === "opened" ? open(news.paths) : news.kind === "restarted" ? takeUp() : null;
        if (news.kind === "command") commands[news.command]();
        done?.catch(() => say(shell.somethingWrong));
      }),
    [onNews, open, takeUp, say, shell],
  );
}
