import fs from "node:fs/promises";
import { join } from "node:path";
import { cleanLines } from "../../main/core/japanese/clean.ts";
import { findDictionary } from "../../main/core/japanese/dictionary.ts";
import { loadDictionary } from "../../main/core/japanese/load-dictionary.ts";
import { createTokenizer } from "../../main/core/japanese/tokenizer.ts";
import type { Tokenizer } from "../../main/core/japanese/tokens.ts";

/** Where all tests of this checkout keep the dictionary ready: built by the first, used by all. */
export const testDictionaryCache = join(import.meta.dirname, "../../.build/dictionary");

export function loadTestDictionary(): Promise<SharedArrayBuffer> {
  return loadDictionary({ source: findDictionary(), cacheFolder: testDictionaryCache }, fs);
}

export async function loadTestTokenizer(): Promise<Tokenizer> {
  return createTokenizer(await loadTestDictionary());
}

/** Our tokens of a text in the words of `stockTokens`. The surface is that of the cleaned text, as there. */
export function ourTokens({ analyse, features }: Tokenizer, text: string): string[] {
  const clean = cleanLines(text)
    .map((line) => line.text)
    .join("");
  const { start, word } = analyse(text);
  return Array.from(word, (id, token) =>
    [clean.slice(start[token], start[token + 1]), ...features(id)].join(","),
  );
}
