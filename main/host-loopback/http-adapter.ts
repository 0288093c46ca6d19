import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** The request as the window's answers want it, without its body. Null when it is none that a window sends. */
export function toRequest(incoming: IncomingMessage, origin: string): Request | null {
  const target = incoming.url ?? "";
  // Not the absolute form (`GET http://…`) of proxies.
  if (!target.startsWith("/")) return null;
  try {
    const range = incoming.headers.range;
    return new Request(origin + target, {
      method: incoming.method ?? "GET",
      headers: range === undefined ? {} : { range },
    });
  } catch {
    // TRACE and CONNECT cannot be said with a Request.
    return null;
  }
}

/** Writes an answer, waiting for a slow reader; the body is let go when the reader goes away. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, [...response.headers].flat());
  if (response.body === null) {
    outgoing.end();
    return;
  }
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const reader = response.body.getReader();
  try {
    while (!outgoing.destroyed) {
      const { done, value } = await reader.read();
      if (done) break;
      if (!outgoing.write(value)) await once(outgoing, "drain", { signal: gone.signal });
    }
    outgoing.end();
  } catch (error) {
    if (!gone.signal.aborted) {
      // Headers are out: only a broken connection tells the reader that the body is not whole.
      outgoing.destroy();
      throw error;
    }
  } finally {
    // After an error there is nothing left to cancel.
    await reader.cancel().catch(() => {});
  }
}

/** The same for a connection that asked for an upgrade and gets an answer instead. */
export function refuseUpgrade(response: Response, socket: Duplex): void {
  const lines = [...response.headers]
    .filter(([name]) => !name.startsWith("content-"))
    .map(([name, value]) => `${name}: ${value}`);
  const policy = response.headers.get("content-security-policy") ?? "";
  const head = [
    `HTTP/1.1 ${response.status} Refused`,
    ...lines,
    `content-security-policy: ${policy}`,
    "connection: close",
    "content-length: 0",
  ];
  // A connection that breaks while it is refused is of no interest.
  socket.on("error", () => {}).end(`${head.join("\r\n")}\r\n\r\n`);
}
