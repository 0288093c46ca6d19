import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { FailureData } from "../../../shared/contract/failure.ts";
import type { LibraryStatus } from "../../../shared/contract/library.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { failureOf } from "../../bridge/client.ts";
import { importStore } from "../../state/import.ts";
import { closeReader } from "../../state/reader.ts";
import { askFor } from "../../state/search.ts";
import { sessionStore } from "../../state/session.ts";
import { settingsStore } from "../../state/settings.ts";
import { showArea } from "../../state/shell.ts";

/** Opens, makes or switches libraries. What was on screen of the one before goes. */
export function useOpenLibrary() {
  const { client } = useBridge();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<FailureData | null>(null);
  const [busy, setBusy] = useState(false);

  const openWith = useCallback(
    async (open: () => Promise<LibraryStatus>) => {
      setBusy(true);
      setFailure(null);
      try {
        const library = await open();
        queries.clear();
        closeReader();
        askFor({ text: "" });
        importStore.set({ progress: null });
        showArea(library.documents === 0 ? "library" : "search");
        sessionStore.set({ library, choosing: false, failure: null });
      } catch (error) {
        setFailure(failureOf(error) ?? { code: "no-library", detail: null, candidates: [] });
        sessionStore.set({ library: await client.library.current().catch(() => null) });
      } finally {
        setBusy(false);
      }
    },
    [client, queries],
  );

  // What was chosen before there was a library to keep it. Not kept, it still holds for this session.
  const keepLook = () => {
    const { language, theme, interfaceSize, readerSize } = settingsStore.get();
    return client.settings.set({ language, theme, interfaceSize, readerSize }).catch(() => {});
  };

  return {
    failure,
    busy,
    openWith,
    openFolder: (folder: string) => openWith(() => client.library.open({ folder })),
    createFolder: (folder: string) =>
      openWith(async () => {
        const library = await client.library.create({ folder });
        await keepLook();
        return library;
      }),
    openStarter: () =>
      openWith(async () => {
        const { library } = await client.library.openStarter();
        if (sessionStore.get().library === null) await keepLook();
        return library;
      }),
  };
}
