import type { SearchUnit } from "../../shared/contract/search.ts";
import { loadTokenizer, type Tokenizer } from "../core/japanese/tokens.ts";
import type { Found } from "../core/search/find.ts";
import type { Query } from "../core/search/query.ts";
import { createSearchState } from "../core/search/search-thread.ts";
import type { OpenedParts, StoredPart } from "../core/search/threads.ts";

const state = createSearchState();
let tokenizer: Promise<Tokenizer> | null = null;

/** Entry of the searching thread. Once the library is open, the dictionary is loaded before anyone asks. */
export function openParts(message: {
  readonly dictionary: string;
  readonly parts: readonly StoredPart[];
  readonly rank: string;
}): OpenedParts {
  const opened = state.open(message.parts, message.rank);
  setTimeout(() => {
    tokenizer ??= loadTokenizer(message.dictionary);
  });
  return opened;
}

export async function find(message: {
  readonly dictionary: string;
  readonly query: Query;
  readonly unit: SearchUnit;
  readonly limit: number;
  readonly parts: readonly string[] | null;
}): Promise<Found | null> {
  tokenizer ??= loadTokenizer(message.dictionary);
  const { tokenize } = await tokenizer;
  return state.find(message, tokenize);
}
