import { z } from "zod";
import { type PageItems, pageStateSchema, zoneSchema } from "../../../shared/model/page.ts";
import { rowsOf } from "./database.ts";
import type { Library } from "./library.ts";

const zonesSchema = z.array(zoneSchema);

/**
 * Page text is read as bytes: a text column is handed over as a C string, which ends at the first NUL, and files hold
 * NULs. To be selected as `CAST(text AS BLOB)`.
 */
const storedText = z
  .instanceof(Uint8Array)
  .transform((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"));

const pageRowSchema = z
  .object({
    page_index: z.number(),
    label: z.string().nullable(),
    state: pageStateSchema,
    text: storedText,
    zones: z.string(),
  })
  .transform(({ page_index, zones, ...page }) => ({
    index: page_index,
    ...page,
    zones: zonesSchema.parse(JSON.parse(zones)),
  }));

/** A stored page without its item boxes. */
export type PageRow = Readonly<z.infer<typeof pageRowSchema>>;

const columns = "page_index, label, state, CAST(text AS BLOB) AS text, zones";

export function readPages(library: Library, extraction: string): PageRow[] {
  const statement = library.database.prepare(
    `SELECT ${columns} FROM page WHERE extraction = ? ORDER BY page_index`,
  );
  return rowsOf(statement, pageRowSchema, extraction);
}

/** Pages `first` to `last` (from 0, both included). */
export function readPageRange(
  library: Pick<Library, "database">,
  extraction: string,
  first: number,
  last: number,
): PageRow[] {
  const statement = library.database.prepare(
    `SELECT ${columns} FROM page WHERE extraction = ? AND page_index BETWEEN ? AND ? ORDER BY page_index`,
  );
  return rowsOf(statement, pageRowSchema, extraction, first, last);
}

/** The text of a page (from 0) with its item boxes; null when it has none. */
export function readPageItems(
  library: Library,
  extraction: string,
  index: number,
): { readonly text: string; readonly items: PageItems } | null {
  const row = library.database
    .prepare("SELECT CAST(text AS BLOB) AS text, items FROM page WHERE extraction = ? AND page_index = ?")
    .get(extraction, index);
  if (row === undefined || !(row.items instanceof Uint8Array)) return null;
  return { text: storedText.parse(row.text), items: unpackItems(row.items) };
}

/** Bytes of one item in the stored form: start, end (Uint32), box (6 × Float32), vertical (Uint8). */
const itemBytes = 4 + 4 + 24 + 1;

/** The item boxes as one blob: all starts, all ends, all boxes, all vertical marks; little endian. */
export function packItems(items: PageItems | null): Uint8Array | null {
  if (items === null) return null;
  const parts = [items.start, items.end, items.box, items.vertical];
  const packed = new Uint8Array(items.start.length * itemBytes);
  let at = 0;
  for (const part of parts) {
    packed.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return packed;
}

export function unpackItems(packed: Uint8Array): PageItems {
  const count = packed.byteLength / itemBytes;
  const bytes = new Uint8Array(packed).buffer;
  return {
    start: new Uint32Array(bytes, 0, count),
    end: new Uint32Array(bytes, 4 * count, count),
    box: new Float32Array(bytes, 8 * count, 6 * count),
    vertical: new Uint8Array(bytes, 32 * count, count),
  };
}
