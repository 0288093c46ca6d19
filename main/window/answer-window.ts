import { answerDocument } from "./answer-document.ts";
import { answerPage } from "./answer-page.ts";
import { plainResponse, withSecurityHeaders } from "./security-headers.ts";
import type { WindowWorld } from "./window-world.ts";

const documentAddress = /^\/document\/(?<id>[^/]+)$/u;

/**
 * Answers what the window loads: the page at `/`, its files, and originals at `/document/<id>` (`?save` to keep a
 * copy). Who may ask is the host's business. Throws only for defects (a disk that fails).
 */
export async function answerWindow(request: Request, world: WindowWorld): Promise<Response> {
  const nonce = world.nonce();
  return withSecurityHeaders(await answer(request, nonce, world), nonce);
}

async function answer(request: Request, nonce: string, world: WindowWorld): Promise<Response> {
  const head = request.method === "HEAD";
  if (!head && request.method !== "GET") {
    return plainResponse(405, "Method not allowed\n", { Allow: "GET, HEAD" });
  }
  const { pathname, searchParams } = new URL(request.url);
  const encodedId = documentAddress.exec(pathname)?.groups?.id;
  const found =
    encodedId === undefined
      ? await answerPage(pathname, nonce, world)
      : await answerDocument(
          decodeId(encodedId),
          { head, range: request.headers.get("range"), save: searchParams.has("save") },
          world,
        );
  const response = found ?? plainResponse(404, "Not found\n");
  return head ? new Response(null, response) : response;
}

/** An id that cannot be decoded is passed on as it is: no document has it. */
function decodeId(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
