import fs from "node:fs/promises";
import type { SearchUnit } from "../../shared/contract/search.ts";
import {
  type DictionaryPlace,
  loadDictionary as loadDictionaryWith,
} from "../core/japanese/load-dictionary.ts";
import { createTokenizer } from "../core/japanese/tokenizer.ts";
import type { Tokenizer } from "../core/japanese/tokens.ts";
import type { Found } from "../core/search/find.ts";
import type { Query } from "../core/search/query.ts";
import { createSearchState } from "../core/search/search-thread.ts";
import type { OpenedParts, StoredPart } from "../core/search/threads.ts";

const state = createSearchState();
let tokenizer: Tokenizer | null = null;

/** Entry of the searching thread. */
export function openParts(message: {
  readonly parts: readonly StoredPart[];
  readonly rank: string;
}): OpenedParts {
  return state.open(message.parts, message.rank);
}

/** Loads the dictionary for all threads; the others are handed the buffer. */
export function loadDictionary(place: DictionaryPlace): Promise<SharedArrayBuffer> {
  return loadDictionaryWith(place, fs);
}

/** Makes the tokenizer before anyone asks. */
export function prepare({ dictionary }: { readonly dictionary: SharedArrayBuffer }): void {
  tokenizer ??= createTokenizer(dictionary);
}

export function find(message: {
  readonly dictionary: SharedArrayBuffer;
  readonly query: Query;
  readonly unit: SearchUnit;
  readonly limit: number;
  readonly parts: readonly string[] | null;
}): Found | null {
  tokenizer ??= createTokenizer(message.dictionary);
  return state.find(message, tokenizer.tokenize);
}
