import { createPostingsBuilder } from "../../../main/core/search/index/postings-builder.ts";
import { readPostings } from "../../../main/core/search/index/read-postings.ts";
import { findTerm, type Segment } from "../../../main/core/search/index/segment.ts";
import { encodeSegmentFile } from "../../../main/core/search/index/segment-file.ts";

/** Pairs of letters by the passages they begin in: the way on that the plain scan is compared with. */
export interface BigramField {
  /** Bytes it would add to a segment file. */
  readonly bytes: number;
  /** Every place of a string of two letters or more. */
  readonly scan: (needle: string) => readonly number[];
}

export function createBigramField(segment: Segment): BigramField {
  const { offsets, offsetStarts, ...columns } = buildColumns(segment);
  const { lexicon, ...stored } = columns;
  const sections = { ...stored, lexicon: Buffer.from(lexicon, "utf16le") };
  const bytes = encodeSegmentFile(null, sections, new Set(["lexicon"])).byteLength;
  const pairs: Segment = { ...segment, ...columns, offsets, offsetStarts };
  return { bytes, scan: (needle) => scanWith(segment, pairs, needle) };
}

/** Without places: the text itself is looked at in the passages that are left. */
function buildColumns({ text, passageStarts }: Segment) {
  const builder = createPostingsBuilder();
  const none = new Uint32Array(2000);
  let ids = new Uint32Array(2000);
  passageStarts.forEach((start, passage) => {
    const end = Math.min(text.length - 1, passageStarts[passage + 1] ?? text.length);
    if (ids.length < end - start) ids = new Uint32Array(2 * (end - start));
    let count = 0;
    for (let at = start; at < end; at++) ids[count++] = builder.termId(text.slice(at, at + 2));
    builder.addDocument(ids, none.length >= count ? none : new Uint32Array(count), count);
  });
  return builder.finish();
}

function scanWith(segment: Segment, pairs: Segment, needle: string): readonly number[] {
  const lists: Uint32Array[] = [];
  const ranks: number[] = [];
  for (let at = 0; at + 2 <= needle.length; at++) {
    const rank = findTerm(pairs, needle.slice(at, at + 2));
    if (rank === null) return [];
    ranks.push(rank);
  }
  // The rarest two say most; the pairs behind a passage's end belong to the next one, so only the first must be in it.
  const [first = 0, ...others] = ranks;
  lists.push(readPostings(pairs, first).documents);
  const rarest = others.toSorted((one, other) => countOf(pairs, one) - countOf(pairs, other)).slice(0, 1);
  for (const rank of rarest) lists.push(readPostings(pairs, rank).documents);
  return placesIn(segment, candidates(lists, segment.passageStarts.length), needle);
}

const countOf = ({ documentCounts }: Segment, rank: number) => documentCounts[rank] ?? 0;

/** Passages of the first list that, or whose next one, the second list holds. */
function candidates([first, second]: readonly Uint32Array[], passages: number): Uint32Array {
  if (first === undefined || second === undefined) return first ?? new Uint32Array(0);
  const held = new Uint8Array(passages + 1);
  for (const passage of second) held[passage] = 1;
  return first.filter((passage) => held[passage] === 1 || held[passage + 1] === 1);
}

function placesIn(
  { text, passageStarts }: Segment,
  passages: Uint32Array,
  needle: string,
): readonly number[] {
  const places: number[] = [];
  let next = 0;
  for (const passage of passages) {
    const start = Math.max(next, passageStarts[passage] ?? 0);
    const end = passageStarts[passage + 1] ?? text.length;
    const piece = text.slice(start, end + needle.length - 1);
    for (let at = piece.indexOf(needle); at >= 0; at = piece.indexOf(needle, at + needle.length)) {
      places.push(start + at);
      next = start + at + needle.length;
    }
  }
  return places;
}
