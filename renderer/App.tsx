import { Center, Loader, type MantineColorSchemeManager, MantineProvider, Stack, Text } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { AboutBox } from "./areas/help/AboutBox.tsx";
import { HelpPanel } from "./areas/help/HelpPanel.tsx";
import { useHelpKeys } from "./areas/help/use-help-keys.ts";
import { StartScreen } from "./areas/start/StartScreen.tsx";
import { BridgeContext } from "./bridge/bridge-context.ts";
import { type Bridge, failureOf } from "./bridge/client.ts";
import { LookSettings } from "./shell/LookSettings.tsx";
import { useHostNews } from "./shell/use-host-news.ts";
import { Workbench } from "./shell/Workbench.tsx";
import { sessionStore } from "./state/session.ts";
import { useStore } from "./state/store.ts";
import { colours, overlaysId, theme } from "./theme.ts";
import { useWords } from "./words/use-words.ts";

/** Brightness is kept in the library's settings, never in the browser: the loopback's port changes. */
const schemeManager: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

/** Nothing changes behind our back but by the core, which tells; so nothing is fetched again by the clock. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

interface AppProps {
  readonly connect: () => Promise<Bridge>;
  readonly nonce: string;
}

export function App({ connect, nonce }: AppProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={colours}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-center" containerWidth={520} />
        <Connected connect={connect} />
        <Overlays />
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Overlays() {
  const { shell } = useWords();
  return <section id={overlaysId} aria-label={shell.overlays} />;
}

function Connected({ connect }: Pick<AppProps, "connect">) {
  const [bridge, setBridge] = useState<Bridge | null>(null);
  const [failed, setFailed] = useState(false);
  const words = useWords();
  useEffect(() => {
    connect()
      .then(async (found) => {
        try {
          sessionStore.set({ library: await found.client.library.openLast() });
        } catch (error) {
          sessionStore.set({ failure: failureOf(error) });
        }
        setBridge(found);
      })
      .catch(() => setFailed(true));
  }, [connect]);
  if (bridge === null) {
    return (
      <Center h="100vh" component="main">
        <Stack align="center">
          {failed ? (
            <Text role="alert">{words.shell.connectionNever}</Text>
          ) : (
            <Loader aria-label={words.shell.starting} />
          )}
        </Stack>
      </Center>
    );
  }
  return (
    <BridgeContext value={bridge}>
      <LookSettings />
      <Screen />
      <HelpPanel />
      <AboutBox />
    </BridgeContext>
  );
}

function Screen() {
  const library = useStore(sessionStore, (state) => state.library);
  const choosing = useStore(sessionStore, (state) => state.choosing);
  useHostNews();
  useHelpKeys();
  return library === null || choosing ? <StartScreen /> : <Workbench key={library.folder} />;
}
