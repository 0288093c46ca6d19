import { readFileSync } from "node:fs";
import { createTokenizer } from "../core/japanese/tokenizer.ts";
import type { Tokenizer } from "../core/japanese/tokens.ts";
import {
  type IndexedFile,
  indexPart as indexPartWith,
  type PartToIndex,
  rankFile,
} from "../core/search/index-part.ts";

let tokenizer: Tokenizer | null = null;

/** Entry of the indexing thread: the tokenizer is made with the first part. */
export function indexPart(message: {
  readonly dictionary: SharedArrayBuffer;
  readonly task: PartToIndex;
}): IndexedFile {
  tokenizer ??= createTokenizer(message.dictionary);
  return indexPartWith(message.task, tokenizer.tokenize);
}

export function buildRank({
  key,
  files,
}: {
  readonly key: string;
  readonly files: readonly string[];
}): Uint8Array {
  function* stored() {
    for (const file of files) yield readFileSync(file);
  }
  return rankFile(key, stored());
}
