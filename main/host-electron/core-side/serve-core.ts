import { createRouterClient } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { createCore } from "../../core/create-core.ts";
import { describeError } from "../../core/describe-error.ts";
import type { IsolatedProcess, Ports } from "../../core/ports.ts";
import type { CoreNews, CoreOrder, CorePlaces } from "./core-messages.ts";
import { createRemoteReaders, type ReaderPort } from "./remote-readers.ts";

/** A port to whoever speaks the contract, or to an extractor. */
export type CorePort = ReaderPort & Parameters<RPCHandler<Record<never, never>>["upgrade"]>[0];

/** The way to main: `process.parentPort` of a utility process, or a test's. */
export interface CoreParent {
  onOrder(listener: (order: CoreOrder, port: CorePort | undefined) => void): void;
  tell(news: CoreNews): void;
}

/** The rest of the ports, which do not depend on Electron. */
export type MakePorts = (places: CorePlaces, startPdfReader: () => IsolatedProcess) => Ports;

/**
 * The core in its own process, behind ports. A library is opened before anybody gets through, so that an import that
 * was broken off goes on, and a page that comes back after a crash finds its library.
 */
export function serveCore(parent: CoreParent, makePorts: MakePorts): void {
  const readers = createRemoteReaders(parent.tell);
  let opened: ReturnType<typeof openCore> | null = null;

  const begin = (places: CorePlaces) => {
    opened ??= openCore(makePorts(places, readers.start));
    parent.tell({ kind: "started" });
  };
  const connect = async (port: CorePort) => {
    const core = await opened;
    if (core === null) throw new Error("core: somebody connected before the start");
    new RPCHandler(core.router).upgrade(port);
    port.start();
  };
  const close = async () => {
    await (await opened)?.close();
    parent.tell({ kind: "closed" });
  };

  parent.onOrder((order, port) => {
    if (order.kind === "start") begin(order.places);
    else if (order.kind === "connect") void (port && connect(port));
    else if (order.kind === "reader") port && readers.attach(order.id, port);
    else if (order.kind === "reader-ended") readers.ended(order.id, order.cause);
    else void close();
  });
}

async function openCore(ports: Ports) {
  const core = createCore(ports, "write-or-read");
  await createRouterClient(core.router)
    .library.openLast()
    .catch((error: unknown) => {
      // The page asks again and shows why; here it must only not keep the program from starting.
      ports.log(`last library: ${describeError(error)}`);
    });
  return core;
}
