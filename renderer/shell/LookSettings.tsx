import { useMantineColorScheme } from "@mantine/core";
import { useEffect } from "react";
import { useBridge } from "../bridge/bridge-context.ts";
import { sessionStore } from "../state/session.ts";
import { settingsStore } from "../state/settings.ts";
import { useStore } from "../state/store.ts";

/** Brings the library's settings onto the page: brightness, language, letter sizes. Shows nothing itself. */
export function LookSettings() {
  const { client } = useBridge();
  const folder = useStore(sessionStore, ({ library }) => library?.folder ?? null);
  const { theme, language, interfaceSize, readerSize } = useStore(settingsStore, (state) => state);
  const { setColorScheme } = useMantineColorScheme();

  useEffect(() => {
    if (folder === null) return;
    client.settings.get().then(
      (settings) => settingsStore.set(settings),
      () => {
        // Settings are no work: without them the defaults hold.
      },
    );
  }, [client, folder]);

  useEffect(() => setColorScheme(theme === "system" ? "auto" : theme), [theme, setColorScheme]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // Mantine measures in rem: one size moves everything.
    document.documentElement.style.fontSize = `${interfaceSize}%`;
    document.documentElement.style.setProperty("--reader-size", `${readerSize}px`);
  }, [interfaceSize, readerSize]);
  return null;
}
