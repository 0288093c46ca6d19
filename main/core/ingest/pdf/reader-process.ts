import type { IsolatedProcess } from "../../ports.ts";
import type { ReaderMessage, ReaderRequest } from "./reader-messages.ts";

/** What one reading wants to hear of the process. */
export interface ReaderListener {
  onMessage(message: ReaderMessage): void;
  onExit(cause: "memory" | "other"): void;
}

/** One process, started when first needed, reused, and replaced by a fresh one when it ended. */
export interface ReaderProcess {
  /** Sends a request; only its listener hears from now on. */
  send(request: Omit<ReaderRequest, "id">, listener: ReaderListener): void;
  /** Ends the process; nothing of it is heard any more. */
  kill(): void;
  /** Ends the process between two files when it has grown old or fat. */
  retire(rss: number): void;
}

/** pdf.js leaks a little with every file: after so many files, or above so many bytes, a fresh process is cheaper. */
const filesPerProcess = 200;
const fatBytes = 700 * 1024 * 1024;

export function createReaderProcess(start: () => IsolatedProcess): ReaderProcess {
  let running: IsolatedProcess | null = null;
  let current: { readonly id: number; readonly listener: ReaderListener } | null = null;
  let lastId = 0;
  let files = 0;

  function begin(): IsolatedProcess {
    const begun = start();
    files = 0;
    begun.onMessage((message) => {
      const told = message as ReaderMessage;
      if (begun === running && told.id === current?.id) current.listener.onMessage(told);
    });
    begun.onExit((cause) => {
      if (begun !== running) return;
      running = null;
      const left = current;
      current = null;
      left?.listener.onExit(cause);
    });
    return begun;
  }

  function kill(): void {
    const killed = running;
    running = null;
    current = null;
    killed?.kill();
  }

  return {
    send(request, listener) {
      running ??= begin();
      files += 1;
      lastId += 1;
      current = { id: lastId, listener };
      running.post({ ...request, id: lastId } satisfies ReaderRequest);
    },
    kill,
    retire(rss) {
      if (files >= filesPerProcess || rss > fatBytes) kill();
    },
  };
}
