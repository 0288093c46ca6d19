import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Stretch } from "../../../shared/model/place.ts";
import { rowsOf, transaction } from "./database.ts";
import type { Library } from "./library.ts";

const pendingSchema = z.object({ document: z.string(), extraction: z.string(), part: z.string() });

/** A part whose text is not in the index of this version yet. */
export type PendingPart = Readonly<z.infer<typeof pendingSchema>>;

const currentParts = `
  FROM part
  JOIN document ON document.id = part.document
  JOIN edition ON edition.document = document.id AND edition.current = 1
  JOIN extraction ON extraction.edition = edition.id AND extraction.current = 1
  WHERE part.deleted_at IS NULL`;

/** The parts of the oldest extractions that wait, at most `most` of these, all parts of each. @param except extractions to leave out */
export function listPendingParts(
  library: Library,
  indexVersion: string,
  except: readonly string[] = [],
  most = 64,
): PendingPart[] {
  const statement = library.database.prepare(
    `SELECT document.id AS document, extraction.id AS extraction, part.id AS part ${currentParts}
       AND extraction.id IN (
         SELECT DISTINCT extraction.id ${currentParts}
           AND extraction.indexed IS NOT ? AND extraction.id NOT IN (SELECT value FROM json_each(?))
         ORDER BY document.created, document.rowid LIMIT ?)
     ORDER BY document.created, document.rowid, part.rowid`,
  );
  return rowsOf(statement, pendingSchema, indexVersion, JSON.stringify(except), most);
}

const indexedSchema = z.object({
  part: z.string(),
  extraction: z.string(),
  document: z.string(),
  /** Day of the part, or else the moment of the import: ISO 8601, sorts by time. */
  date: z.string(),
});
export type IndexedPart = Readonly<z.infer<typeof indexedSchema>>;

/** The parts that search answers for: indexed in this version, document not removed; oldest document first. */
export function listIndexedParts(library: Library, indexVersion: string): IndexedPart[] {
  const statement = library.database.prepare(
    `SELECT part.id AS part, extraction.id AS extraction, document.id AS document,
            coalesce(part.date, document.created) AS date ${currentParts}
       AND extraction.indexed = ? AND document.removed_at IS NULL ORDER BY document.created, document.rowid, part.rowid`,
  );
  return rowsOf(statement, indexedSchema, indexVersion);
}

/** The extractions that may have a file in the index: of removed documents too, they may come back. */
export function listCurrentExtractions(library: Library): ReadonlySet<string> {
  const rows = library.database.prepare("SELECT id FROM extraction WHERE current = 1").all();
  return new Set(rows.map(({ id }) => String(id)));
}

/** A part that was indexed, with the passages it was cut into. */
export interface PartPassages {
  readonly part: string;
  readonly extraction: string;
  readonly passages: readonly Stretch[];
}

/** Notes that the index holds parts: all of them or, when the program ends in between, none. */
export function markIndexed(library: Library, parts: readonly PartPassages[], indexVersion: string): void {
  const { database } = library;
  transaction(database, () => {
    for (const part of parts) storePassages(database, part);
    const update = database.prepare("UPDATE extraction SET indexed = ? WHERE id = ?");
    for (const extraction of new Set(parts.map((part) => part.extraction)))
      update.run(indexVersion, extraction);
  });
}

function storePassages(database: DatabaseSync, { extraction, part, passages }: PartPassages): void {
  database.prepare("DELETE FROM passage WHERE extraction = ? AND part = ?").run(extraction, part);
  const insert = database.prepare(
    `INSERT INTO passage (extraction, part, ordinal, first_page, first_offset, last_page, last_offset)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  passages.forEach(({ firstPage, firstOffset, lastPage, lastOffset }, ordinal) => {
    insert.run(extraction, part, ordinal, firstPage, firstOffset, lastPage, lastOffset);
  });
}

/** Sends parts back to be indexed again: their index file is missing or damaged. */
export function markUnindexed(library: Library, extractions: readonly string[]): void {
  const update = library.database.prepare("UPDATE extraction SET indexed = NULL WHERE id = ?");
  transaction(library.database, () => {
    for (const extraction of extractions) update.run(extraction);
  });
}
