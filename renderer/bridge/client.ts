import { createORPCClient, ORPCError } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import type { contract } from "../../shared/contract/contract.ts";
import { type FailureData, failureDataSchema } from "../../shared/contract/failure.ts";
import type { FolderPurpose, HostNews } from "../../shared/host/host-functions.ts";
import { createListeners } from "./listeners.ts";

export type Client = ContractRouterClient<typeof contract>;

/** What the page asks of its host beyond the contract. */
export interface Bridge {
  readonly client: Client;
  /** Gives files to the host; answers the paths that `import.start` takes. */
  readonly handOver: (
    files: readonly HandedFile[],
    onProgress: (done: number) => void,
  ) => Promise<HandedOver>;
  /** Address of a document's bytes. */
  readonly documentAddress: (document: string) => string;
  /** Calls back when the connection is lost (`false`) and found again (`true`). */
  readonly onConnection: (listener: (connected: boolean) => void) => () => void;
  /** What comes from outside the page: the menu, files that a second start of the program names. */
  readonly onNews: (listener: (news: BridgeNews) => void) => () => void;
  /** Asks the person for a folder in the system's dialog; null: this host has none, the page asks in its own way. */
  readonly chooseFolder: ((purpose: FolderPurpose) => Promise<string | null>) | null;
}

export type BridgeNews =
  | Extract<HostNews, { kind: "opened" | "command" }>
  /** The core had ended and runs again: what the page knows is asked anew. */
  | { readonly kind: "restarted" };

export interface HandedOver {
  readonly paths: readonly string[];
  /** Whether the paths are the person's own files, or temporary copies. */
  readonly source: "path" | "upload";
  /** Names of files that did not arrive: too large, vanished, disk full. The others are not disturbed. */
  readonly failed: readonly string[];
}

export interface HandedFile {
  readonly file: File;
  /** Path inside the chosen or dropped folder, or just the name. */
  readonly relativePath: string;
}

/** The browser's bridge: the contract over a WebSocket to the host that served the page, files by upload. */
export async function connectBrowser(): Promise<Bridge> {
  const connection = createListeners<boolean>();
  const follow = (connected: boolean) => {
    connection.tell(connected);
    if (!connected) void reconnect();
  };
  let current = await openClient(follow);

  async function reconnect(): Promise<void> {
    for (let wait = 250; ; wait = Math.min(wait * 2, 4000)) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      try {
        current = await openClient(follow);
        connection.tell(true);
        return;
      } catch {
        // The host is not back yet.
      }
    }
  }

  return {
    client: forwardTo(() => current),
    documentAddress: (document) => `/document/${encodeURIComponent(document)}`,
    handOver: upload,
    onConnection: connection.add,
    onNews: () => () => {},
    chooseFolder: null,
  };
}

async function openClient(onConnection: (connected: boolean) => void): Promise<Client> {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  const websocket = new WebSocket(`${scheme}//${location.host}/contract`);
  await new Promise<void>((resolve, reject) => {
    websocket.addEventListener("open", () => resolve(), { once: true });
    websocket.addEventListener("error", () => reject(new Error("no connection")), { once: true });
  });
  websocket.addEventListener("close", () => onConnection(false), { once: true });
  return createORPCClient(new RPCLink({ websocket }));
}

/** A client that is looked up anew for each call, so that it survives a reconnection. */
function forwardTo(current: () => Client): Client {
  const handler: ProxyHandler<Client> = { get: (_target, area) => Reflect.get(current(), area) };
  return new Proxy(current(), handler);
}

async function upload(files: readonly HandedFile[], onProgress: (done: number) => void): Promise<HandedOver> {
  const paths: string[] = [];
  const failed: string[] = [];
  for (const [index, { file, relativePath }] of files.entries()) {
    const path = await uploadOne(file, relativePath);
    if (path === null) failed.push(relativePath);
    else paths.push(path);
    onProgress(index + 1);
  }
  return { paths, failed, source: "upload" };
}

/** Where the host put a file; null when it did not arrive. */
async function uploadOne(file: File, relativePath: string): Promise<string | null> {
  try {
    const address = `/upload?name=${encodeURIComponent(relativePath)}`;
    const answer = await fetch(address, { method: "POST", body: file });
    return answer.ok ? String((await answer.json()).path) : null;
  } catch {
    // The file vanished or cannot be read; the person is told its name.
    return null;
  }
}

/** The failure that a call ended with; null for anything unexpected. */
export function failureOf(error: unknown): FailureData | null {
  return error instanceof ORPCError && error.defined ? failureDataSchema.parse(error.data) : null;
}
