import type { Stretch } from "../../../../shared/model/place.ts";
import { chunkOfEnd, chunkOfStart } from "../../../../shared/text/chunks.ts";
import { type OffsetMap, toOriginal } from "../../../../shared/text/offset-map.ts";
import { lastAtOrBelow, type Range } from "../../../../shared/text/range.ts";
import { unpackMap } from "../index/pack-map.ts";
import type { Segment, SegmentPart } from "../index/segment.ts";

/** Where a range of a segment's text stands in the original pages. */
export type StretchMaker = (range: Range) => Stretch;

/** Maps of parts that were shown lately: a result list comes back to the same ones. */
const mostMaps = 64;

const makers = new WeakMap<Segment, StretchMaker>();

/** Made once for each segment. An end at a page border ends the page before. */
export function createStretchMaker(segment: Segment): StretchMaker {
  const known = makers.get(segment);
  if (known !== undefined) return known;
  const starts = Uint32Array.from(segment.parts, ({ start }) => start);
  const maps = new Map<number, OffsetMap>();
  const maker: StretchMaker = (range) => {
    const index = Math.max(0, lastAtOrBelow(starts, range.start));
    const part = segment.parts[index];
    if (part === undefined) return { firstPage: 0, firstOffset: 0, lastPage: 0, lastOffset: 0 };
    return stretchIn(segment, part, mapOf(segment, part, index, maps), range);
  };
  makers.set(segment, maker);
  return maker;
}

function mapOf(
  { maps: packed }: Segment,
  { mapStart, mapBytes }: SegmentPart,
  index: number,
  kept: Map<number, OffsetMap>,
): OffsetMap {
  const known = kept.get(index);
  // Taken out and put in again: the least lately used stands first.
  kept.delete(index);
  const map = known ?? unpackMap(packed.subarray(mapStart, mapStart + mapBytes));
  kept.set(index, map);
  const [oldest] = kept.keys();
  if (kept.size > mostMaps && oldest !== undefined) kept.delete(oldest);
  return map;
}

function stretchIn(segment: Segment, part: SegmentPart, map: OffsetMap, range: Range): Stretch {
  const chunkStarts = segment.chunkStarts.subarray(part.firstChunk, part.firstChunk + part.chunks);
  const { start, end } = toOriginal(map, { start: range.start - part.start, end: range.end - part.start });
  const first = chunkOfStart(chunkStarts, start);
  const last = end > start ? chunkOfEnd(chunkStarts, end) : first;
  return { firstPage: first.chunk, firstOffset: first.offset, lastPage: last.chunk, lastOffset: last.offset };
}
