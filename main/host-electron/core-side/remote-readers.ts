import type { IsolatedProcess } from "../../core/ports.ts";
import type { CoreNews } from "./core-messages.ts";

/** The end of a channel, as Electron gives it to a utility process. */
export interface ReaderPort {
  on(event: "message", listener: (event: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

interface RemoteReader {
  readonly attach: (port: ReaderPort) => void;
  readonly ended: (cause: "memory" | "other") => void;
}

/** PDF extractors as the core sees them; main starts them and sends the ways to them. */
export interface RemoteReaders {
  readonly start: () => IsolatedProcess;
  readonly attach: (id: number, port: ReaderPort) => void;
  readonly ended: (id: number, cause: "memory" | "other") => void;
}

/** Runs in the process of the core. What is posted before the way to the extractor is there waits for it. */
export function createRemoteReaders(tell: (news: CoreNews) => void): RemoteReaders {
  const readers = new Map<number, RemoteReader>();
  let last = 0;
  return {
    start() {
      last += 1;
      const id = last;
      const { reader, remote } = createReader(() => tell({ kind: "reader-unwanted", id }));
      readers.set(id, remote);
      tell({ kind: "reader-wanted", id });
      return reader;
    },
    attach(id, port) {
      const reader = readers.get(id);
      // Ended meanwhile: nobody waits at this end.
      if (reader === undefined) port.close();
      else reader.attach(port);
    },
    ended(id, cause) {
      readers.get(id)?.ended(cause);
      readers.delete(id);
    },
  };
}

function createReader(kill: () => void): { readonly reader: IsolatedProcess; readonly remote: RemoteReader } {
  const waiting: unknown[] = [];
  let port: ReaderPort | null = null;
  let onMessage: (message: unknown) => void = () => {};
  let onExit: (cause: "memory" | "other") => void = () => {};
  let cause: "memory" | "other" | null = null;
  return {
    reader: {
      post: (message) => void (port === null ? waiting.push(message) : port.postMessage(message)),
      onMessage(listener) {
        onMessage = listener;
      },
      onExit(listener) {
        onExit = listener;
        if (cause !== null) listener(cause);
      },
      kill,
    },
    remote: {
      attach(given) {
        port = given;
        given.on("message", ({ data }) => onMessage(data));
        given.start();
        for (const message of waiting.splice(0)) given.postMessage(message);
      },
      ended(because) {
        cause = because;
        port?.close();
        onExit(because);
      },
    },
  };
}
