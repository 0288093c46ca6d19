import type { Segment } from "./segment.ts";
import { VarintReader } from "./varint.ts";

/** The passages of one segment that hold a term, ascending, and how often it stands in each. */
export interface Postings {
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
}

export function readPostings(segment: Segment, rank: number): Postings {
  const count = segment.documentCounts[rank] ?? 0;
  const documents = new Uint32Array(count);
  const frequencies = new Uint32Array(count);
  const reader = new VarintReader(segment.postings, segment.postingStarts[rank]);
  let last = -1;
  for (let at = 0; at < count; at++) {
    const stepAndOnce = reader.next();
    last += (stepAndOnce >>> 1) + 1;
    documents[at] = last;
    frequencies[at] = (stepAndOnce & 1) === 1 ? 1 : reader.next();
  }
  return { documents, frequencies };
}

/** Calls back for every place of a term: the passage and the offset from its start, ascending. */
export function eachPlace(
  segment: Segment,
  rank: number,
  { documents, frequencies }: Postings,
  found: (document: number, offset: number) => void,
): void {
  const reader = new VarintReader(segment.offsets, segment.offsetStarts[rank]);
  for (let at = 0; at < documents.length; at++) {
    let offset = 0;
    for (let index = frequencies[at] ?? 0; index > 0; index--) {
      offset += reader.next();
      found(documents[at] ?? 0, offset);
    }
  }
}
