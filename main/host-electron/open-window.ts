import type { HostNews } from "../../shared/host/host-functions.ts";
import type { Language } from "../../shared/words/failures.ts";
import { buildMenu } from "./build-menu.ts";
import { contextMenu } from "./decide/menu.ts";
import { mayNavigate, pageAddress } from "./decide/own-address.ts";
import { loadWindow, storeWindow } from "./decide/window-file.ts";
import { windowOptions } from "./decide/window-options.ts";
import type { ContentsCalls, ElectronCalls, PortCalls } from "./electron-calls.ts";

interface WindowWorld {
  readonly electron: Pick<ElectronCalls, "BrowserWindow" | "Menu" | "screen">;
  readonly preload: string;
  readonly personFolder: string;
  readonly language: Language;
  /** The person clicked on an address that is not the program's. */
  readonly openLink: (address: string) => void;
  readonly log: (line: string) => void;
}

export interface HostWindow {
  /** As a second start does it. */
  readonly raise: () => void;
  readonly tell: (news: HostNews, port?: PortCalls) => void;
  /** Keeps size and place for the next start, if it is still there. */
  readonly keepPlace: () => void;
}

export function openHostWindow(world: WindowWorld): HostWindow {
  const { BrowserWindow, screen } = world.electron;
  const stored = loadWindow(world.personFolder);
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow(windowOptions(stored, screens, world.preload));
  const contents = window.webContents;
  if (stored?.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  const keepPlace = () => {
    if (window.isDestroyed()) return;
    storeWindow(world.personFolder, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  };
  window.on("close", keepPlace);
  guard(contents, world);
  void window.loadURL(pageAddress);
  return {
    keepPlace,
    raise() {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    tell(news, port) {
      if (!contents.isDestroyed()) contents.postMessage("tenkyo", news, port === undefined ? [] : [port]);
    },
  };
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
