import type { MessagePortMain } from "electron";
import type { HostNews } from "../../shared/host/host-functions.ts";
import type { Language } from "../../shared/words/failures.ts";
import { buildMenu } from "./build-menu.ts";
import { contextMenu } from "./decide/menu.ts";
import { mayNavigate, pageAddress } from "./decide/own-address.ts";
import { placeWindow, type StoredWindow, smallest } from "./decide/window-bounds.ts";
import type { ContentsCalls, ElectronCalls, WindowCalls } from "./electron-calls.ts";

interface WindowWorld {
  readonly electron: Pick<ElectronCalls, "BrowserWindow" | "Menu" | "screen">;
  readonly preload: string;
  readonly language: Language;
  readonly stored: StoredWindow | null;
  readonly store: (window: StoredWindow) => void;
  /** The person clicked on an address that is not the program's. */
  readonly openLink: (address: string) => void;
  readonly log: (line: string) => void;
}

export interface HostWindow {
  /** Raises the window, as a second start does. */
  readonly raise: () => void;
  readonly tell: (news: HostNews, port?: MessagePortMain) => void;
}

/** The one window: without Node, in the sandbox, with one preload, and bound to the program's own address. */
export function openHostWindow(world: WindowWorld): HostWindow {
  const { BrowserWindow, screen } = world.electron;
  const window = new BrowserWindow({
    ...placeWindow(
      world.stored,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: "典拠 Tenkyo",
    webPreferences: {
      preload: world.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (world.stored?.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () =>
    world.store({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  guard(window.webContents, world);
  void window.loadURL(pageAddress);
  return { raise: () => raise(window), tell: (news, port) => tell(window.webContents, news, port) };
}

function raise(window: WindowCalls): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function tell(contents: ContentsCalls, news: HostNews, port?: MessagePortMain): void {
  if (!contents.isDestroyed()) contents.postMessage("tenkyo", news, port === undefined ? [] : [port]);
}

function guard(contents: ContentsCalls, { electron, language, openLink, log }: WindowWorld): void {
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: "deny" };
  });
  contents.on("will-navigate", (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.on("context-menu", (_event, params) => {
    const items = contextMenu(language, params);
    if (items.length > 0) buildMenu(electron.Menu, items, () => {}).popup();
  });
  contents.on("render-process-gone", (_event, { reason }) => {
    log(`page: ended (${reason})`);
    if (reason !== "clean-exit") contents.reload();
  });
}
