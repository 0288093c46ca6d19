import type { SearchUnit } from "../../shared/contract/search.ts";
import { loadTokenizer, type Tokenizer } from "../core/japanese/tokens.ts";
import type { Found } from "../core/search/find.ts";
import type { Query } from "../core/search/query.ts";
import { createSearchState } from "../core/search/search-thread.ts";
import type { OpenedParts, StoredPart } from "../core/search/threads.ts";

const state = createSearchState();
let tokenizer: Promise<Tokenizer> | null = null;

/** Entry of the searching thread. */
export function openParts(message: {
  readonly parts: readonly StoredPart[];
  readonly rank: string;
}): OpenedParts {
  return state.open(message.parts, message.rank);
}

/** Loads the dictionary before anyone asks. */
export async function prepare({ dictionary }: { readonly dictionary: string }): Promise<void> {
  tokenizer ??= loadTokenizer(dictionary);
  await tokenizer;
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
