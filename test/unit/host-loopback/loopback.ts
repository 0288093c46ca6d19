import { join } from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import { WebSocket } from "ws";
import { type LoopbackWorld, startLoopback } from "../../../main/host-loopback/start-loopback.ts";
import { nodePorts } from "../../../main/platform/node-ports.ts";
import type { ContractClient } from "../../contract/transports.ts";
import { closeAfterTest, temporaryFolder } from "../../tools/library.ts";
import { placeholderPage } from "../../tools/page.ts";
import { testDictionaryCache } from "../../tools/tokenizer.ts";

/** A loopback host as `npm start` makes it, in folders of its own. */
export async function loopbackHost(options: Partial<LoopbackWorld> = {}) {
  const mine = temporaryFolder();
  const ownFolder = options.ownFolder ?? join(mine, "person");
  const ports = {
    ...nodePorts(() => {}),
    personFolder: ownFolder,
    librariesFolder: join(mine, "libraries"),
    dictionaryCache: testDictionaryCache,
  };
  const loopback = await startLoopback({
    ports,
    ownFolder,
    pageFolder: await placeholderPage(),
    library: null,
    ...options,
  });
  let closed: Promise<void> | null = null;
  const close = () => {
    closed ??= loopback.close();
    return closed;
  };
  closeAfterTest(close);
  return { loopback, ownFolder, close };
}

/** The contract as the page reaches it. */
export async function contractOver({
  port,
  cookie,
  origin,
}: {
  port: number;
  cookie: string;
  origin: string;
}) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/contract`, { headers: { cookie, origin } });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const client: ContractClient = createORPCClient(
    new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
  );
  return { client, socket };
}
