import { type ClientLink, createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { HostFunctions, HostNews } from "../../shared/host/host-functions.ts";
import type { Client } from "./client.ts";

declare global {
  interface Window {
    /** Shown by Electron's preload; not there in a browser. */
    readonly tenkyo?: HostFunctions<File>;
  }
}

type Link = ClientLink<Record<never, never>>;

/** A core that opens a large library answers later than at the first asking; each asking waits longer. */
const waits = { first: 500, longest: 8_000 };

/** News of the host: messages of this window to itself, because only those carry ports. Answers how to stop. */
export function listenToHost(listener: (news: HostNews, port: MessagePort | undefined) => void): () => void {
  const hear = (event: MessageEvent) => {
    if (event.source !== window || event.origin !== location.origin) return;
    const { tenkyo: news } = Object(event.data) as { tenkyo?: HostNews };
    if (news !== undefined) listener(news, event.ports[0]);
  };
  window.addEventListener("message", hear);
  return () => window.removeEventListener("message", hear);
}

/** The contract over a port, once a core has answered on it. Asks until one does. */
export async function askForLink(host: Pick<HostFunctions<File>, "connect">): Promise<Link> {
  for (let wait = waits.first; ; wait = Math.min(wait * 2, waits.longest)) {
    const link = await askOnce(host, wait);
    if (link !== null) return link;
  }
}

/** Null when nothing answered within `wait` milliseconds, or as long, because the core just ended. */
function askOnce(host: Pick<HostFunctions<File>, "connect">, wait: number): Promise<Link | null> {
  return new Promise((resolve) => {
    const stop = listenToHost((news, port) => {
      if (news.kind !== "port" || port === undefined) return;
      void answering(port).then((link) => link !== null && end(link));
    });
    const timer = setTimeout(() => end(null), wait);
    const end = (link: Link | null) => {
      stop();
      clearTimeout(timer);
      resolve(link);
    };
    host.connect();
  });
}

/** A port may lead to a core that is just ending: only an answer shows that one lives. */
async function answering(port: MessagePort): Promise<Link | null> {
  const calls = new Set<(error: Error) => void>();
  const stop = listenToHost(({ kind }) => {
    if (kind !== "core-ended") return;
    // Whoever waits for this core waits in vain, also where the browser does not tell that the port closed.
    for (const fail of calls) fail(new Error("electron: the core ended"));
    stop();
  });
  const link = new RPCLink({ port });
  port.start();
  const ending: Link = {
    call: (path, input, options) =>
      new Promise((resolve, reject) => {
        calls.add(reject);
        link
          .call(path, input, options)
          .then(resolve, reject)
          .finally(() => calls.delete(reject));
      }),
  };
  try {
    await createORPCClient<Client>(ending).library.current();
    return ending;
  } catch {
    // Ended before it answered; another port is asked for.
    return null;
  }
}
