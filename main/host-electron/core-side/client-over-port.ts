import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { contract } from "../../../shared/contract/contract.ts";
import type { ReaderPort } from "./remote-readers.ts";

export type ContractClient = ContractRouterClient<typeof contract>;

/** The contract over a port of Electron's, whose listeners are typed event by event. */
export function clientOverPort(port: Pick<ReaderPort, "on" | "postMessage" | "start">): ContractClient {
  const link = new RPCLink({
    port: {
      on: (event, listener) => void port.on(event as "message", listener),
      postMessage: (message: unknown) => port.postMessage(message),
    },
  });
  port.start();
  return createORPCClient(link);
}
