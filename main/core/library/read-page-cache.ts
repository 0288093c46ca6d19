import type { DatabaseSync } from "node:sqlite";
import { lineStarts } from "../../../shared/text/lines.ts";
import type { Library } from "./library.ts";
import { type PageRow, readPageRange } from "./pages.ts";

export interface ReadPage extends PageRow {
  /** Where each physical line starts. */
  readonly lines: readonly number[];
}

/** UTF-16 units kept: a search answers from the same pages with every key that is typed. */
const mostUnits = 16_000_000;

interface Cache {
  readonly pages: Map<string, ReadPage>;
  units: number;
}

const caches = new WeakMap<DatabaseSync, Cache>();

/** A page (from 0) with its lines; null when there is none. An extraction never changes, so what was read stays right. */
export function readCachedPage(
  library: Pick<Library, "database">,
  extraction: string,
  index: number,
): ReadPage | null {
  const cache = caches.get(library.database) ?? { pages: new Map(), units: 0 };
  caches.set(library.database, cache);
  const key = `${extraction} ${index}`;
  const known = cache.pages.get(key);
  if (known !== undefined) {
    // Taken out and put in again: the least lately used stands first.
    cache.pages.delete(key);
    cache.pages.set(key, known);
    return known;
  }
  const [row] = readPageRange(library, extraction, index, index);
  if (row === undefined) return null;
  const page = { ...row, lines: lineStarts(row.text) };
  cache.pages.set(key, page);
  cache.units += page.text.length;
  dropOldest(cache);
  return page;
}

function dropOldest(cache: Cache): void {
  for (const [key, { text }] of cache.pages) {
    if (cache.units <= mostUnits || cache.pages.size === 1) return;
    cache.pages.delete(key);
    cache.units -= text.length;
  }
}
