import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { RPCLink as SocketLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import { createRouterClient } from "@orpc/server";
import { RPCHandler as PortHandler } from "@orpc/server/message-port";
import { RPCHandler as SocketHandler } from "@orpc/server/ws";
import { WebSocket, WebSocketServer } from "ws";
import type { Core } from "../../main/core/create-core.ts";
import type { contract } from "../../shared/contract/contract.ts";

export type ContractClient = ContractRouterClient<typeof contract>;

export interface Connection {
  readonly client: ContractClient;
  close(): Promise<void>;
}

/** The ways that calls travel. A claim about the contract holds on all of them. */
export const transports: readonly (readonly [string, (core: Core) => Promise<Connection>])[] = [
  ["in memory", inMemory],
  ["over a MessagePort", overMessagePort],
  ["over a WebSocket", overWebSocket],
];

async function inMemory(core: Core): Promise<Connection> {
  return { client: createRouterClient(core.router), close: async () => {} };
}

async function overMessagePort(core: Core): Promise<Connection> {
  const { port1, port2 } = new MessageChannel();
  new PortHandler(core.router).upgrade(port1);
  port1.start();
  const client: ContractClient = createORPCClient(new PortLink({ port: port2 }));
  port2.start();
  return {
    client,
    async close() {
      port1.close();
      port2.close();
    },
  };
}

async function overWebSocket(core: Core): Promise<Connection> {
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  const handler = new SocketHandler(core.router);
  sockets.on("connection", (socket) => {
    void handler.upgrade(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  await new Promise((resolve) => socket.once("open", resolve));
  const client: ContractClient = createORPCClient(
    new SocketLink({ websocket: socket as unknown as globalThis.WebSocket }),
  );
  return {
    client,
    async close() {
      socket.close();
      sockets.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
