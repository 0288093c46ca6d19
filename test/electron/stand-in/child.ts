import { EventEmitter } from "node:events";
import type { Relayed } from "./relay.ts";

/** Entry of a stand-in utility process: gives `process.parentPort` as Electron does, then runs the entry named first. */
const send = (message: Relayed) => void process.send?.(message);

class ChildPort extends EventEmitter {
  readonly #number: number;
  #waiting: unknown[] | null = [];

  constructor(number: number) {
    super();
    this.#number = number;
  }

  hear(data: unknown): void {
    if (this.#waiting === null) this.emit("message", { data, ports: [] });
    else this.#waiting.push(data);
  }

  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const data of waiting) this.hear(data);
  }

  postMessage(data: unknown): void {
    send({ kind: "port", port: this.#number, data });
  }

  close(): void {}
}

const ports = new Map<number, ChildPort>();
const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (data: unknown) => send({ kind: "message", data, port: null }),
});
// As Electron does it: what comes before anybody listens waits.
const waiting: (() => void)[] = [];
parentPort.on("newListener", () => setImmediate(tellWaiting));
function tellWaiting(): void {
  for (const tell of waiting.splice(0)) tell();
}

process.on("message", (message: Relayed) => {
  if (message.kind === "port") {
    ports.get(message.port)?.hear(message.data);
    return;
  }
  const port = message.port === null ? null : new ChildPort(message.port);
  if (port !== null && message.port !== null) ports.set(message.port, port);
  const event = { data: message.data, ports: port === null ? [] : [port] };
  const tell = () => void parentPort.emit("message", event);
  if (parentPort.listenerCount("message") > 0 && waiting.length === 0) tell();
  else waiting.push(tell);
});
process.on("disconnect", () => process.exit());
Object.defineProperty(process, "parentPort", { value: parentPort });
await import(process.argv[2] ?? "");
