import { spawn } from "node:child_process";
import { type WhyNot, whyNot } from "./why-not.ts";

/** The line that the host writes once a page has its port. */
const readyLine = "tenkyo: ready";

export type RunResult =
  | {
      readonly kind: "ready";
      /** Settles when the program ended. */
      readonly ended: Promise<unknown>;
      /** Asks it to end, as the system does. */
      readonly close: () => void;
    }
  /** It ended well before it was ready: another Tenkyo has the window, and raised it. */
  | { readonly kind: "handed-over" }
  | { readonly kind: "failed"; readonly why: WhyNot };

/** Starts Electron and waits for its ready sign. Its sandbox is left on, whatever that means for this machine. */
export function runElectron(
  binary: string,
  entry: string,
  { stop, patience = 10_000 }: { readonly stop?: AbortSignal; readonly patience?: number } = {},
): Promise<RunResult> {
  const { NODE_OPTIONS: _options, ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
  const child = spawn(binary, [entry], { stdio: ["ignore", "pipe", "pipe"], env });
  stop?.addEventListener("abort", () => child.kill("SIGTERM"));
  let said = "";
  let complained = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complained = (complained + text).slice(-8000);
  });
  return new Promise((resolve) => {
    const ended = new Promise<number | null>((settle) => {
      child.once("close", settle).once("error", () => settle(null));
    });
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      resolve({ kind: "failed", why: whyNot(false, complained) });
    }, patience);
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-8000);
      if (!said.includes(readyLine)) return;
      clearTimeout(timer);
      resolve({ kind: "ready", ended, close: () => void child.kill("SIGTERM") });
    });
    void ended.then((status) => {
      clearTimeout(timer);
      // After a ready sign this changes nothing any more.
      resolve(status === 0 ? { kind: "handed-over" } : { kind: "failed", why: whyNot(true, complained) });
    });
  });
}
