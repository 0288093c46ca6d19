import type { MessagePortMain } from "electron";
import { memoryMarker } from "../platform/memory-marker.ts";
import type { CoreOrder } from "./core-messages.ts";
import type { ElectronCalls, ProcessCalls } from "./electron-calls.ts";

/** The PDF extractors of one core. */
export interface Extractors {
  readonly start: (id: number) => void;
  readonly kill: (id: number) => void;
  /** The core is gone: nobody reads what they say. */
  readonly close: () => void;
}

type Order = (message: CoreOrder, port?: MessagePortMain) => void;

/**
 * Starts extractors for the core, because only the main process can, and joins each to the core by a channel of
 * its own: no text of a document passes through the main process.
 */
export function createExtractors(
  { utilityProcess, MessageChannelMain }: Pick<ElectronCalls, "utilityProcess" | "MessageChannelMain">,
  entry: string,
  order: Order,
): Extractors {
  const running = new Map<number, ProcessCalls>();
  return {
    start(id) {
      const child = utilityProcess.fork(entry, [], {
        serviceName: "Tenkyo PDF reader",
        stdio: ["ignore", "ignore", "pipe"],
      });
      running.set(id, child);
      const said = watchMarker(child);
      child.on("exit", () => {
        running.delete(id);
        order({ kind: "reader-ended", id, cause: said() ? "memory" : "other" });
      });
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ kind: "port" }, [port1]);
      order({ kind: "reader", id }, port2);
    },
    kill: (id) => endNow(running.get(id)),
    close() {
      for (const child of running.values()) endNow(child);
    },
  };
}

/** Whether the extractor said, before it ended, that it ends for the memory it took. */
function watchMarker({ stderr }: ProcessCalls): () => boolean {
  let marked = false;
  let tail = "";
  stderr?.setEncoding("utf8");
  stderr?.on("data", (text) => {
    tail = (tail + String(text)).slice(-1000);
    marked ||= tail.includes(memoryMarker);
  });
  return () => marked;
}

/** At once: `kill` of a utility process asks politely, and a hostile file keeps the process from hearing. */
function endNow(child: ProcessCalls | undefined): void {
  if (child?.pid === undefined) return;
  try {
    process.kill(child.pid, "SIGKILL");
  } catch {
    // It ended on its own between the two lines.
  }
}
