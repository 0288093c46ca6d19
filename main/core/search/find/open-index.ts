import type { Segment } from "../index/segment.ts";
import { createWordStore, type LiveSegment, type WordStore } from "../rank/word-store.ts";
import { type BlockFilter, createBlockFilter } from "./block-filter.ts";

/** A part that can be found, in the order that the library lists them. */
export interface KnownPart {
  readonly part: string;
  readonly extraction: string;
  /** Sorts by time: an ISO day or moment. */
  readonly date: string;
}

/** A segment file that was read. The filter is made with the first scan, so that opening does not wait for it. */
export interface ReadSegment {
  readonly file: string;
  readonly segment: Segment;
  readonly filter: () => BlockFilter;
}

export interface OpenSegment extends LiveSegment, ReadSegment {
  /** 1 for each of the segment's parts that can be found. */
  readonly liveParts: Uint8Array;
  /** Place of each part in the library's order; -1: it cannot be found. */
  readonly orders: Int32Array;
  readonly dates: readonly string[];
  /** Number of the first passage among those of all segments. */
  readonly firstDocument: number;
}

export interface OpenIndex {
  readonly segments: readonly OpenSegment[];
  readonly words: WordStore;
}

export function readSegmentWith(file: string, segment: Segment): ReadSegment {
  let filter: BlockFilter | null = null;
  return {
    file,
    segment,
    filter() {
      filter ??= createBlockFilter(segment.text);
      return filter;
    },
  };
}

/**
 * Joins read segments, the oldest first. A part that stands in several (a rewrite was interrupted) counts in the
 * newest; parts that are not known any more stay in their files and count nowhere.
 *
 * @returns also the extractions that no segment holds
 */
export function openIndex(
  read: readonly ReadSegment[],
  known: readonly KnownPart[],
): { readonly index: OpenIndex; readonly missing: readonly string[] } {
  const order = new Map(known.map((part, at) => [keyOf(part), at]));
  const holder = new Map<string, ReadSegment>();
  for (const one of read) for (const part of one.segment.parts) holder.set(keyOf(part), one);
  const bare = read.map((one) => {
    const { parts } = one.segment;
    const orders = Int32Array.from(parts, (part) =>
      holder.get(keyOf(part)) === one ? (order.get(keyOf(part)) ?? -1) : -1,
    );
    const liveParts = Uint8Array.from(orders, (at) => (at < 0 ? 0 : 1));
    const dates = Array.from(orders, (at) => known[at]?.date ?? "");
    return { ...one, orders, liveParts, dates, live: livePassages(one.segment, liveParts) };
  });
  const words = createWordStore(bare);
  const segments = bare.map((one, at) => ({ ...one, firstDocument: words.firstDocuments[at] ?? 0 }));
  const missing = known.filter((part) => !holder.has(keyOf(part))).map(({ extraction }) => extraction);
  return { index: { segments, words }, missing };
}

function keyOf({ part, extraction }: { readonly part: string; readonly extraction: string }): string {
  return `${extraction} ${part}`;
}

function livePassages({ parts, passageStarts }: Segment, liveParts: Uint8Array): Uint8Array {
  const live = new Uint8Array(passageStarts.length);
  parts.forEach(({ firstPassage, passages }, at) => {
    live.fill(liveParts[at] ?? 0, firstPassage, firstPassage + passages);
  });
  return live;
}
