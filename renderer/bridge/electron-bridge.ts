import { type ClientLink, createORPCClient } from "@orpc/client";
import type { HostFunctions } from "../../shared/host/host-functions.ts";
import type { Bridge, BridgeNews, HandedFile, HandedOver } from "./client.ts";
import { askForLink, listenToHost } from "./core-port.ts";
import { createListeners } from "./listeners.ts";

/**
 * Electron's bridge: the contract over a port to the core, files by their paths. When the core ends, another port is
 * asked for until a core answers on it; calls made meanwhile wait.
 */
export async function connectElectron(host: HostFunctions<File>): Promise<Bridge> {
  const connection = createListeners<boolean>();
  const news = createListeners<BridgeNews>({ keep: true });
  let isAsking = true;
  let link = askForLink(host);
  const follow = async () => {
    isAsking = true;
    link = askForLink(host);
    connection.tell(false);
    await link;
    isAsking = false;
    connection.tell(true);
    news.tell({ kind: "restarted" });
  };

  listenToHost((told) => {
    if (told.kind === "opened" || told.kind === "command") news.tell(told);
    // Who is asking hears it too, and goes on asking.
    if (told.kind === "core-ended" && !isAsking) void follow();
  });
  await link;
  isAsking = false;
  const forwarding: ClientLink<Record<never, never>> = {
    call: async (path, input, options) => (await link).call(path, input, options),
  };

  return {
    client: createORPCClient(forwarding),
    documentAddress: (document) => `/document/${encodeURIComponent(document)}`,
    handOver: async (files, onProgress) => handPaths(host, files, onProgress),
    onConnection: connection.add,
    onNews: news.add,
    chooseFolder: host.chooseFolder,
  };
}

function handPaths(
  host: HostFunctions<File>,
  files: readonly HandedFile[],
  onProgress: (done: number) => void,
): HandedOver {
  const paths: string[] = [];
  const failed: string[] = [];
  for (const { file, relativePath } of files) {
    const path = host.pathOf(file);
    if (path === "") failed.push(relativePath);
    else paths.push(path);
  }
  onProgress(files.length);
  return { paths, failed, source: "path" };
}
