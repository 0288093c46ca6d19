import { spawn } from "node:child_process";

/** A browser window of ours. */
export interface BrowserWindow {
  /** Settles when the browser ended, or could not be started. */
  readonly ended: Promise<void>;
  close(): void;
}

export function openWindow(browser: string, argv: readonly string[]): BrowserWindow {
  // Chromium writes about the machine's graphics to its streams; that says nothing to a person.
  const child = spawn(browser, argv, { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve()).once("error", () => resolve());
  });
  return { ended, close: () => void child.kill() };
}
