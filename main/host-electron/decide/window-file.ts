import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readStoredWindow, type StoredWindow } from "./window-bounds.ts";

const fileName = "electron-window.json";

/** Size and place of the window as it was left; null at the first start. */
export function loadWindow(personFolder: string): StoredWindow | null {
  try {
    return readStoredWindow(readFileSync(join(personFolder, fileName), "utf8"));
  } catch {
    // Not there yet, or not to be read: the window opens in its usual size.
    return null;
  }
}

/** Synchronous: the window closes, and the program may end with it. */
export function storeWindow(personFolder: string, window: StoredWindow): void {
  try {
    mkdirSync(personFolder, { recursive: true });
    writeFileSync(join(personFolder, fileName), JSON.stringify(window));
  } catch {
    // A full disk must not keep the window from closing.
  }
}
