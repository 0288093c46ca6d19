import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

type Handler = (request: Request) => Response | Promise<Response>;

/**
 * A browser knows no `tenkyo://`: this serves over HTTP what the handler of the scheme answers, request by request.
 */
export async function serveScheme(handler: () => Handler): Promise<{ origin: string; server: Server }> {
  const server = createServer((incoming, outgoing) => {
    const range = incoming.headers.range;
    const request = new Request(`tenkyo://app${incoming.url ?? "/"}`, {
      method: incoming.method ?? "GET",
      headers: range === undefined ? {} : { range },
    });
    const answer = async () => {
      const response = await handler()(request);
      outgoing.writeHead(response.status, [...response.headers].flat());
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    };
    answer().catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
