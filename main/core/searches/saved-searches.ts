import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Failure } from "../../../shared/contract/failure.ts";
import { type KeptSearch, keptSearchSchema, type SavedSearch } from "../../../shared/contract/searches.ts";
import { rowOf, rowsOf, transaction } from "../library/database.ts";
import { type Library, requireWritable } from "../library/library.ts";

const fields = keptSearchSchema.shape;

/** What a newer program wrote and this one cannot read falls back to its default instead of taking the list along. */
const storedSchema = keptSearchSchema.omit({ query: true }).extend({
  literal: fields.literal.catch(false),
  unit: fields.unit.catch("passage"),
  sort: fields.sort.catch("rank"),
  filters: fields.filters.catch([]),
  variantsOff: fields.variantsOff.catch([]),
  variantsOn: fields.variantsOn.catch([]),
});

const rowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.string(),
    options: z.string().transform((json) => storedSchema.parse(JSON.parse(json))),
    created: z.string(),
    changed: z.string(),
  })
  .transform(({ query, options, ...row }): SavedSearch => ({ ...row, search: { ...options, query } }));

const select = "SELECT id, name, query, options, created, changed FROM saved_search WHERE deleted_at IS NULL";

/** In the person's own order. */
export function listSavedSearches(library: Library): SavedSearch[] {
  return rowsOf(library.database.prepare(`${select} ORDER BY position, rowid`), rowSchema);
}

/** @throws Failure saved-search-not-found */
function savedSearch(library: Library, id: string): SavedSearch {
  const found = rowOf(library.database.prepare(`${select} AND id = ?`), rowSchema, id);
  if (found === null) throw new Failure("saved-search-not-found", id);
  return found;
}

/**
 * Keeps a search at the end of the list, or in place of the one with that id.
 *
 * @throws Failure library-read-only, saved-search-not-found
 */
export function saveSearch(
  library: Library,
  id: string | null,
  name: string,
  search: KeptSearch,
): SavedSearch {
  requireWritable(library);
  // A text column is read up to its first NUL; no search sees one.
  const { query, ...options } = { ...search, query: search.query.replaceAll("\0", "") };
  const now = library.now().toISOString();
  if (id !== null) {
    savedSearch(library, id);
    change(library, id, "name = ?, query = ?, options = ?", name, query, JSON.stringify(options));
    return savedSearch(library, id);
  }
  const made = randomUUID();
  library.database
    .prepare(
      `INSERT INTO saved_search (id, name, query, options, position, created, changed, revision)
       VALUES (?, ?, ?, ?, (SELECT coalesce(max(position), -1) + 1 FROM saved_search), ?, ?, 1)`,
    )
    .run(made, name, query, JSON.stringify(options), now, now);
  return savedSearch(library, made);
}

/** @throws Failure library-read-only, saved-search-not-found */
export function renameSavedSearch(library: Library, id: string, name: string): SavedSearch {
  requireWritable(library);
  savedSearch(library, id);
  change(library, id, "name = ?", name);
  return savedSearch(library, id);
}

/** @throws Failure library-read-only, saved-search-not-found */
export function removeSavedSearch(library: Library, id: string): void {
  requireWritable(library);
  savedSearch(library, id);
  change(library, id, "deleted_at = ?", library.now().toISOString());
}

/**
 * Puts searches in this order, the others behind them as they were; ids of none are passed over.
 *
 * @throws Failure library-read-only
 */
export function reorderSavedSearches(library: Library, ids: readonly string[]): SavedSearch[] {
  requireWritable(library);
  transaction(library.database, () => {
    const before = listSavedSearches(library).map(({ id }) => id);
    const known = new Set(before);
    const order = new Set([...ids.filter((id) => known.has(id)), ...before]);
    const was = new Map(before.map((id, at) => [id, at]));
    for (const [at, id] of [...order].entries()) {
      if (was.get(id) !== at) change(library, id, "position = ?", at);
      else library.database.prepare("UPDATE saved_search SET position = ? WHERE id = ?").run(at, id);
    }
  });
  return listSavedSearches(library);
}

function change(library: Library, id: string, assignments: string, ...values: (string | number)[]): void {
  library.database
    .prepare(`UPDATE saved_search SET ${assignments}, changed = ?, revision = revision + 1 WHERE id = ?`)
    .run(...values, library.now().toISOString(), id);
}
