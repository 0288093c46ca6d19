import { z } from "zod";
import { Failure } from "../../../shared/contract/failure.ts";
import { type Document, documentKindSchema } from "../../../shared/model/document.ts";
import { rowOf, rowsOf } from "./database.ts";
import type { Library } from "./library.ts";

const documentRowSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  removed_at: z.string().nullable(),
  created: z.string(),
  edition: z.string(),
  extension: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  kind: documentKindSchema,
  name: z.string(),
  extraction: z.string(),
  encoding: z.string().nullable(),
  pages: z.number(),
  indexed: z.string().nullable(),
  with_text: z.number(),
});

/** A document with its current edition and extraction. */
export type DocumentRow = Readonly<z.infer<typeof documentRowSchema>>;

const selectDocuments = `
  SELECT document.id, document.title, document.removed_at, document.created,
         edition.id AS edition, edition.extension, edition.sha256, edition.bytes, edition.kind,
         (SELECT name FROM origin WHERE origin.edition = edition.id ORDER BY origin.rowid LIMIT 1) AS name,
         extraction.id AS extraction, extraction.encoding, extraction.pages, extraction.indexed,
         (SELECT count(*) FROM page WHERE page.extraction = extraction.id AND page.state = 'text') AS with_text
  FROM document
  JOIN edition ON edition.document = document.id AND edition.current = 1
  JOIN extraction ON extraction.edition = edition.id AND extraction.current = 1`;

/** All documents in the order they came in; removed ones only when asked for. */
export function listDocuments(library: Library, which: "present" | "all" = "present"): DocumentRow[] {
  const where = which === "present" ? "WHERE document.removed_at IS NULL" : "";
  const order = "ORDER BY document.created, document.rowid";
  return rowsOf(library.database.prepare(`${selectDocuments} ${where} ${order}`), documentRowSchema);
}

export function documentById(library: Library, id: string): DocumentRow | null {
  return rowOf(library.database.prepare(`${selectDocuments} WHERE document.id = ?`), documentRowSchema, id);
}

/**
 * The document that a person means: an id, the start of one (four letters or more), or any of its file names, in NFC.
 *
 * @throws Failure document-not-found; document-ambiguous with "id  file name" of each candidate
 */
export function findDocument(
  library: Library,
  wanted: string,
  which: "present" | "all" = "present",
): DocumentRow {
  const exact = documentById(library, wanted);
  if (exact !== null && (which === "all" || exact.removed_at === null)) return exact;
  const documents = listDocuments(library, which);
  const name = wanted.normalize("NFC");
  const named = documentsNamed(library, name);
  const candidates = documents.filter(
    ({ id }) => named.has(id) || (wanted.length >= 4 && id.startsWith(wanted.toLowerCase())),
  );
  const [only, ...others] = candidates;
  if (only === undefined) throw new Failure("document-not-found", wanted);
  if (others.length > 0) {
    throw new Failure(
      "document-ambiguous",
      wanted,
      candidates.map((candidate) => `${candidate.id}  ${candidate.name}`),
    );
  }
  return only;
}

function documentsNamed(library: Library, name: string): Set<string> {
  const rows = library.database
    .prepare(
      "SELECT edition.document FROM origin JOIN edition ON edition.id = origin.edition WHERE origin.name = ?",
    )
    .all(name);
  return new Set(rows.map((row) => String(row.document)));
}

/** The row as the contract shows it. */
export function toDocument(row: DocumentRow): Document {
  return {
    document: row.id,
    fileName: row.name,
    title: titleOf(row),
    kind: row.kind,
    pages: row.pages,
    bytes: row.bytes,
    sha256: row.sha256,
    imported: row.created,
    state: row.with_text === row.pages ? "text" : row.with_text === 0 ? "scan" : "partial",
  };
}

/** The title a person gave, else the file name without its ending. */
export function titleOf(row: Pick<DocumentRow, "title" | "name">): string {
  return row.title ?? row.name.replace(/\.[^.]+$/u, "");
}

export function setTitle(library: Library, id: string, title: string): void {
  library.database
    .prepare("UPDATE document SET title = ?, changed = ?, revision = revision + 1 WHERE id = ?")
    .run(title.trim() === "" ? null : title.trim(), library.now().toISOString(), id);
}

export function setRemoved(library: Library, id: string, removed: boolean): void {
  const now = library.now().toISOString();
  library.database
    .prepare("UPDATE document SET removed_at = ?, changed = ?, revision = revision + 1 WHERE id = ?")
    .run(removed ? now : null, now, id);
}
