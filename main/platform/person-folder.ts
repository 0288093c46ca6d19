import { posix, win32 } from "node:path";

/** Where programs of this system keep what belongs to a person: XDG, Application Support, AppData. */
export function personFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  switch (platform) {
    case "win32":
      return win32.join(environment.APPDATA ?? win32.join(home, "AppData", "Roaming"), "Tenkyo");
    case "darwin":
      return posix.join(home, "Library", "Application Support", "Tenkyo");
    default:
      return posix.join(environment.XDG_CONFIG_HOME || posix.join(home, ".config"), "tenkyo");
  }
}
