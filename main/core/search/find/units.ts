import type { SearchUnit } from "../../../../shared/contract/search.ts";
import { toNormalised } from "../../../../shared/text/offset-map.ts";
import { unpackMap } from "../index/pack-map.ts";
import type { Segment, SegmentPart } from "../index/segment.ts";

/** The units of a segment: where each begins in its text, and which part it begins in. */
export interface Units {
  readonly starts: Uint32Array;
  readonly parts: Uint32Array;
}

/** Where the text of a unit ends: at the next one, or with its last part. */
export function unitEnd(segment: Segment, { starts, parts }: Units, unit: number): number {
  const next = starts[unit + 1];
  const lastPart = next === undefined ? segment.parts.length - 1 : (parts[unit + 1] ?? 1) - 1;
  const last = segment.parts[Math.max(lastPart, parts[unit] ?? 0)];
  const end = last === undefined ? segment.text.length : last.start + last.units;
  return next === undefined ? end : Math.min(next, end);
}

const known = new WeakMap<Segment, Map<SearchUnit, Units>>();

/** Made once for each segment and kind of unit. */
export function unitsOf(segment: Segment, unit: SearchUnit): Units {
  const made = known.get(segment) ?? new Map<SearchUnit, Units>();
  known.set(segment, made);
  const units = made.get(unit) ?? makeUnits(segment, unit);
  made.set(unit, units);
  return units;
}

function makeUnits(segment: Segment, unit: SearchUnit): Units {
  const starts: number[] = [];
  const parts: number[] = [];
  segment.parts.forEach((part, index) => {
    for (const start of startsInPart(segment, part, index, unit)) {
      starts.push(start);
      parts.push(index);
    }
  });
  return { starts: Uint32Array.from(starts), parts: Uint32Array.from(parts) };
}

function startsInPart(
  segment: Segment,
  part: SegmentPart,
  index: number,
  unit: SearchUnit,
): Iterable<number> {
  switch (unit) {
    case "passage":
      return segment.passageStarts.subarray(part.firstPassage, part.firstPassage + part.passages);
    case "page":
      return pageStarts(segment, part);
    case "part":
      return [part.start];
    case "document":
      // Parts of one document are indexed together and stand side by side.
      return segment.parts[index - 1]?.extraction === part.extraction ? [] : [part.start];
  }
}

/** Pages without text of their own begin where the next one does; each start is listed once. */
function pageStarts(segment: Segment, part: SegmentPart): Iterable<number> {
  const map = unpackMap(segment.maps.subarray(part.mapStart, part.mapStart + part.mapBytes));
  const starts = new Set([part.start]);
  for (const chunk of segment.chunkStarts.subarray(part.firstChunk, part.firstChunk + part.chunks)) {
    const offset = toNormalised(map, { start: chunk, end: chunk }).start;
    if (offset < part.units) starts.add(part.start + offset);
  }
  return starts;
}
