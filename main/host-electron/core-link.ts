import { endNow } from "../platform/end-now.ts";
import { watchMarker } from "../platform/memory-marker.ts";
import { type ContractClient, clientOverPort } from "./core-side/client-over-port.ts";
import type { CoreNews, CoreOrder, CorePlaces } from "./core-side/core-messages.ts";
import { type Kept, keepRunning, type Running } from "./decide/keep-running.ts";
import type { ElectronCalls, PortCalls, ProcessCalls } from "./electron-calls.ts";

interface CoreWorld {
  readonly electron: Pick<ElectronCalls, "utilityProcess" | "MessageChannelMain">;
  readonly entries: { readonly core: string; readonly extractPdf: string };
  readonly places: CorePlaces;
  readonly log: (line: string) => void;
  readonly onEnd: (then: "restart" | "ask", code: number) => Promise<boolean>;
}

export interface RunningCore extends Running {
  /** Main's own way to the contract. */
  readonly client: ContractClient;
  /** Hands a port of the contract on to the core. */
  readonly connect: (port: PortCalls) => void;
  /** Settles once its process runs. */
  readonly alive: Promise<void>;
}

type Order = (message: CoreOrder, port?: PortCalls) => void;

/** Keeps the core running in a utility process. The closing of a library that takes longer is mended at the next start. */
export function startCore(world: CoreWorld): Kept<RunningCore> {
  const start: Parameters<typeof keepRunning<RunningCore>>[0]["start"] = (on) => startOnce(world, on);
  return keepRunning({ start, onEnd: world.onEnd, now: Date.now, finishWithin: 20_000 });
}

function startOnce(
  { electron, entries, places, log }: CoreWorld,
  on: { readonly finished: () => void; readonly ended: (code: number) => void },
): RunningCore {
  const { MessageChannelMain, utilityProcess } = electron;
  const child = utilityProcess.fork(entries.core, [], { serviceName: "Tenkyo core", stdio: "pipe" });
  const order: Order = (message, port) => child.postMessage(message, port === undefined ? [] : [port]);
  const extractors = new Map<number, ProcessCalls>();
  const alive = Promise.withResolvers<void>();
  child.on("message", (message) => {
    const news = message as CoreNews;
    if (news.kind === "reader-wanted")
      startExtractor(electron, entries.extractPdf, news.id, extractors, order);
    else if (news.kind === "reader-unwanted") endNow(extractors.get(news.id)?.pid);
    else if (news.kind === "started") alive.resolve();
    else on.finished();
  });
  child.on("exit", (code) => {
    for (const { pid } of extractors.values()) endNow(pid);
    on.ended(code);
  });
  child.stderr?.setEncoding("utf8").on("data", (text) => log(String(text).trimEnd()));
  order({ kind: "start", places });
  const { port1, port2 } = new MessageChannelMain();
  order({ kind: "connect" }, port1);
  return {
    client: clientOverPort(port2),
    connect: (port) => order({ kind: "connect" }, port),
    alive: alive.promise,
    finish: () => order({ kind: "close" }),
  };
}

/** Only the main process can start one. Its channel joins it to the core: no text of a document passes through here. */
function startExtractor(
  { utilityProcess, MessageChannelMain }: CoreWorld["electron"],
  entry: string,
  id: number,
  running: Map<number, ProcessCalls>,
  order: Order,
): void {
  const child = utilityProcess.fork(entry, [], {
    serviceName: "Tenkyo PDF reader",
    stdio: ["ignore", "ignore", "pipe"],
  });
  running.set(id, child);
  const marked = watchMarker(child.stderr);
  child.on("exit", () => {
    running.delete(id);
    order({ kind: "reader-ended", id, cause: marked() ? "memory" : "other" });
  });
  const { port1, port2 } = new MessageChannelMain();
  child.postMessage({ kind: "port" }, [port1]);
  order({ kind: "reader", id }, port2);
}
