import { type OffsetMap, singleCluster, unitRun } from "../../../shared/text/offset-map.ts";
import type { Segment, Stripped } from "./strip.ts";

/** Collects normalised text and its map, cluster by cluster, in ascending order of the stripped text. */
export interface NormalText {
  /** How many units from `offset` on lie in one piece of the original. */
  readonly unbroken: (offset: number) => number;
  /** One cluster: `text` stands for the stripped units from `start` to `end`. */
  readonly add: (text: string, start: number, end: number) => void;
  /** The same for a cluster of one unit. */
  readonly addUnit: (unit: number, start: number, end: number) => void;
  /** `count` clusters of one unit each, read through `folded`, all in one piece of the original. */
  readonly addRun: (folded: Uint16Array, start: number, count: number) => void;
  readonly finish: () => { readonly text: string; readonly map: OffsetMap };
}

/** Typed arrays instead of string parts: a million one-letter lines must not cost a million strings. */
export function createNormalText(stripped: Stripped): NormalText {
  const { segments, text: source } = stripped;
  let units = new Uint16Array(source.length + 64);
  let length = 0;
  let runs = 0;
  let columns = new Uint32Array(3 * 1024);
  let kinds = new Uint8Array(1024);
  let at = 0;
  // A cursor of its own: the reader is ahead of the cluster that is written.
  let ahead = 0;

  function segmentAt(offset: number): Segment | undefined {
    while (at + 1 < segments.length && (segments[at + 1]?.start ?? 0) <= offset) at++;
    return segments[at];
  }
  function origin(offset: number): number {
    const segment = segmentAt(offset);
    return segment === undefined ? 0 : segment.original + (segment.border ? 0 : offset - segment.start);
  }
  function originEnd(offset: number): number {
    const before = origin(offset - 1);
    return segmentAt(offset - 1)?.border ? before : before + 1;
  }
  function unbroken(offset: number): number {
    while (ahead + 1 < segments.length && (segments[ahead + 1]?.start ?? 0) <= offset) ahead++;
    return (segments[ahead + 1]?.start ?? source.length) - offset;
  }
  function reserve(count: number): void {
    if (length + count <= units.length) return;
    const wider = new Uint16Array(2 * units.length + count);
    wider.set(units);
    units = wider;
  }
  function openRun(normStart: number, origStart: number, origLength: number, kind: number): void {
    if (runs === kinds.length) {
      const wider = new Uint32Array(2 * columns.length);
      wider.set(columns);
      columns = wider;
      const widerKinds = new Uint8Array(2 * kinds.length);
      widerKinds.set(kinds);
      kinds = widerKinds;
    }
    columns[3 * runs] = normStart;
    columns[3 * runs + 1] = origStart;
    columns[3 * runs + 2] = origLength;
    kinds[runs++] = kind;
  }
  /** Lengthens the last run, or opens one: units that follow each other on both sides share a run. */
  function mapUnits(origStart: number, count: number): void {
    const last = 3 * (runs - 1);
    const open = runs > 0 && kinds[runs - 1] === unitRun;
    if (open && (columns[last + 1] ?? 0) + (columns[last + 2] ?? 0) === origStart) {
      columns[last + 2] = (columns[last + 2] ?? 0) + count;
    } else openRun(length, origStart, count, unitRun);
  }
  function addUnit(unit: number, start: number, end: number): void {
    reserve(1);
    const from = origin(start);
    const size = originEnd(end) - from;
    if (size === 1) mapUnits(from, 1);
    else openRun(length, from, size, singleCluster);
    units[length++] = unit;
  }
  function add(text: string, start: number, end: number): void {
    if (text.length === 1) addUnit(text.charCodeAt(0), start, end);
    else if (text !== "") addLong(text, start, end);
  }
  function addLong(text: string, start: number, end: number): void {
    reserve(text.length);
    const from = origin(start);
    openRun(length, from, originEnd(end) - from, singleCluster);
    for (let index = 0; index < text.length; index++) units[length++] = text.charCodeAt(index);
  }
  function addRun(folded: Uint16Array, start: number, count: number): void {
    if (count <= 0) return;
    reserve(count);
    mapUnits(origin(start), count);
    for (let index = 0; index < count; index++) {
      units[length++] = folded[source.charCodeAt(start + index)] ?? 0;
    }
  }
  function finish(): { text: string; map: OffsetMap } {
    const normStart = new Uint32Array(runs + 1);
    const origStart = new Uint32Array(runs);
    const origLength = new Uint32Array(runs);
    for (let run = 0; run < runs; run++) {
      normStart[run] = columns[3 * run] ?? 0;
      origStart[run] = columns[3 * run + 1] ?? 0;
      origLength[run] = columns[3 * run + 2] ?? 0;
    }
    normStart[runs] = length;
    const text = Buffer.from(units.buffer, 0, 2 * length).toString("utf16le");
    return { text, map: { normStart, origStart, origLength, kind: kinds.slice(0, runs) } };
  }
  return { unbroken, add, addUnit, addRun, finish };
}
