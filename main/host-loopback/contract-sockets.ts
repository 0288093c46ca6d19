import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { RPCHandler } from "@orpc/server/ws";
import { WebSocketServer } from "ws";
import type { Core } from "../core/create-core.ts";
import { describeError } from "../core/describe-error.ts";

/** Room for a call that names ten thousand dropped files; documents never come this way. */
const mostMessageBytes = 16 * 1024 * 1024;

export interface ContractSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** The contract over WebSockets. A socket that closes ends its calls and watches, never a job. */
export function createContractSockets(router: Core["router"], log: (line: string) => void): ContractSockets {
  const handler = new RPCHandler(router);
  const server = new WebSocketServer({ noServer: true, maxPayload: mostMessageBytes });
  return {
    upgrade(request, socket, head) {
      // Someone may read for an hour: silence is no reason to hang up.
      if ("setTimeout" in socket && typeof socket.setTimeout === "function") socket.setTimeout(0);
      server.handleUpgrade(request, socket, head, (opened) => {
        // Too large or malformed messages: ws closes the socket itself, unheard errors would end the program.
        opened.on("error", (error) => log(`socket: ${describeError(error)}`));
        void handler.upgrade(opened);
      });
    },
    close() {
      for (const open of server.clients) open.terminate();
      server.close();
    },
  };
}
