import { implement } from "@orpc/server";
import { Failure } from "../../../shared/contract/failure.ts";
import { searchesContract } from "../../../shared/contract/searches.ts";
import type { Library } from "../library/library.ts";
import { completeQuery } from "../search/fields/complete-query.ts";
import { fieldRegistry } from "../search/fields/field-registry.ts";
import { resolveFields } from "../search/fields/resolve-fields.ts";
import { parseQuery } from "../search/query/parse-query.ts";
import {
  clearPastQueries,
  listPastQueries,
  notePastQuery,
  removePastQuery,
} from "../searches/query-history.ts";
import {
  listSavedSearches,
  removeSavedSearch,
  renameSavedSearch,
  reorderSavedSearches,
  saveSearch,
} from "../searches/saved-searches.ts";

interface Asked {
  readonly query: string;
  readonly literal: boolean;
}

/**
 * Reads a query as the search would.
 *
 * @throws Failure query-invalid
 */
function requireReadable(library: Library, { query, literal }: Asked): void {
  const tree = literal ? null : parseQuery(query, fieldRegistry.fields);
  if (tree !== null) resolveFields(tree, library, fieldRegistry);
}

function isReadable(library: Library, asked: Asked): boolean {
  try {
    requireReadable(library, asked);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.data.code === "query-invalid") return false;
    throw error;
  }
}

/** Saved searches, history and completion, over whichever library is open. */
export function searchesHandlers(library: () => Library) {
  const os = implement(searchesContract);
  return os.router({
    complete: os.complete.handler(({ input: { input, caret, language } }) =>
      completeQuery(input, caret, fieldRegistry, library(), language),
    ),
    saved: {
      list: os.saved.list.handler(() => listSavedSearches(library())),
      save: os.saved.save.handler(({ input: { id, name, search } }) => {
        requireReadable(library(), search);
        return saveSearch(library(), id, name, search);
      }),
      rename: os.saved.rename.handler(({ input: { id, name } }) => renameSavedSearch(library(), id, name)),
      remove: os.saved.remove.handler(({ input: { id } }) => {
        removeSavedSearch(library(), id);
        return { id };
      }),
      reorder: os.saved.reorder.handler(({ input: { ids } }) => reorderSavedSearches(library(), ids)),
    },
    history: {
      list: os.history.list.handler(() => listPastQueries(library())),
      note: os.history.note.handler(({ input }) => ({
        noted: isReadable(library(), input) && notePastQuery(library(), input),
      })),
      remove: os.history.remove.handler(({ input }) => ({ removed: removePastQuery(library(), input) })),
      clear: os.history.clear.handler(() => ({ removed: clearPastQueries(library()) })),
    },
  });
}
