import { EventEmitter } from "node:events";
import type { MenuItemConstructorOptions, MessageBoxOptions } from "electron";
import type { Page } from "playwright-core";
import type { ElectronCalls, SessionCalls } from "../../../main/host-electron/electron-calls.ts";
import { forkStandIn } from "./fork.ts";
import { StandInChannel } from "./ports.ts";
import { serveScheme } from "./serve-scheme.ts";
import { ownFrame, StandInWindow } from "./window.ts";

type Handler = Parameters<ElectronCalls["protocol"]["handle"]>[1];
type OnIpc = Parameters<ElectronCalls["ipcMain"]["on"]>[1];
type HandleIpc = Parameters<ElectronCalls["ipcMain"]["handle"]>[1];
type Guards = { [Name in keyof Omit<SessionCalls, "webRequest">]?: Parameters<SessionCalls[Name]>[0] };

/**
 * The calls of Electron that the host makes, in small: real processes, channels and pages; the rest notes down what it
 * was asked for. It shows that the host joins things rightly, never that Electron does what its documentation says.
 */
export function createStandIn(options: {
  readonly folder: string;
  readonly page: Promise<Page>;
  /** False: another program holds the lock. */
  readonly isFirst?: boolean;
}) {
  const done: string[] = [];
  const windows: StandInWindow[] = [];
  const processes: ReturnType<typeof forkStandIn>[] = [];
  const guards: Guards & { onBeforeRequest?: Parameters<SessionCalls["webRequest"]["onBeforeRequest"]>[0] } =
    {};
  const asked: MessageBoxOptions[] = [];
  const answers = { response: 0, folder: null as string | null };
  const opened: string[] = [];
  const ipc = new Map<string, OnIpc>();
  const handlers = new Map<string, HandleIpc>();
  let menu: readonly MenuItemConstructorOptions[] = [];
  let handler: Handler = () => new Response("no handler", { status: 500 });
  const served = serveScheme(() => handler as (request: Request) => Response | Promise<Response>);
  let becomeReady = () => {};
  const ready = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });
  let exited = () => {};
  const exit = new Promise<void>((resolve) => {
    exited = resolve;
  });

  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    requestSingleInstanceLock: () => options.isFirst ?? true,
    enableSandbox: () => void done.push("sandbox"),
    whenReady: () => ready,
    getLocale: () => "ja",
    getPath: () => options.folder,
    setPath: (name: string) => void done.push(`path ${name}`),
    quit: () => {
      done.push("quit");
      app.emit("before-quit", { preventDefault: () => {} });
    },
    exit: () => {
      done.push("exit");
      exited();
    },
  });
  const BrowserWindow = class extends StandInWindow {
    constructor(given: ConstructorParameters<ElectronCalls["BrowserWindow"]>[0] = {}) {
      super(
        {
          page: options.page,
          origin: served.then(({ origin }) => origin),
          onSend: (channel, event) => ipc.get(channel)?.(event as Parameters<OnIpc>[0]),
          onInvoke: async (channel, value) =>
            handlers.get(channel)?.(ownFrame as Parameters<HandleIpc>[0], value),
        },
        given,
      );
      windows.push(this);
    }
  };
  const electron: ElectronCalls = {
    app,
    BrowserWindow,
    MessageChannelMain: StandInChannel,
    protocol: {
      registerSchemesAsPrivileged: (schemes) => void done.push(`scheme ${schemes[0]?.scheme}`),
      handle: (_scheme, given) => {
        handler = given;
      },
    },
    session: {
      defaultSession: {
        webRequest: {
          onBeforeRequest: (given: unknown) => {
            guards.onBeforeRequest = given as NonNullable<typeof guards.onBeforeRequest>;
          },
        },
        setPermissionRequestHandler: (given) => {
          guards.setPermissionRequestHandler = given;
        },
        setPermissionCheckHandler: (given) => {
          guards.setPermissionCheckHandler = given;
        },
        setDevicePermissionHandler: (given) => {
          guards.setDevicePermissionHandler = given;
        },
        setSpellCheckerEnabled: (given) => {
          guards.setSpellCheckerEnabled = given;
        },
      },
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1600, height: 900 } }] },
    shell: { openExternal: async (address) => void opened.push(address) },
    dialog: {
      async showMessageBox(question) {
        asked.push(question);
        return { response: answers.response };
      },
      showOpenDialog: async () => ({ filePaths: answers.folder === null ? [] : [answers.folder] }),
    },
    ipcMain: {
      on: (channel, listener) => ipc.set(channel, listener),
      handle: (channel, listener) => void handlers.set(channel, listener),
    },
    Menu: {
      buildFromTemplate(template) {
        menu = template;
        return { popup: () => void done.push("popup") };
      },
      setApplicationMenu: () => void done.push("menu"),
    },
    utilityProcess: {
      fork(entry) {
        const started = forkStandIn(entry);
        processes.push(started);
        return started;
      },
    },
  };
  return {
    electron,
    app,
    /** What was called, in order. */
    done,
    windows,
    processes,
    guards,
    asked,
    answers,
    opened,
    ipc,
    handlers,
    menu: () => menu,
    becomeReady,
    /** Settles when the program called `app.exit`. */
    exit,
    async close() {
      for (const { pid } of processes) if (pid !== undefined) tryToKill(pid);
      await Promise.all(processes.map(({ ended }) => ended));
      (await served).server.closeAllConnections();
      (await served).server.close();
    },
  };
}

export type StandIn = ReturnType<typeof createStandIn>;

function tryToKill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Already ended.
  }
}
