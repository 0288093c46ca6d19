import { createTokenizer } from "../core/japanese/tokenizer.ts";
import type { Tokenizer } from "../core/japanese/tokens.ts";
import type { PartToIndex } from "../core/search/index/analyse-part.ts";
import {
  type BuiltSegment,
  buildSegmentFile,
  type MergeRequest,
  mergeSegmentFiles,
} from "../core/search/index/build-file.ts";

let tokenizer: Tokenizer | null = null;

/** Entry of an indexing thread: the tokenizer is made with the first parts. */
export function buildSegment({
  dictionary,
  parts,
}: {
  readonly dictionary: SharedArrayBuffer;
  readonly parts: readonly PartToIndex[];
}): BuiltSegment {
  tokenizer ??= createTokenizer(dictionary);
  return buildSegmentFile(parts, tokenizer);
}

export function mergeSegments(request: MergeRequest): Uint8Array | null {
  return mergeSegmentFiles(request);
}
