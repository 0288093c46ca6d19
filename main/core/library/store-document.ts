import { randomUUID } from "node:crypto";
import type { DocumentKind } from "../../../shared/model/document.ts";
import type { ExtractedPage } from "../../../shared/model/page.ts";
import { transaction } from "./database.ts";
import type { ImportSource } from "./import-queue.ts";
import type { Library } from "./library.ts";
import { packItems } from "./pages.ts";

/** What one version of one reader got from an edition. */
export interface Extraction {
  readonly reader: string;
  readonly version: number;
  readonly encoding: string | null;
  readonly pages: readonly ExtractedPage[];
}

/** Where a file was seen. */
export interface Origin {
  readonly kind: ImportSource;
  /** The file name alone where no path is known. */
  readonly path: string;
  /** In NFC: file systems differ in how they spell が. */
  readonly name: string;
}

export interface NewDocument {
  readonly origin: Origin;
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: DocumentKind;
  readonly extension: string;
  readonly extraction: Extraction;
}

/** Writes a document with everything that belongs to it. To be called inside a transaction. Answers its id. */
export function storeDocument(library: Library, document: NewDocument): string {
  const { database } = library;
  const now = library.now().toISOString();
  const id = randomUUID();
  const edition = randomUUID();
  database
    .prepare("INSERT INTO document (id, title, created, changed, revision) VALUES (?, NULL, ?, ?, 1)")
    .run(id, now, now);
  database
    .prepare(
      `INSERT INTO edition (id, document, sha256, bytes, kind, extension, previous, current, created)
       VALUES (?, ?, ?, ?, ?, ?, NULL, 1, ?)`,
    )
    .run(edition, id, document.sha256, document.bytes, document.kind, document.extension, now);
  addOrigin(library, edition, document.origin);
  storeExtraction(library, edition, document.extraction);
  const [start, end] = wholeDocument(document.extraction.pages);
  database
    .prepare(
      `INSERT INTO part (id, document, start_page, start_offset, end_page, end_offset, created, changed, revision)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    )
    .run(randomUUID(), id, start.page, start.offset, end.page, end.offset, now, now);
  return id;
}

/** One part for now: from the first sign of the first page to the last of the last. */
function wholeDocument(pages: readonly ExtractedPage[]) {
  const last = pages.at(-1);
  return [
    { page: 0, offset: 0 },
    { page: last?.index ?? 0, offset: last?.text.length ?? 0 },
  ] as const;
}

function storeExtraction(library: Library, edition: string, extraction: Extraction): void {
  const { database } = library;
  const id = randomUUID();
  database.prepare("UPDATE extraction SET current = 0 WHERE edition = ?").run(edition);
  database
    .prepare(
      `INSERT INTO extraction (id, edition, reader, version, encoding, pages, current, indexed, created)
       VALUES (?, ?, ?, ?, ?, ?, 1, NULL, ?)`,
    )
    .run(
      id,
      edition,
      extraction.reader,
      extraction.version,
      extraction.encoding,
      extraction.pages.length,
      library.now().toISOString(),
    );
  const insertPage = database.prepare(
    "INSERT INTO page (extraction, page_index, label, state, text, items, zones) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  for (const page of extraction.pages) {
    const { index, label, state, text, items, zones } = page;
    insertPage.run(id, index, label, state, text, packItems(items), JSON.stringify(zones));
  }
}

/** Replaces the text of an edition by a newer extraction; its part grows or shrinks with it. */
export function replaceExtraction(
  library: Library,
  document: string,
  edition: string,
  extraction: Extraction,
): void {
  transaction(library.database, () => {
    storeExtraction(library, edition, extraction);
    const [, end] = wholeDocument(extraction.pages);
    library.database
      .prepare(
        `UPDATE part SET end_page = ?, end_offset = ?, changed = ?, revision = revision + 1
         WHERE document = ? AND deleted_at IS NULL`,
      )
      .run(end.page, end.offset, library.now().toISOString(), document);
  });
}

/** Notes where a file was seen. The same path again is no news. */
export function addOrigin(library: Library, edition: string, { kind, path, name }: Origin): void {
  const known = library.database
    .prepare("SELECT id FROM origin WHERE edition = ? AND kind = ? AND path = ?")
    .get(edition, kind, path);
  if (known !== undefined) return;
  library.database
    .prepare("INSERT INTO origin (id, edition, kind, path, name, seen) VALUES (?, ?, ?, ?, ?, ?)")
    .run(randomUUID(), edition, kind, path, name, library.now().toISOString());
}

/** Keeps what a person set by hand, in place of what was set before. Survives re-extraction. */
export function storeCorrection(library: Library, document: string, field: string, value: string): void {
  const now = library.now().toISOString();
  transaction(library.database, () => {
    library.database
      .prepare(
        `UPDATE correction SET deleted_at = ?, changed = ?, revision = revision + 1
         WHERE document = ? AND field = ? AND deleted_at IS NULL`,
      )
      .run(now, now, document, field);
    library.database
      .prepare(
        `INSERT INTO correction (id, document, field, value, created, changed, revision)
         VALUES (?, ?, ?, ?, ?, ?, 1)`,
      )
      .run(randomUUID(), document, field, value, now, now);
  });
}
