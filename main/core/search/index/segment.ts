import { z } from "zod";
import type { PostingsColumns } from "./postings-builder.ts";
import { decodeSegmentFile, encodeSegmentFile, type Sections } from "./segment-file.ts";

/** Stands between the texts of two parts: no text that is stored or looked for holds it, so no match crosses it. */
export const partSeparator = "\uffff";

/** A text as it is stored and looked for: a separator of its own (files hold any sign) becomes U+FFFD. */
export function withoutSeparators(text: string): string {
  return text.replaceAll(partSeparator, "\ufffd");
}

const partCountsSchema = z.object({
  part: z.string(),
  extraction: z.string(),
  /** UTF-16 units of its text, and how many passages, pages, headings and bytes of map it has. */
  units: z.number(),
  passages: z.number(),
  chunks: z.number(),
  headings: z.number(),
  mapBytes: z.number(),
});
export type PartCounts = Readonly<z.infer<typeof partCountsSchema>>;

/** A part of a segment: where its own begins in each column. */
export interface SegmentPart extends PartCounts {
  /** Its text is [start, start + units) of the segment's text. */
  readonly start: number;
  readonly firstPassage: number;
  readonly firstChunk: number;
  readonly firstHeading: number;
  readonly mapStart: number;
}

/**
 * An immutable piece of the index: texts of some parts under the `search` rules, and the words of their passages
 * (the documents of `PostingsColumns`; offsets are from the start of the passage).
 */
export interface Segment extends PostingsColumns {
  readonly parts: readonly SegmentPart[];
  /** The texts, each followed by `partSeparator`. */
  readonly text: string;
  /** One bit a unit of `text`: a token starts there. */
  readonly borders: Uint8Array;
  /** Where each passage starts in `text`. */
  readonly passageStarts: Uint32Array;
  /** Where each page starts in the concatenation of its part's original page texts. */
  readonly chunkStarts: Uint32Array;
  /** Headings as pairs [start, end) in `text`, ascending. */
  readonly headings: Uint32Array;
  /** Offset maps of the parts, packed one by one. */
  readonly maps: Uint8Array;
}

/** What is read as a whole when a segment is opened. Postings stay as they are: they are small, and read by the term. */
const packed: ReadonlySet<string> = new Set([
  "text",
  "lexicon",
  "maps",
  "borders",
  "passageStarts",
  "chunkStarts",
]);

export function encodeSegment(segment: Segment): Uint8Array<ArrayBuffer> {
  const { parts, text, lexicon, ...columns } = segment;
  const counts = parts.map(({ part, extraction, units, passages, chunks, headings, mapBytes }) => ({
    part,
    extraction,
    units,
    passages,
    chunks,
    headings,
    mapBytes,
  }));
  const sections: Sections = {
    ...columns,
    text: Buffer.from(text, "utf16le"),
    lexicon: Buffer.from(lexicon, "utf16le"),
  };
  return encodeSegmentFile(counts, sections, packed);
}

/** The segment that a file holds, or null when it is damaged or of another version. */
export function decodeSegment(file: Uint8Array): Segment | null {
  const decoded = decodeSegmentFile(file);
  if (decoded === null) return null;
  const { head, sections } = decoded;
  return {
    parts: placeParts(z.array(partCountsSchema).parse(head)),
    text: stringOf(sections.text),
    lexicon: stringOf(sections.lexicon),
    borders: bytesOf(sections.borders),
    passageStarts: wordsOf(sections.passageStarts),
    chunkStarts: wordsOf(sections.chunkStarts),
    headings: wordsOf(sections.headings),
    maps: bytesOf(sections.maps),
    lexiconStarts: wordsOf(sections.lexiconStarts),
    firstMet: wordsOf(sections.firstMet),
    documentCounts: wordsOf(sections.documentCounts),
    postings: bytesOf(sections.postings),
    postingStarts: wordsOf(sections.postingStarts),
    offsets: bytesOf(sections.offsets),
    offsetStarts: wordsOf(sections.offsetStarts),
    lengths: wordsOf(sections.lengths),
  };
}

/** The parts with where they begin, from their counts. */
export function placeParts(counts: readonly PartCounts[]): readonly SegmentPart[] {
  let [start, firstPassage, firstChunk, firstHeading, mapStart] = [0, 0, 0, 0, 0];
  return counts.map((count) => {
    const placed = { ...count, start, firstPassage, firstChunk, firstHeading, mapStart };
    start += count.units + partSeparator.length;
    firstPassage += count.passages;
    firstChunk += count.chunks;
    firstHeading += count.headings;
    mapStart += count.mapBytes;
    return placed;
  });
}

export function termAt({ lexicon, lexiconStarts }: Segment, rank: number): string {
  return lexicon.slice(lexiconStarts[rank], lexiconStarts[rank + 1]);
}

/** Rank of the first term that is not below `term` in code unit order; the count of terms when all are. */
export function lowerBound(segment: Segment, term: string): number {
  let low = 0;
  let high = segment.documentCounts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (termAt(segment, middle) < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rank of a term, or null when the segment does not have it. */
export function findTerm(segment: Segment, term: string): number | null {
  const rank = lowerBound(segment, term);
  return rank < segment.documentCounts.length && termAt(segment, rank) === term ? rank : null;
}

/** Whether a token starts at a unit of the text; the end of the text counts as a border. */
export function isTokenBorder({ borders }: Pick<Segment, "borders">, unit: number): boolean {
  const byte = borders[unit >>> 3];
  return byte === undefined || ((byte >>> (unit & 7)) & 1) === 1;
}

function stringOf(column: Sections[string] | undefined): string {
  const { buffer, byteOffset, byteLength } = bytesOf(column);
  return Buffer.from(buffer, byteOffset, byteLength).toString("utf16le");
}

function bytesOf(column: Sections[string] | undefined): Uint8Array {
  if (column instanceof Uint8Array) return column;
  throw new Error("segment: a section of bytes is missing");
}

function wordsOf(column: Sections[string] | undefined): Uint32Array {
  if (column instanceof Uint32Array) return column;
  throw new Error("segment: a section of words is missing");
}
