import { posix, win32 } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** Chromium from a package of the system comes first, its own `--user-data-dir` always works. */
const linuxNames = [
  "chromium",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "chromium-browser",
];

const macPrograms = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** The program of a Chromium-like browser, the only kind with `--app` windows; null when there is none. */
export function findBrowser(
  platform: NodeJS.Platform,
  environment: Environment,
  exists: (path: string) => boolean,
): string | null {
  return candidates(platform, environment).find(exists) ?? null;
}

function candidates(platform: NodeJS.Platform, environment: Environment): string[] {
  switch (platform) {
    case "win32":
      return combine(
        [environment.PROGRAMFILES, environment["PROGRAMFILES(X86)"], environment.LOCALAPPDATA],
        windowsPrograms,
        win32.join,
      );
    case "darwin":
      return combine(
        ["/Applications", environment.HOME && posix.join(environment.HOME, "Applications")],
        macPrograms,
        posix.join,
      );
    default:
      return combine((environment.PATH ?? "").split(":"), linuxNames, posix.join);
  }
}

/** Every program in every folder, the better program first. */
function combine(
  folders: readonly (string | undefined)[],
  programs: readonly string[],
  join: (folder: string, program: string) => string,
): string[] {
  return programs.flatMap((program) => folders.flatMap((folder) => (folder ? [join(folder, program)] : [])));
}

/** Linux only: elsewhere whoever is logged in has a screen. */
export function hasDisplay(platform: NodeJS.Platform, environment: Environment): boolean {
  return (
    platform === "win32" ||
    platform === "darwin" ||
    Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
  );
}
