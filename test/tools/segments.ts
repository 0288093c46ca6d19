import { type ReadSegment, readSegmentWith } from "../../main/core/search/find/open-index.ts";
import type { PartToIndex } from "../../main/core/search/index/analyse-part.ts";
import type { Segment } from "../../main/core/search/index/segment.ts";
import type { WordCutter } from "../../main/core/search/index/segment-builder.ts";
import { createWordStore, type WordStore } from "../../main/core/search/rank/word-store.ts";

/** A part of one extraction, with pages that have no zones. */
export function partOf(name: string, ...pages: string[]): PartToIndex {
  return { part: `${name}-part`, extraction: name, pages: pages.map((text) => ({ text, zones: [] })) };
}

/** Cuts before every sign; those of blanks and marks are no words. Quick, and it needs no dictionary. */
export const signCutter: WordCutter = {
  analyse(text) {
    const signs = [...text];
    const start = new Int32Array(signs.length + 1);
    signs.forEach((sign, at) => {
      start[at + 1] = (start[at] ?? 0) + sign.length;
    });
    return { length: signs.length, start, word: Int32Array.from(signs, (sign) => sign.codePointAt(0) ?? 0) };
  },
  termOfWord(word) {
    const sign = String.fromCodePoint(word);
    return /[\s。、]/u.test(sign) ? undefined : sign.toLowerCase();
  },
};

/** The words of segments; passages for which `isLive` (part, segment) says no do not count. */
export function wordStoreOf(
  segments: readonly Segment[],
  isLive: (extraction: string) => boolean = () => true,
): WordStore {
  return createWordStore(
    segments.map((segment) => {
      const live = new Uint8Array(segment.passageStarts.length);
      for (const { extraction, firstPassage, passages } of segment.parts) {
        live.fill(isLive(extraction) ? 1 : 0, firstPassage, firstPassage + passages);
      }
      return { segment, live };
    }),
  );
}

/** Segments as the search thread holds them: their files are called by their place in the list. */
export function readSegments(segments: readonly Segment[]): readonly ReadSegment[] {
  return segments.map((segment, at) => readSegmentWith(`${at}.segment`, segment));
}
