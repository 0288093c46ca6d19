import lunr from "lunr";
import { type Tokenizer, termsOf } from "../../main/core/japanese/tokens.ts";
import type { Segment } from "../../main/core/search/index/segment.ts";
import { wordField } from "../../main/core/search/rank/plan.ts";

/** A passage as stock Lunr is fed it: its number among all, and its terms in their order. */
export interface OraclePassage {
  readonly ref: number;
  readonly extraction: string;
  readonly terms: readonly string[];
}

/** The passages of segments, cut into terms anew: nothing of the segments' own words is believed. */
export function passagesOf(segments: readonly Segment[], tokenizer: Tokenizer): readonly OraclePassage[] {
  const passages: OraclePassage[] = [];
  for (const { parts, text, passageStarts } of segments) {
    for (const { extraction, start, units, firstPassage, passages: count } of parts) {
      for (let at = firstPassage; at < firstPassage + count; at++) {
        const end = at + 1 < firstPassage + count ? (passageStarts[at + 1] ?? 0) : start + units;
        const terms = termsOf(tokenizer.tokenize(text.slice(passageStarts[at], end)));
        passages.push({ ref: passages.length, extraction, terms: terms.map(({ term }) => term) });
      }
    }
  }
  return passages;
}

/** Stock Lunr over these passages: no pipeline, one field, nothing but the terms. */
export function stockLunr(passages: readonly OraclePassage[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref("ref");
  builder.field(wordField);
  for (const { ref, terms } of passages) builder.add({ ref: String(ref), [wordField]: terms });
  return builder.build();
}
