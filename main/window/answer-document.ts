import type { DocumentKind } from "../../shared/model/document.ts";
import { readByteRange } from "./byte-range.ts";
import { bodyOf } from "./file-body.ts";
import { saveHeader } from "./save-header.ts";
import { plainResponse } from "./security-headers.ts";
import { isMissing, type Original, type WindowWorld } from "./window-world.ts";

/** A larger PDF is only given in ranges: who asks for all of it at once has forgotten the range transport. */
export const wholePdfBytes = 32 * 1024 * 1024;

/** No charset for text: it is the file's own, and nobody but the person's editor reads these bytes as text. */
const types: Readonly<Record<DocumentKind, string>> = { pdf: "application/pdf", text: "text/plain" };

interface Asked {
  readonly head: boolean;
  /** The Range header. */
  readonly range: string | null;
  /** The person saves a copy: the whole file under its own name. */
  readonly save: boolean;
}

/** The original of a document, whole or in part; null when there is none. */
export async function answerDocument(
  documentId: string,
  asked: Asked,
  { findOriginal, files }: Pick<WindowWorld, "findOriginal" | "files">,
): Promise<Response | null> {
  const original = await findOriginal(documentId);
  if (original === null) return null;
  const handle = await files.open(original.path, "r").catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (handle === null) return null;
  let taken = false;
  try {
    // The file's own length, not the record's: an altered file is told by `verify`, not by an answer cut short.
    const { size } = await handle.stat();
    const headers = headersOf(original, asked);
    if (asked.head) return new Response(null, { headers: { ...headers, "Content-Length": String(size) } });
    const part = asked.save ? null : asked.range;
    const range = part === null ? { begin: 0, end: size } : readByteRange(part, size);
    const tooMuch = part === null && !asked.save && original.kind === "pdf" && size > wholePdfBytes;
    if (range === null || tooMuch) {
      return plainResponse(416, "Range not satisfiable\n", { "Content-Range": `bytes */${size}` });
    }
    taken = true;
    const body = await bodyOf(handle, range);
    const length = { "Content-Length": String(range.end - range.begin) };
    if (part === null) return new Response(body, { headers: { ...headers, ...length } });
    const contentRange = { "Content-Range": `bytes ${range.begin}-${range.end - 1}/${size}` };
    return new Response(body, { status: 206, headers: { ...headers, ...length, ...contentRange } });
  } finally {
    if (!taken) await handle.close();
  }
}

function headersOf({ kind, fileName }: Original, { save }: Asked): Record<string, string> {
  return {
    "Content-Type": types[kind],
    "Accept-Ranges": "bytes",
    "Cache-Control": "no-store",
    ...(save ? { "Content-Disposition": saveHeader(fileName) } : {}),
  };
}
