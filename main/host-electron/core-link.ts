import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { MessagePortMain } from "electron";
import type { contract } from "../../shared/contract/contract.ts";
import type { CoreNews, CoreOrder, CorePlaces } from "./core-messages.ts";
import { afterEnd } from "./decide/restart-policy.ts";
import type { ElectronCalls, ProcessCalls } from "./electron-calls.ts";
import { createExtractors, type Extractors } from "./extractors.ts";

export interface CoreLink {
  /** Main's own way to the contract; another one after each start of the core. */
  readonly client: () => ContractRouterClient<typeof contract>;
  /** Hands a port of the contract on to the core. */
  readonly connect: (port: MessagePortMain) => void;
  /** Closes the library and ends the core; settles also when it had ended before. */
  readonly close: () => Promise<void>;
}

interface CoreWorld {
  readonly electron: Pick<ElectronCalls, "utilityProcess" | "MessageChannelMain">;
  readonly entries: { readonly core: string; readonly extractPdf: string };
  readonly places: CorePlaces;
  readonly log: (line: string) => void;
  /** The core ended unasked. `ask`: it goes on ending; it is started again when the answer settles with true. */
  readonly onEnd: (then: "restart" | "ask") => Promise<boolean>;
}

/** How long the closing of a library may take before the program ends without it: its next start mends what is open. */
const closeMilliseconds = 20_000;

/** Starts the core in a utility process, and again whenever it ends unasked. */
export function startCore(world: CoreWorld): CoreLink {
  const ends: number[] = [];
  let running: ReturnType<typeof startOnce> | null = null;
  let closing: (() => void) | null = null;

  const start = () => {
    running = startOnce(world, {
      closed: () => closing?.(),
      ended(code) {
        running = null;
        if (closing !== null) return closing();
        world.log(`core: ended with ${code}`);
        ends.push(Date.now());
        void world.onEnd(afterEnd(ends)).then((again) => again && closing === null && start());
      },
    });
  };
  start();
  return {
    client() {
      if (running === null) throw new Error("core: it is not running");
      return running.client;
    },
    connect: (port) => running?.order({ kind: "connect" }, port),
    close: () =>
      new Promise((resolve) => {
        closing = resolve;
        if (running === null) return resolve();
        running.order({ kind: "close" });
        setTimeout(resolve, closeMilliseconds).unref();
      }),
  };
}

function startOnce(
  { electron, entries, places, log }: CoreWorld,
  on: { readonly closed: () => void; readonly ended: (code: number) => void },
) {
  const { MessageChannelMain, utilityProcess } = electron;
  const child = utilityProcess.fork(entries.core, [], { serviceName: "Tenkyo core", stdio: "pipe" });
  const order = (message: CoreOrder, port?: MessagePortMain) =>
    child.postMessage(message, port === undefined ? [] : [port]);
  const extractors = createExtractors(electron, entries.extractPdf, order);
  child.on("message", (message) => hear(message as CoreNews, extractors, on.closed));
  child.on("exit", (code) => {
    extractors.close();
    on.ended(code);
  });
  forwardLog(child, log);
  order({ kind: "start", places });
  const { port1, port2 } = new MessageChannelMain();
  order({ kind: "connect" }, port1);
  return { order, client: clientOver(port2) };
}

function hear(news: CoreNews, extractors: Extractors, closed: () => void): void {
  if (news.kind === "reader-wanted") extractors.start(news.id);
  else if (news.kind === "reader-unwanted") extractors.kill(news.id);
  else closed();
}

function clientOver(port: MessagePortMain): ContractRouterClient<typeof contract> {
  const link = new RPCLink({
    port: {
      on: (event, listener) => void port.on(event as "message", listener),
      postMessage: (message: unknown) => port.postMessage(message),
    },
  });
  port.start();
  return createORPCClient(link);
}

function forwardLog({ stderr }: ProcessCalls, log: (line: string) => void): void {
  stderr?.setEncoding("utf8");
  stderr?.on("data", (text) => log(String(text).trimEnd()));
}
