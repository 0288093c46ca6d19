import { existsSync } from "node:fs";
import { browserArguments } from "./browser-arguments.ts";
import { prepareProfile } from "./browser-profile.ts";
import { findBrowser, hasDisplay } from "./find-browser.ts";
import { type BrowserWindow, openWindow } from "./open-window.ts";
import type { Loopback } from "./start-loopback.ts";

/** A window for the loopback host; null when this machine has no browser for it, or no screen. */
export async function showWindow(
  loopback: Loopback,
  ownFolder: string,
  sayRoot: () => void,
): Promise<BrowserWindow | null> {
  const { platform, env } = process;
  const browser = hasDisplay(platform, env) ? findBrowser(platform, env, existsSync) : null;
  if (browser === null) return null;
  const isRoot = process.getuid?.() === 0;
  if (isRoot) sayRoot();
  const profile = await prepareProfile(ownFolder, loopback.startFolder);
  return openWindow(browser, browserArguments({ address: loopback.address, profile, isRoot }));
}
