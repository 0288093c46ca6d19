import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Uint8Array | string;
}

/** Asks as any program of this machine can: with the path as it is, and any headers. `fetch` allows neither. */
export function visit(
  port: number,
  path: string,
  { method = "GET", headers = {}, body }: Sent = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    // An upgrade that is granted to someone who must not have it.
    sent.on("upgrade", (response, socket) => {
      socket.destroy();
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text: "" });
    });
    sent.on("error", reject).end(body);
  });
}

/** Goes in by the address and answers what a window then has. */
export async function enter(address: string) {
  const { port, pathname, search } = new URL(address);
  const { status, headers } = await visit(Number(port), pathname + search);
  const cookie = headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  return { port: Number(port), status, headers, cookie, origin: `http://127.0.0.1:${port}` };
}
