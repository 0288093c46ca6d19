import { useCallback } from "react";
import { useBridge } from "../bridge/bridge-context.ts";
import { sessionStore } from "../state/session.ts";
import { type ShownSettings, settingsStore } from "../state/settings.ts";

/** Shows a changed setting at once and keeps it in the library. */
export function useChangeSettings(): (change: Partial<ShownSettings>) => void {
  const { client } = useBridge();
  return useCallback(
    (change) => {
      settingsStore.set(change);
      const { library } = sessionStore.get();
      if (library === null || library.readOnlyBecause !== null) return;
      client.settings.set(change).catch(() => {
        // Not kept (disk full, connection lost): it still holds for this session.
      });
    },
    [client],
  );
}
