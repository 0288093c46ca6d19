import { implement } from "@orpc/server";
import { readerContract } from "../../../shared/contract/reader.ts";
import type { Holder } from "../holder.ts";
import { findDocument } from "../library/documents.ts";
import { readPosition, savePosition } from "../reader/positions.ts";
import { quadsInDocument } from "../reader/quads-in-document.ts";
import { matchesInDocument } from "../search/matches-in-document.ts";

/** What the reader asks of one document. */
export function readerHandlers(holder: Holder) {
  const os = implement(readerContract);
  const library = () => holder.current().library;
  return os.router({
    matches: os.matches.handler(({ input }) => {
      const session = holder.current();
      return matchesInDocument(session, findDocument(session.library, input.document), input);
    }),
    quads: os.quads.handler(({ input }) =>
      quadsInDocument(library(), findDocument(library(), input.document), input.ranges),
    ),
    position: os.position.handler(({ input }) => readPosition(library(), input.document)),
    savePosition: os.savePosition.handler(async ({ input }) => ({
      saved: await savePosition(library(), input.document, input.position),
    })),
  });
}
