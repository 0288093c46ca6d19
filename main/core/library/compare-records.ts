import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { RestorePreview } from "../../../shared/contract/library.ts";
import { rowsOf } from "./database.ts";

/** What a comparison needs of the records of one moment. */
export interface RecordsOutline {
  /** Those that are not taken out of the library, by id. */
  readonly documents: ReadonlyMap<string, { readonly title: string; readonly hashes: readonly string[] }>;
  readonly savedSearches: number;
  readonly variants: number;
  readonly corrections: number;
}

const documentSchema = z.object({ id: z.string(), title: z.string(), hashes: z.string() });

/** Reads the outline of a database, which may be a backup of an older schema: what it does not know counts as none. */
export function outlineOf(database: DatabaseSync): RecordsOutline {
  const statement = database.prepare(
    `SELECT document.id AS id,
            coalesce(document.title, (SELECT name FROM origin JOIN edition ON edition.id = origin.edition
              WHERE edition.document = document.id AND edition.current = 1 ORDER BY origin.rowid LIMIT 1), '') AS title,
            coalesce((SELECT group_concat(sha256, ' ') FROM edition WHERE edition.document = document.id), '') AS hashes
     FROM document WHERE removed_at IS NULL ORDER BY document.created, document.rowid`,
  );
  const rows = rowsOf(statement, documentSchema);
  return {
    documents: new Map(rows.map(({ id, title, hashes }) => [id, { title, hashes: hashes.split(" ") }])),
    savedSearches: countOf(database, "saved_search"),
    variants: countOf(database, "variant"),
    corrections: countOf(database, "correction"),
  };
}

function countOf(database: DatabaseSync, table: "saved_search" | "variant" | "correction"): number {
  const known = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table);
  if (known === undefined) return 0;
  return Number(
    database.prepare(`SELECT count(*) AS rows FROM ${table} WHERE deleted_at IS NULL`).get()?.rows,
  );
}

/** @param originals hashes of the originals that stand in the library's folder */
export function compareRecords(
  now: RecordsOutline,
  then: RecordsOutline,
  originals: ReadonlySet<string>,
): RestorePreview {
  const nowAndAfter = (fact: "savedSearches" | "variants" | "corrections") => ({
    now: now[fact],
    after: then[fact],
  });
  return {
    coming: [...then.documents]
      .filter(([document]) => !now.documents.has(document))
      .map(([document, { title, hashes }]) => ({
        document,
        title,
        original: hashes.every((hash) => originals.has(hash)),
      })),
    going: [...now.documents]
      .filter(([document]) => !then.documents.has(document))
      .map(([document, { title }]) => ({ document, title })),
    renamed: [...now.documents].flatMap(([document, { title }]) => {
      const titleAfter = then.documents.get(document)?.title ?? title;
      return titleAfter === title ? [] : [{ document, title, titleAfter }];
    }),
    savedSearches: nowAndAfter("savedSearches"),
    variants: nowAndAfter("variants"),
    corrections: nowAndAfter("corrections"),
  };
}
