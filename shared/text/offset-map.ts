import { lastAtOrBelow, type Range } from "./range.ts";

/**
 * The way from normalised text back to the original, as *runs* of clusters. A cluster is the smallest stretch that
 * maps as a whole (㈱ ↔ (株), ｶﾞ ↔ ガ). Normalised offsets are UTF-16 units of the normalised text; original offsets
 * are *global*: UTF-16 units of the concatenation of all chunks. Both ascend. Original text between clusters was
 * dropped; only the space that stands for a bare chunk border has a cluster without original text.
 */
export interface OffsetMap {
  /** Start of each run; one entry more than runs: the last is the length of the normalised text. */
  readonly normStart: Uint32Array;
  readonly origStart: Uint32Array;
  readonly origLength: Uint32Array;
  /** `unitRun` or `singleCluster`. */
  readonly kind: Uint8Array;
}

/** Every UTF-16 unit of the run is a cluster of its own, and as long here as there. Surrogate pairs are never in one. */
export const unitRun = 0;
/** The whole run is one cluster. */
export const singleCluster = 1;

interface Cluster {
  readonly norm: Range;
  readonly orig: Range;
}

/** The smallest stretch of original text whose clusters cover `range`; an empty range stays empty. */
export function toOriginal(map: OffsetMap, range: Range): Range {
  const first = clusterAt(map, lastAtOrBelow(runStarts(map), range.start), range.start);
  if (first === null) return { start: 0, end: 0 };
  if (range.end <= range.start)
    return emptyAt(range.start < first.norm.end ? first.orig.start : first.orig.end);
  const last = clusterAt(map, lastAtOrBelow(runStarts(map), range.end - 1), range.end - 1) ?? first;
  return { start: first.orig.start, end: Math.max(first.orig.start, last.orig.end) };
}

/**
 * The smallest stretch of normalised text whose clusters cover `range`. A range that touches dropped characters only
 * becomes the empty range between the clusters that stand before and after it.
 */
export function toNormalised(map: OffsetMap, range: Range): Range {
  const start = normStartAfter(map, range.start);
  if (range.end <= range.start) return emptyAt(start);
  const last = lastClusterBefore(map, range.end);
  return { start, end: Math.max(start, last === null ? 0 : last.norm.end) };
}

/** Whether no cluster is cut at this offset of the normalised text. */
export function isNormalisedBorder(map: OffsetMap, offset: number): boolean {
  const cluster = clusterAt(map, lastAtOrBelow(runStarts(map), offset), offset);
  return cluster === null || offset <= cluster.norm.start || offset >= cluster.norm.end;
}

/** Whether no cluster is cut at this global offset of the original text. */
export function isOriginalBorder(map: OffsetMap, offset: number): boolean {
  const cluster = lastClusterBefore(map, offset);
  return cluster === null || offset >= cluster.orig.end;
}

/** Every cluster in order; for tests and for layers that draw cluster by cluster. */
export function* clusters(map: OffsetMap): Generator<{ readonly norm: Range; readonly orig: Range }> {
  for (let run = 0; run < map.kind.length; run++) {
    let offset = map.normStart[run] ?? 0;
    while (offset < (map.normStart[run + 1] ?? 0)) {
      const cluster = clusterAt(map, run, offset);
      if (cluster === null) return;
      yield cluster;
      offset = cluster.norm.end;
    }
  }
}

/** One array for an index file: count of runs, the three offset columns, the kinds as bytes, padded to a whole word. */
export function serialiseOffsetMap(map: OffsetMap): Uint32Array {
  const runs = map.kind.length;
  const words = new Uint32Array(wordsFor(runs));
  words[0] = runs;
  words.set(map.normStart, 1);
  words.set(map.origStart, runs + 2);
  words.set(map.origLength, 2 * runs + 2);
  new Uint8Array(words.buffer).set(map.kind, 4 * (3 * runs + 2));
  return words;
}

/** The map as views over `words`: nothing is copied. Throws when the array is not one that `serialiseOffsetMap` made. */
export function deserialiseOffsetMap(words: Uint32Array): OffsetMap {
  const runs = words[0] ?? -1;
  if (words.length !== wordsFor(runs)) {
    throw new Error(`offset-map: ${words.length} words cannot hold ${runs} runs`);
  }
  return {
    normStart: words.subarray(1, runs + 2),
    origStart: words.subarray(runs + 2, 2 * runs + 2),
    origLength: words.subarray(2 * runs + 2, 3 * runs + 2),
    kind: new Uint8Array(words.buffer, words.byteOffset + 4 * (3 * runs + 2), runs),
  };
}

function wordsFor(runs: number): number {
  return 3 * runs + 2 + Math.ceil(runs / 4);
}

function emptyAt(offset: number): Range {
  return { start: offset, end: offset };
}

/** The run starts without the sentinel, so that an offset at the end of the text still finds the last run. */
function runStarts(map: OffsetMap): Uint32Array {
  return map.normStart.subarray(0, map.kind.length);
}

/** The cluster of `run` that holds the normalised offset, or its last one when the offset lies behind it. */
function clusterAt(map: OffsetMap, run: number, offset: number): Cluster | null {
  if (map.kind.length === 0) return null;
  const at = Math.max(0, run);
  const norm = map.normStart[at] ?? 0;
  const normEnd = map.normStart[at + 1] ?? 0;
  const orig = map.origStart[at] ?? 0;
  if (map.kind[at] === singleCluster) {
    return {
      norm: { start: norm, end: normEnd },
      orig: { start: orig, end: orig + (map.origLength[at] ?? 0) },
    };
  }
  const step = Math.max(0, Math.min(offset, normEnd - 1) - norm);
  return {
    norm: { start: norm + step, end: norm + step + 1 },
    orig: { start: orig + step, end: orig + step + 1 },
  };
}

/** The last cluster whose original text starts before `offset`. */
function lastClusterBefore(map: OffsetMap, offset: number): Cluster | null {
  const run = lastAtOrBelow(map.origStart, offset - 1);
  if (run < 0) return null;
  return clusterAt(map, run, (map.normStart[run] ?? 0) + offset - 1 - (map.origStart[run] ?? 0));
}

/** The normalised start of the first cluster whose original text ends behind `offset`. */
function normStartAfter(map: OffsetMap, offset: number): number {
  const run = lastAtOrBelow(map.origStart, offset);
  if (run < 0) return 0;
  const into = offset - (map.origStart[run] ?? 0);
  if (into >= (map.origLength[run] ?? 0)) return map.normStart[run + 1] ?? 0;
  return (map.normStart[run] ?? 0) + (map.kind[run] === singleCluster ? 0 : into);
}
