import { EventEmitter } from "node:events";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { PortCalls } from "../../../main/host-electron/electron-calls.ts";

/** A MessagePort as Electron's main process sees it: listeners get events, and nothing flows before `start`. */
export class StandInPort extends EventEmitter implements PortCalls {
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.on("close", () => this.emit("close"));
  }

  start(): void {
    this.#port.on("message", (data) => this.emit("message", { data, ports: [] }));
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }

  close(): void {
    this.#port.close();
  }
}

export class StandInChannel {
  readonly port1: StandInPort;
  readonly port2: StandInPort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new StandInPort(port1);
    this.port2 = new StandInPort(port2);
  }
}

export function isStandInPort(port: PortCalls | undefined): port is StandInPort {
  return port instanceof StandInPort;
}
