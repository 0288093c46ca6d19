import { randomBytes } from "node:crypto";
import fs from "node:fs/promises";
import { homedir } from "node:os";
import type { Language } from "../../shared/words/failures.ts";
import { answerWindow } from "../window/answer-window.ts";
import { findOriginal } from "../window/find-original.ts";
import { plainResponse } from "../window/security-headers.ts";
import { answerPreload } from "./answer-preload.ts";
import { buildMenu } from "./build-menu.ts";
import { closeDoors, offerLink } from "./close-doors.ts";
import { collectOpened, type Opened } from "./collect-opened.ts";
import { type CoreLink, startCore } from "./core-link.ts";
import { hostWords, languageOf } from "./decide/host-words.ts";
import { menuBar } from "./decide/menu.ts";
import { isOwnRequest } from "./decide/own-address.ts";
import { personFolders } from "./decide/person-folders.ts";
import type { ElectronCalls } from "./electron-calls.ts";
import { openHostWindow } from "./open-window.ts";
import { loadWindow, storeWindow } from "./window-file.ts";

/** What the host needs of the program's own files and of the start. */
export interface HostWorld {
  readonly electron: ElectronCalls;
  readonly process: Pick<NodeJS.Process, "argv" | "env" | "platform" | "cwd">;
  /** The built page. */
  readonly pageFolder: string;
  /** Paths: the preload (CommonJS), and the entries of the two processes. */
  readonly entries: { readonly preload: string; readonly core: string; readonly extractPdf: string };
  readonly log: (line: string) => void;
  /** A page got its port: the program is up. */
  readonly sayReady: () => void;
}

/** Joins Electron to core and page. Synchronous up to `ready`: schemes and sandbox must be told before. */
export function runHost(world: HostWorld): void {
  const { app, protocol } = world.electron;
  const { env, platform } = world.process;
  const folders = personFolders(platform, env, { appData: app.getPath("appData"), home: homedir() });
  app.setPath("userData", folders.browser);
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    {
      scheme: "tenkyo",
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
  // The lock belongs to the folder told above; its owner raises its window and opens what this start named.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const opened = collectOpened(app, world.process);
  void app.whenReady().then(() => openProgram(world, folders, opened));
}

function openProgram(world: HostWorld, folders: ReturnType<typeof personFolders>, opened: Opened): void {
  const { electron, log } = world;
  const { app, Menu } = electron;
  const language = languageOf(app.getLocale());
  closeDoors(electron.session.defaultSession, app.isPackaged);
  const core = startCore({
    electron,
    entries: world.entries,
    places: { personFolder: folders.person, librariesFolder: folders.libraries },
    log,
    async onEnd(then) {
      window.tell({ kind: "core-ended" });
      return then === "restart" || askToRestart(electron, language);
    },
  });
  answerPage(world, core);
  const window = openHostWindow({
    electron,
    preload: world.entries.preload,
    language,
    stored: loadWindow(folders.person),
    store: (state) => storeWindow(folders.person, state),
    openLink: (address) => void offerLink(electron, address, language),
    log,
  });
  const bar = menuBar(language, { isMac: world.process.platform === "darwin", isPackaged: app.isPackaged });
  Menu.setApplicationMenu(buildMenu(Menu, bar, (command) => window.tell({ kind: "command", command })));
  answerPreload(world, { core, window, opened, language });
  endTogether(app, core);
}

/** Page and documents under the program's own address. */
function answerPage({ electron: { protocol }, pageFolder }: HostWorld, core: CoreLink): void {
  const window = {
    pageFolder,
    nonce: () => randomBytes(16).toString("base64url"),
    findOriginal: (document: string) => findOriginal(core.client(), document),
    files: fs,
  };
  protocol.handle("tenkyo", (request) =>
    isOwnRequest(request.url) ? answerWindow(request, window) : plainResponse(404, "Not found\n"),
  );
}

async function askToRestart({ dialog, app }: ElectronCalls, language: Language): Promise<boolean> {
  const { coreKeepsEnding, coreKeepsEndingWhy, restart, quit } = hostWords[language];
  const { response } = await dialog.showMessageBox({
    type: "error",
    message: coreKeepsEnding,
    detail: coreKeepsEndingWhy,
    buttons: [restart, quit],
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) app.quit();
  return response === 0;
}

/** The window's end is the program's, on macOS too: there is one window. The library is closed first. */
function endTogether(app: ElectronCalls["app"], core: CoreLink): void {
  let ending = false;
  app.on("window-all-closed", () => app.quit());
  app.on("before-quit", (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    void core.close().then(() => app.exit());
  });
}
