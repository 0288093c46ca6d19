import fs from "node:fs/promises";
import {
  type DictionaryPlace,
  loadDictionary as loadDictionaryWith,
} from "../core/japanese/load-dictionary.ts";
import { createTokenizer } from "../core/japanese/tokenizer.ts";
import type { Tokenizer } from "../core/japanese/tokens.ts";
import type { ConcordanceRequest, FoundLines } from "../core/search/find/concordance.ts";
import type { Found } from "../core/search/find/find.ts";
import {
  createSearchState,
  type FindRequest,
  type OpenedIndex,
  type OpenRequest,
} from "../core/search/search-thread.ts";
import type { VariantSource } from "../core/search/variant-source.ts";

const state = createSearchState();
let tokenizer: Tokenizer | null = null;

/** With what is asked of the thread comes the dictionary that all threads share. */
interface WithDictionary {
  readonly dictionary: SharedArrayBuffer;
}

function tokenizerOf({ dictionary }: WithDictionary): Tokenizer {
  tokenizer ??= createTokenizer(dictionary);
  return tokenizer;
}

/** Loads the dictionary for all threads; the others are handed the buffer. */
export function loadDictionary(place: DictionaryPlace): Promise<SharedArrayBuffer> {
  return loadDictionaryWith(place, fs);
}

export function openIndex(request: OpenRequest): OpenedIndex {
  return state.open(request);
}

export function setVariants(source: VariantSource): void {
  state.setVariants(source);
}

/** Makes tokenizer and filters before anyone asks. */
export function prepare(message: WithDictionary): void {
  tokenizerOf(message);
  state.warm();
}

export function find(message: WithDictionary & { readonly request: FindRequest }): Found | null {
  return state.find(message.request, tokenizerOf(message));
}

export function concordance(
  message: WithDictionary & { readonly request: ConcordanceRequest },
): FoundLines | null {
  return state.concordance(message.request, tokenizerOf(message));
}
