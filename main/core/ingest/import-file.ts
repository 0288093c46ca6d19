import { extname } from "node:path";
import { z } from "zod";
import { Failure } from "../../../shared/contract/failure.ts";
import type { ExtractedPage } from "../../../shared/model/page.ts";
import { rowOf, transaction } from "../library/database.ts";
import { setRemoved } from "../library/documents.ts";
import { finishItem, type ItemResult, type QueueItem } from "../library/import-queue.ts";
import type { Library } from "../library/library.ts";
import { type IncomingOriginal, takeIn } from "../library/originals.ts";
import {
  addOrigin,
  type Extraction,
  type NewDocument,
  type Origin,
  storeDocument,
} from "../library/store-document.ts";
import { detectKind } from "./detect-kind.ts";
import type { PdfReader } from "./pdf/pdf-reader.ts";
import { readDocument } from "./read-document.ts";

export interface ImportTools {
  readonly library: Library;
  readonly pdf: PdfReader;
  readonly signal: AbortSignal;
  readonly onPage: (page: number, pages: number | null) => void;
}

/** First bytes of a file, enough to tell its kind. */
const headBytes = 1024;

/**
 * Brings one examined file in. Nothing of it is visible before the one transaction that stores the document and
 * takes the item off the queue; killed at any point, the next start does it again from the beginning.
 *
 * @throws Failure with the reason why the file is refused
 */
export async function importFile(item: QueueItem, tools: ImportTools): Promise<ItemResult> {
  const { library, signal } = tools;
  const original = await takeIn(library.folder, item.path, library.files, signal);
  try {
    const known = findEdition(library, original.sha256);
    if (known !== null) return noteOrigin(library, item, known);
    return await storeNew(item, original, tools);
  } finally {
    await original.discard();
  }
}

async function storeNew(
  item: QueueItem,
  original: IncomingOriginal,
  tools: ImportTools,
): Promise<ItemResult> {
  const { library, pdf, signal, onPage } = tools;
  const kind = detectKind(item.name, await readHead(original.path, library));
  const { files } = library;
  const extraction = await readDocument(original.path, kind, { files, pdf, signal, encoding: null, onPage });
  if (signal.aborted) throw new Failure("cancelled");
  const extension = extname(item.name).toLowerCase();
  const fresh = await original.keep(extension);
  try {
    return storeAndFinish(library, item, {
      origin: originOf(item),
      sha256: original.sha256,
      bytes: original.bytes,
      kind,
      extension,
      extraction,
    });
  } catch (error) {
    // The first error is the one to tell; what cannot be removed either is named by `verify`.
    if (fresh) await dropUnknown(library, original, extension).catch(() => {});
    throw error;
  }
}

function storeAndFinish(library: Library, item: QueueItem, document: NewDocument): ItemResult {
  return transaction(library.database, () => {
    const result: ItemResult = {
      state: "imported",
      document: storeDocument(library, document),
      code: null,
      detail: null,
      ...pageCounts(document.extraction),
    };
    finishItem(library, item, result);
    return result;
  });
}

/** Removes an original that the records do not know. They are asked: a failing commit may have come through. */
async function dropUnknown(library: Library, original: IncomingOriginal, extension: string): Promise<void> {
  if (findEdition(library, original.sha256) === null) await original.unkeep(extension);
}

/** The temporary path of an upload says nothing to anyone; its name does. */
function originOf({ source, path, name }: QueueItem): Origin {
  return { kind: source, path: source === "upload" ? name : path, name };
}

function pageCounts({ pages }: Pick<Extraction, "pages">) {
  const withoutText = (page: ExtractedPage) => page.state !== "text";
  return { pages: pages.length, pagesWithoutText: pages.filter(withoutText).length };
}

const knownSchema = z.object({
  edition: z.string(),
  document: z.string(),
  removed_at: z.string().nullable(),
  pages: z.number(),
  without_text: z.number(),
});
type KnownEdition = z.infer<typeof knownSchema>;

function findEdition(library: Library, sha256: string): KnownEdition | null {
  const statement = library.database.prepare(
    `SELECT edition.id AS edition, document.id AS document, document.removed_at, extraction.pages,
            (SELECT count(*) FROM page WHERE page.extraction = extraction.id AND page.state <> 'text') AS without_text
     FROM edition JOIN document ON document.id = edition.document
     JOIN extraction ON extraction.edition = edition.id AND extraction.current = 1
     WHERE edition.sha256 = ?`,
  );
  return rowOf(statement, knownSchema, sha256);
}

/** The same bytes again: one more origin, and a removed document comes back. */
function noteOrigin(library: Library, item: QueueItem, known: KnownEdition): ItemResult {
  return transaction(library.database, () => {
    addOrigin(library, known.edition, originOf(item));
    if (known.removed_at !== null) setRemoved(library, known.document, false);
    const result: ItemResult = {
      state: known.removed_at === null ? "already" : "imported",
      document: known.document,
      code: null,
      detail: null,
      pages: known.pages,
      pagesWithoutText: known.without_text,
    };
    finishItem(library, item, result);
    return result;
  });
}

async function readHead(path: string, library: Library): Promise<Uint8Array> {
  const handle = await library.files.open(path, "r");
  try {
    const head = new Uint8Array(headBytes);
    const { bytesRead } = await handle.read(head, 0, headBytes, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
