import type { BrowserWindowConstructorOptions, Privileges } from "electron";
import { placeWindow, type Rectangle, type StoredWindow, smallest } from "./window-bounds.ts";

/** `tenkyo://app` behaves as a web address: an origin of its own, fetch, and compiled scripts kept. */
export const schemePrivileges: Privileges = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  codeCache: true,
};

/** The one window: without Node, in the sandbox, one preload, no spell checker (it would fetch dictionaries). */
export function windowOptions(
  stored: StoredWindow | null,
  screens: readonly Rectangle[],
  preload: string,
): BrowserWindowConstructorOptions {
  return {
    ...placeWindow(stored, screens),
    minWidth: smallest.width,
    minHeight: smallest.height,
    // Shown once there is something to see.
    show: false,
    title: "典拠 Tenkyo",
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  };
}
