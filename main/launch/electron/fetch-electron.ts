import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createProgress } from "./progress.ts";

interface Fetching {
  /** Electron's own installer, a script for Node. */
  readonly install: string;
  /** Where it unpacks to. */
  readonly dist: string;
  /** Called with what has arrived so far, in bytes, now and then. */
  readonly onProgress: (bytes: number) => void;
  /** Milliseconds without a new byte after which nobody waits any longer. */
  readonly patience?: number;
  /** The person wants an end. */
  readonly stop?: AbortSignal;
  readonly pollEvery?: number;
}

/**
 * Fetches Electron's binary with its own installer, which says nothing and never gives up by itself: what arrives is
 * seen in a temporary folder of its own and in `dist`. Answers whether the installer came to a good end.
 */
export async function fetchElectron({
  install,
  dist,
  onProgress,
  stop,
  patience = 20_000,
  pollEvery = 500,
}: Fetching): Promise<boolean> {
  const temporary = mkdtempSync(join(tmpdir(), "tenkyo-electron-"));
  const child = spawn(process.execPath, [install], {
    stdio: "ignore",
    killSignal: "SIGKILL",
    ...(stop === undefined ? {} : { signal: stop }),
    env: {
      ...process.env,
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
      ELECTRON_GET_NO_PROGRESS: "1",
    },
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", resolve).once("error", () => resolve(null));
  });
  const progress = createProgress(Date.now(), patience);
  const poll = setInterval(() => {
    const { told, stalled } = progress.see(Date.now(), bytesBelow(temporary) + bytesBelow(dist));
    if (told !== null) onProgress(told);
    if (stalled) child.kill("SIGKILL");
  }, pollEvery);
  try {
    return (await ended) === 0;
  } finally {
    clearInterval(poll);
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What stands below a folder. It is being written to, so anything may be gone between two looks. */
function bytesBelow(folder: string): number {
  const names = (() => {
    try {
      return readdirSync(folder, { recursive: true, encoding: "utf8" });
    } catch {
      // Not there yet.
      return [];
    }
  })();
  return names.reduce(
    (sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
