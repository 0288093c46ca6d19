import { implement } from "@orpc/server";
import { documentsContract } from "../../../shared/contract/documents.ts";
import { Failure } from "../../../shared/contract/failure.ts";
import type { Holder } from "../holder.ts";
import { correctEncoding } from "../ingest/correct-encoding.ts";
import { findDocument, listDocuments, setRemoved, setTitle, toDocument } from "../library/documents.ts";
import { eraseDocument } from "../library/erase.ts";
import { originalPath } from "../library/originals.ts";
import { pagesOfDocument, showDocument, textOfDocument } from "../library/show-document.ts";
import { forgetPosition } from "../reader/positions.ts";
import { writableSession } from "./writable-session.ts";

/** What is in the library, and what a person does to it. */
export function documentsHandlers(holder: Holder) {
  const os = implement(documentsContract);
  const library = () => holder.current().library;
  return os.router({
    list: os.list.handler(() => listDocuments(library()).map(toDocument)),
    show: os.show.handler(({ input }) => showDocument(library(), findDocument(library(), input.document))),
    text: os.text.handler(({ input }) =>
      textOfDocument(library(), findDocument(library(), input.document), input.page),
    ),
    pages: os.pages.handler(({ input }) =>
      pagesOfDocument(library(), findDocument(library(), input.document)),
    ),
    original: os.original.handler(({ input }) => {
      const { name, kind, bytes, sha256, extension } = findDocument(library(), input.document);
      return { path: originalPath(library().folder, sha256, extension), fileName: name, kind, bytes, sha256 };
    }),
    rename: os.rename.handler(({ input }) => {
      const session = writableSession(holder);
      const { id } = findDocument(session.library, input.document);
      setTitle(session.library, id, input.title);
      return toDocument(findDocument(session.library, id));
    }),
    correctEncoding: os.correctEncoding.handler(async ({ input }) => {
      const session = writableSession(holder);
      const document = findDocument(session.library, input.document);
      await correctEncoding(session.library, document, input.encoding, session.pdf);
      session.indexer.poke();
      await session.indexer.idle();
      return toDocument(findDocument(session.library, document.id));
    }),
    remove: os.remove.handler(async ({ input }) => {
      const session = writableSession(holder);
      const { id } = findDocument(session.library, input.document);
      setRemoved(session.library, id, true);
      await session.indexer.reopen();
      return { document: id };
    }),
    bringBack: os.bringBack.handler(async ({ input }) => {
      const session = writableSession(holder);
      const { id } = findDocument(session.library, input.document, "all");
      setRemoved(session.library, id, false);
      await session.indexer.reopen();
      return toDocument(findDocument(session.library, id));
    }),
    erase: os.erase.handler(async ({ input }) => {
      const session = writableSession(holder);
      const document = findDocument(session.library, input.document, "all");
      if (document.id !== input.document) throw new Failure("document-not-found", input.document);
      const { backupsRewritten, backupsLeft } = await eraseDocument(session.library, document);
      await forgetPosition(session.library, document.id);
      await session.indexer.sweep();
      return { document: document.id, backupsRewritten, backupsLeft: [...backupsLeft] };
    }),
  });
}
