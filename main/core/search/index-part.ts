import type { Stretch } from "../../../shared/model/place.ts";
import { toNormalised } from "../../../shared/text/offset-map.ts";
import type { Range } from "../../../shared/text/range.ts";
import { normalise } from "../japanese/normalise.ts";
import { type Token, termsOf } from "../japanese/tokens.ts";
import { originalStretch, passageReference } from "./find.ts";
import { decodePartIndex, encodePartIndex, encodeRank, type PartIndex } from "./part-index.ts";
import { passageStarts } from "./passages.ts";
import { buildRank, type RankedPassage } from "./rank.ts";

/** A page as it is indexed: its zones are left out. */
export interface PageToIndex {
  readonly text: string;
  readonly zones: readonly Range[];
}

export interface PartToIndex {
  readonly part: string;
  readonly extraction: string;
  readonly pages: readonly PageToIndex[];
}

export interface IndexedFile {
  readonly file: Uint8Array;
  readonly passages: readonly Stretch[];
}

/** Makes all that search needs of a part: text without zones, passages, terms. */
export function indexPart(task: PartToIndex, tokenize: (text: string) => readonly Token[]): IndexedFile {
  const chunks = task.pages.map(({ text, zones }) => ({ text, skip: zones }));
  const { text, map, chunkStarts } = normalise(chunks, "search");
  const starts = passageStarts(
    text,
    task.pages.map((page) => page.text),
    (offset) => toNormalised(map, { start: offset, end: offset }).start,
  );
  const ends = [...starts.slice(1), text.length];
  const terms = starts.map((start, passage) =>
    termsOf(tokenize(text.slice(start, ends[passage]))).map(({ term }) => term),
  );
  const index: PartIndex = {
    part: task.part,
    extraction: task.extraction,
    text,
    map,
    chunkStarts: [...chunkStarts],
    passageStarts: starts,
    terms,
  };
  const passages = starts.map((start, passage) =>
    originalStretch(index, { start, end: ends[passage] ?? text.length }),
  );
  return { file: encodePartIndex(index), passages };
}

/** The rank index over stored parts; damaged ones are left out, the next start builds them again. */
export function rankFile(key: string, storedParts: Iterable<Uint8Array>): Uint8Array {
  function* passages(): Generator<RankedPassage> {
    for (const stored of storedParts) {
      const index = decodePartIndex(stored);
      if (index === null) continue;
      for (const [passage, terms] of index.terms.entries()) {
        yield { reference: passageReference(index.extraction, passage), terms };
      }
    }
  }
  return encodeRank(key, buildRank(passages()));
}
