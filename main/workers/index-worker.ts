import { readFileSync } from "node:fs";
import { loadTokenizer, type Tokenizer } from "../core/japanese/tokens.ts";
import {
  type IndexedFile,
  indexPart as indexPartWith,
  type PartToIndex,
  rankFile,
} from "../core/search/index-part.ts";

let tokenizer: Promise<Tokenizer> | null = null;

/** Entry of the indexing thread: the dictionary is loaded once, with the first part. */
export async function indexPart(message: {
  readonly dictionary: string;
  readonly task: PartToIndex;
}): Promise<IndexedFile> {
  tokenizer ??= loadTokenizer(message.dictionary);
  const { tokenize } = await tokenizer;
  return indexPartWith(message.task, tokenize);
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
