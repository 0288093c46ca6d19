import type { Language } from "../../shared/words/failures.ts";
import type { Opened } from "./collect-opened.ts";
import type { CoreLink } from "./core-link.ts";
import { folderPurpose, hostWords } from "./decide/host-words.ts";
import { ownOrigin } from "./decide/own-address.ts";
import type { ElectronCalls } from "./electron-calls.ts";
import type { HostWindow } from "./open-window.ts";

interface PreloadWorld {
  readonly electron: Pick<ElectronCalls, "ipcMain" | "MessageChannelMain" | "dialog">;
  readonly sayReady: () => void;
}

interface PreloadAnswers {
  readonly core: Pick<CoreLink, "connect">;
  readonly window: HostWindow;
  readonly opened: Opened;
  readonly language: Language;
}

/** What the preload asks for, if it is ours that asks. */
export function answerPreload(
  { electron, sayReady }: PreloadWorld,
  { core, window, opened, language }: PreloadAnswers,
): void {
  const { ipcMain, MessageChannelMain, dialog } = electron;
  let connected = false;
  const tellOpened = () => {
    const paths = connected ? opened.take() : null;
    if (paths !== null) window.tell({ kind: "opened", paths });
  };
  ipcMain.on("connect", ({ senderFrame }) => {
    if (senderFrame?.origin !== ownOrigin) return;
    const { port1, port2 } = new MessageChannelMain();
    core.connect(port1);
    window.tell({ kind: "port" }, port2);
    connected = true;
    tellOpened();
    sayReady();
  });
  opened.onMore(() => {
    window.raise();
    tellOpened();
  });
  ipcMain.handle("choose-folder", async ({ senderFrame }, purpose) => {
    if (senderFrame?.origin !== ownOrigin) return null;
    const title = hostWords[language].folder[folderPurpose(purpose)];
    const { filePaths } = await dialog.showOpenDialog({
      title,
      properties: ["openDirectory", "createDirectory"],
    });
    return filePaths[0] ?? null;
  });
}
