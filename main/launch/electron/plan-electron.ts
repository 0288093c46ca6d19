/** What is known before Electron is tried. */
export interface Circumstances {
  readonly wish: "any" | "electron" | "browser" | "no-open";
  /** Chromium's sandbox, which is never switched off for a person, refuses to run as root. */
  readonly isRoot: boolean;
  readonly hasDisplay: boolean;
  /** The preload is built with the page; a page that was built elsewhere brings none. */
  readonly hasPreload: boolean;
  readonly hasBinary: boolean;
  /** How often fetching or starting failed in a row, for this version. */
  readonly failures: number;
}

/** After so many failures Electron is only tried when the person asks for it. */
export const mostFailures = 2;

/** start: the binary is there. fetch: get it first. loopback: leave Electron alone. */
export function planElectron(known: Circumstances): "start" | "fetch" | "loopback" {
  const { wish, isRoot, hasDisplay, hasPreload, hasBinary, failures } = known;
  if (wish === "no-open" || wish === "browser") return "loopback";
  if (isRoot || !hasDisplay || !hasPreload) return "loopback";
  if (failures >= mostFailures && wish !== "electron") return "loopback";
  return hasBinary ? "start" : "fetch";
}
