import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Core } from "../core/create-core.ts";
import { describeError } from "../core/describe-error.ts";
import { answerWindow } from "../window/answer-window.ts";
import { plainResponse, withSecurityHeaders } from "../window/security-headers.ts";
import type { WindowWorld } from "../window/window-world.ts";
import { createContractSockets } from "./contract-sockets.ts";
import { createGate } from "./gate.ts";
import { refuseUpgrade, sendResponse, toRequest } from "./http-adapter.ts";
import { receiveUpload } from "./receive-upload.ts";

export interface ServerWorld {
  readonly router: Core["router"];
  readonly window: WindowWorld;
  readonly uploads: { readonly folder: string; readonly mostBytes: number };
  /** Called before each upload is written. */
  readonly onUpload: () => Promise<void>;
  readonly log: (line: string) => void;
}

export interface Server {
  /** With the token: for the window only, and only once. */
  readonly address: string;
  /** Whether a window came in. */
  readonly entered: () => boolean;
  close(): Promise<void>;
}

const refusal =
  "典拠の画面は、プログラムが開いた窓か、表示された住所からだけ開けます。住所は一度だけ使えます。\n" +
  "Tenkyo opens only in its own window, or by the address it printed. The address works once.\n";

/** Serves window and contract on a random port of 127.0.0.1; without the host, `listen` would take every interface. */
export async function startServer(world: ServerWorld): Promise<Server> {
  const { window, log } = world;
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const gate = createGate(port, () => randomBytes(32).toString("base64url"));
  const sockets = createContractSockets(world.router, log);
  const uploading = new Set<Promise<unknown>>();
  const secured = (response: Response) => withSecurityHeaders(response, window.nonce());

  /** `POST /upload?name=…`: the bytes of one file. Answers `{ path }`, which the page hands to `import.start`. */
  const upload = async (request: IncomingMessage, url: URL): Promise<Response> => {
    const { folder, mostBytes } = world.uploads;
    if (Number(request.headers["content-length"] ?? 0) > mostBytes) return plainResponse(413, "Too large\n");
    await world.onUpload();
    try {
      const path = await receiveUpload(request, url.searchParams.get("name") ?? "", { folder, mostBytes });
      return path === null ? plainResponse(413, "Too large\n") : Response.json({ path });
    } catch (error) {
      if ((error as { code?: unknown }).code !== "ENOSPC") throw error;
      return plainResponse(507, "No space left\n");
    }
  };

  /** What the host says itself; null: the request is for the window's answers. */
  const answerAtDoor = async (
    incoming: IncomingMessage,
    request: Request | null,
  ): Promise<Response | null> => {
    const asked = { method: incoming.method ?? "", target: incoming.url ?? "", headers: incoming.headers };
    const writes = asked.method !== "GET" && asked.method !== "HEAD";
    const verdict = gate.judge(asked, writes);
    if (verdict === "refuse") return plainResponse(403, refusal);
    if (verdict === "enter") {
      return new Response(null, { status: 303, headers: { Location: "/", "Set-Cookie": gate.setCookie } });
    }
    const url = request === null ? null : new URL(request.url);
    if (url?.pathname !== "/upload" || request?.method !== "POST") return null;
    const received = upload(incoming, url);
    uploading.add(received);
    return received.finally(() => uploading.delete(received));
  };

  const answer = async (incoming: IncomingMessage): Promise<Response> => {
    const request = toRequest(incoming, `http://127.0.0.1:${port}`);
    const own = await answerAtDoor(incoming, request);
    if (own !== null) return secured(own);
    // Comes with its policy, whose nonce stands in the page.
    return request === null ? secured(plainResponse(400, "Bad request\n")) : answerWindow(request, window);
  };

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    let response: Response;
    try {
      response = await answer(incoming);
    } catch (error) {
      // A reader or sender that went away is no defect.
      if (outgoing.destroyed || (incoming.destroyed && !incoming.complete)) return;
      log(`defect: ${describeError(error)}`);
      response = secured(plainResponse(500, "Failed\n"));
    }
    await sendResponse(response, outgoing).catch((error: unknown) =>
      log(`answer broke off: ${describeError(error)}`),
    );
  };
  server.on("request", (incoming, outgoing) => void serve(incoming, outgoing));
  server.on("upgrade", (incoming, socket, head) => {
    const asked = { method: incoming.method ?? "", target: incoming.url ?? "", headers: incoming.headers };
    if (gate.judge(asked, true) !== "pass") refuseUpgrade(secured(plainResponse(403, refusal)), socket);
    else if (incoming.url !== "/contract") refuseUpgrade(secured(plainResponse(404, "")), socket);
    else sockets.upgrade(incoming, socket, head);
  });
  // A large file from a slow medium may take longer than Node's five minutes.
  server.requestTimeout = 0;

  return {
    address: gate.address,
    entered: gate.entered,
    async close() {
      sockets.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await Promise.allSettled(uploading);
    },
  };
}
