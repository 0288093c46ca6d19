import { z } from "zod";
import {
  type DocumentDetail,
  type DocumentText,
  documentKindSchema,
} from "../../../shared/model/document.ts";
import { pageStateSchema } from "../../../shared/model/page.ts";
import { normalise } from "../japanese/normalise.ts";
import { rowsOf } from "./database.ts";
import { type DocumentRow, toDocument } from "./documents.ts";
import type { Library } from "./library.ts";
import { type PageRow, readPageRange, readPages } from "./pages.ts";
import { createPlaceMaker } from "./places.ts";

const originSchema = z.object({
  kind: z.enum(["path", "upload"]),
  path: z.string(),
  fileName: z.string(),
  seen: z.string(),
});

const editionSchema = z
  .object({
    id: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    kind: documentKindSchema,
    current: z.number(),
    imported: z.string(),
  })
  .transform((row) => ({ ...row, current: row.current === 1 }));

const partSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  author: z.string().nullable(),
  date: z.string().nullable(),
  start_page: z.number(),
  start_offset: z.number(),
  end_page: z.number(),
  end_offset: z.number(),
});

/** A document with where it came from, its editions and its parts. */
export function showDocument(library: Library, document: DocumentRow): DocumentDetail {
  const { database } = library;
  const origins = rowsOf(
    database.prepare(
      `SELECT origin.kind, path, name AS fileName, seen FROM origin
       JOIN edition ON edition.id = origin.edition WHERE edition.document = ? ORDER BY origin.rowid`,
    ),
    originSchema,
    document.id,
  );
  const editions = rowsOf(
    database.prepare(
      `SELECT id, sha256, bytes, kind, current, created AS imported FROM edition
       WHERE document = ? ORDER BY created, rowid`,
    ),
    editionSchema,
    document.id,
  );
  const parts = rowsOf(
    database.prepare(
      `SELECT id, title, author, date, start_page, start_offset, end_page, end_offset FROM part
       WHERE document = ? AND deleted_at IS NULL ORDER BY start_page, start_offset, rowid`,
    ),
    partSchema,
    document.id,
  );
  const { placeOf } = createPlaceMaker(library, document);
  return {
    ...toDocument(document),
    origins,
    editions,
    parts: parts.map(({ id, title, author, date, ...range }) => ({
      id,
      title,
      author,
      date,
      place: placeOf(
        {
          firstPage: range.start_page,
          firstOffset: range.start_offset,
          lastPage: range.end_page,
          lastOffset: range.end_offset,
        },
        id,
      ),
    })),
    outline: [],
  };
}

/** Label and state of each page. */
export function pagesOfDocument(library: Library, document: DocumentRow) {
  return rowsOf(
    library.database.prepare(
      `SELECT page_index + 1 AS page, label AS pageLabel, state FROM page WHERE extraction = ? ORDER BY page_index`,
    ),
    z.object({ page: z.number(), pageLabel: z.string().nullable(), state: pageStateSchema }),
    document.extraction,
  );
}

/** The text of all pages, or of page `only` (from 1); none when the document has no such page. */
export function textOfDocument(library: Library, document: DocumentRow, only: number | null): DocumentText {
  const pages =
    only === null
      ? readPages(library, document.extraction)
      : readPageRange(library, document.extraction, only - 1, only - 1);
  return { document: document.id, fileName: document.name, pages: pages.map(toPageText) };
}

function toPageText({ index, label, state, text, zones }: PageRow): DocumentText["pages"][number] {
  return {
    page: index + 1,
    pageLabel: label,
    state,
    text,
    body: withoutZones(text, zones),
    normalised: normalise([{ text, skip: zones }], "search").text,
    zones: [...zones],
  };
}

function withoutZones(text: string, zones: PageRow["zones"]): string {
  let body = "";
  let at = 0;
  for (const { start, end } of zones) {
    body += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return body + text.slice(at);
}
