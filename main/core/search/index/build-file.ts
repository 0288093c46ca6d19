import { readFileSync } from "node:fs";
import type { Stretch } from "../../../../shared/model/place.ts";
import { createStretchMaker } from "../find/original-stretch.ts";
import type { PartToIndex } from "./analyse-part.ts";
import { mergeSegments } from "./merge-segments.ts";
import { decodeSegment, encodeSegment, type Segment } from "./segment.ts";
import { buildSegment, type WordCutter } from "./segment-builder.ts";

/** A segment ready to be written, and the passages of each of its parts. */
export interface BuiltSegment {
  readonly file: Uint8Array;
  readonly parts: readonly {
    readonly part: string;
    readonly extraction: string;
    readonly passages: readonly Stretch[];
  }[];
}

export function buildSegmentFile(tasks: readonly PartToIndex[], cutter: WordCutter): BuiltSegment {
  const segment = buildSegment(tasks, cutter);
  return { file: encodeSegment(segment), parts: passagesOfParts(segment) };
}

function passagesOfParts(segment: Segment): BuiltSegment["parts"] {
  const stretchOf = createStretchMaker(segment);
  return segment.parts.map(({ part, extraction, start, units, firstPassage, passages }) => ({
    part,
    extraction,
    passages: Array.from({ length: passages }, (_, passage) => {
      const at = firstPassage + passage;
      const next = passage + 1 < passages ? segment.passageStarts[at + 1] : start + units;
      return stretchOf({ start: segment.passageStarts[at] ?? start, end: next ?? start + units });
    }),
  }));
}

/** Segments to join, oldest first, and the extractions that go on; a part that stands twice goes on from the newest. */
export interface MergeRequest {
  readonly files: readonly string[];
  readonly extractions: ReadonlySet<string>;
}

/**
 * The bytes of the joined segment; null when nothing goes on.
 *
 * @throws when one of the files cannot be read: who asked may not remove it then
 */
export function mergeSegmentFiles({ files, extractions }: MergeRequest): Uint8Array | null {
  const segments = files.map((file) => {
    const segment = readSegment(file);
    if (segment === null) throw new Error(`segment ${file} cannot be read`);
    return segment;
  });
  const newest = new Map<string, number>();
  for (const [number, { parts }] of segments.entries()) {
    for (const { part, extraction } of parts) newest.set(`${extraction} ${part}`, number);
  }
  const merged = mergeSegments(
    segments,
    ({ part, extraction }, number) =>
      extractions.has(extraction) && newest.get(`${extraction} ${part}`) === number,
  );
  return merged.parts.length === 0 ? null : encodeSegment(merged);
}

/** The segment that a file holds; null when it is missing, damaged or of another version: all the same to us. */
export function readSegment(file: string): Segment | null {
  try {
    return decodeSegment(readFileSync(file));
  } catch {
    // Not there (any more), or not readable: what it held is built again.
    return null;
  }
}
