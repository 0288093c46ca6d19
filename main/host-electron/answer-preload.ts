import type { Language } from "../../shared/words/failures.ts";
import type { RunningCore } from "./core-link.ts";
import { folderPurpose, hostWords } from "./decide/host-words.ts";
import type { Kept } from "./decide/keep-running.ts";
import { ownOrigin } from "./decide/own-address.ts";
import type { WaitingPaths } from "./decide/waiting-paths.ts";
import type { ElectronCalls } from "./electron-calls.ts";
import type { HostWindow } from "./open-window.ts";

interface PreloadWorld {
  readonly electron: Pick<ElectronCalls, "ipcMain" | "MessageChannelMain" | "dialog">;
  readonly sayReady: () => void;
}

interface Parts {
  readonly core: Kept<RunningCore>;
  readonly window: HostWindow;
  readonly waiting: WaitingPaths;
  readonly language: Language;
}

/** What the preload asks for, if it is our page that asks. Answers what to do when more waits to be opened. */
export function answerPreload({ electron, sayReady }: PreloadWorld, parts: Parts): () => void {
  const { ipcMain, MessageChannelMain, dialog } = electron;
  const { core, window, waiting, language } = parts;
  let connected = false;
  const tellOpened = () => {
    const paths = connected ? waiting.take() : null;
    if (paths !== null) window.tell({ kind: "opened", paths });
  };
  ipcMain.on("connect", ({ senderFrame }) => {
    const running = core.running();
    // The page asks again by itself while the core is down.
    if (senderFrame?.origin !== ownOrigin || running === null) return;
    const { port1, port2 } = new MessageChannelMain();
    running.connect(port1);
    window.tell({ kind: "port" }, port2);
    // A page without a core behind it is no program that came up.
    void running.alive.then(sayReady);
    connected = true;
    tellOpened();
  });
  ipcMain.handle("choose-folder", async ({ senderFrame }, purpose) => {
    if (senderFrame?.origin !== ownOrigin) return null;
    const { filePaths } = await dialog.showOpenDialog({
      title: hostWords[language].folder[folderPurpose(purpose)],
      properties: ["openDirectory", "createDirectory"],
    });
    return filePaths[0] ?? null;
  });
  return () => {
    window.raise();
    tellOpened();
  };
}
