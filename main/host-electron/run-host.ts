import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import fs from "node:fs/promises";
import { homedir } from "node:os";
import { answerWindow } from "../window/answer-window.ts";
import { findOriginal } from "../window/find-original.ts";
import { plainResponse } from "../window/security-headers.ts";
import { answerPreload } from "./answer-preload.ts";
import { buildMenu } from "./build-menu.ts";
import { askToRestart, closeDoors, offerLink } from "./close-doors.ts";
import { startCore } from "./core-link.ts";
import { languageOf } from "./decide/host-words.ts";
import { menuBar } from "./decide/menu.ts";
import { openedPaths, ownArguments } from "./decide/opened-paths.ts";
import { isOwnRequest } from "./decide/own-address.ts";
import { type PersonFolders, personFolders } from "./decide/person-folders.ts";
import { createWaitingPaths, type WaitingPaths } from "./decide/waiting-paths.ts";
import { schemePrivileges } from "./decide/window-options.ts";
import type { ElectronCalls } from "./electron-calls.ts";
import { openHostWindow } from "./open-window.ts";

/** What the host needs of the program's own files and of the start. */
export interface HostWorld {
  readonly electron: ElectronCalls;
  readonly process: Pick<NodeJS.Process, "argv" | "env" | "platform" | "cwd">;
  /** The built page. */
  readonly pageFolder: string;
  /** Paths: the preload (CommonJS), and the entries of the two processes. */
  readonly entries: { readonly preload: string; readonly core: string; readonly extractPdf: string };
  /** Where a portable program keeps what belongs to the person; null: it is not portable. */
  readonly portable: Pick<PersonFolders, "person" | "libraries"> | null;
  readonly log: (line: string) => void;
  /** A page got its port, and its core runs: the program is up. Also after a reload. */
  readonly sayReady: () => void;
}

/** Joins Electron to core and page. Synchronous up to `ready`: schemes and sandbox must be told before. */
export function runHost(world: HostWorld): void {
  const { app, protocol } = world.electron;
  const { argv, cwd, env, platform } = world.process;
  const folders = personFolders(platform, env, {
    appData: app.getPath("appData"),
    home: homedir(),
    portable: world.portable,
  });
  // Electron takes only folders that are there.
  mkdirSync(folders.browser, { recursive: true });
  app.setPath("userData", folders.browser);
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([{ scheme: "tenkyo", privileges: schemePrivileges }]);
  // The lock belongs to the folder told above; its owner raises its window and opens what this start named.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const named = (given: readonly string[], folder: string) =>
    openedPaths(ownArguments(given, app.isPackaged), folder, existsSync);
  const waiting = createWaitingPaths(named(argv, cwd()));
  let tellMore = () => {};
  app.on("second-instance", (_event, given, folder) => {
    waiting.add(named(given, folder));
    tellMore();
  });
  app.on("open-file", (event, path) => {
    event.preventDefault();
    waiting.add(openedPaths([path], "/", existsSync));
    tellMore();
  });
  void app.whenReady().then(() => {
    tellMore = openProgram(world, folders, waiting);
  });
}

/** Answers what to do when more waits to be opened. */
function openProgram(world: HostWorld, folders: PersonFolders, waiting: WaitingPaths): () => void {
  const { electron, entries, log } = world;
  const { app, Menu } = electron;
  const language = languageOf(app.getLocale());
  closeDoors(electron.session.defaultSession, app.isPackaged);
  const core = startCore({
    electron,
    entries,
    places: { personFolder: folders.person, librariesFolder: folders.libraries },
    log,
    async onEnd(then, code) {
      log(`core: ended with ${code}`);
      window.tell({ kind: "core-ended" });
      return then === "restart" || askToRestart(electron, language);
    },
  });
  answerPage(world, (document) => {
    const client = core.running()?.client;
    return client === undefined ? Promise.resolve(null) : findOriginal(client, document);
  });
  const window = openHostWindow({
    electron,
    preload: entries.preload,
    personFolder: folders.person,
    language,
    openLink: (address) => void offerLink(electron, address, language),
    log,
  });
  const bar = menuBar(language, { isMac: world.process.platform === "darwin", isPackaged: app.isPackaged });
  Menu.setApplicationMenu(buildMenu(Menu, bar, (command) => window.tell({ kind: "command", command })));
  endTogether(app, async () => {
    window.keepPlace();
    await core.close();
  });
  return answerPreload(world, { core, window, waiting, language });
}

/** Page and documents under the program's own address. */
function answerPage(
  { electron: { protocol }, pageFolder }: HostWorld,
  find: Parameters<typeof answerWindow>[1]["findOriginal"],
): void {
  const nonce = () => randomBytes(16).toString("base64url");
  const window = { pageFolder, nonce, findOriginal: find, files: fs };
  protocol.handle("tenkyo", (request) =>
    isOwnRequest(request.url) ? answerWindow(request, window) : plainResponse(404, "Not found\n"),
  );
}

/** The window's end is the program's, on macOS too: there is one window. The library is closed first. */
function endTogether(app: ElectronCalls["app"], close: () => Promise<void>): void {
  let ending = false;
  app.on("window-all-closed", () => app.quit());
  app.on("before-quit", (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    void close().then(() => app.exit());
  });
}
