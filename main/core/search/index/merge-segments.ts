import { eachPlace, readPostings } from "./read-postings.ts";
import {
  findTerm,
  isTokenBorder,
  partSeparator,
  placeParts,
  type Segment,
  type SegmentPart,
  termAt,
} from "./segment.ts";
import { createVarintWriter } from "./varint.ts";

/** Parts of one segment that go on, and what their passages are numbered in the new one. */
interface Source {
  readonly segment: Segment;
  readonly parts: readonly SegmentPart[];
  /** New number of each passage; -1: it is left out. */
  readonly passages: Int32Array;
}

/**
 * One segment instead of several, oldest first, without tokenizing anything again: the same as if its parts had been
 * built in this order.
 *
 * @param keep whether a part goes on; asked with the number of the segment it stands in
 */
export function mergeSegments(
  segments: readonly Segment[],
  keep: (part: SegmentPart, segment: number) => boolean,
): Segment {
  let next = 0;
  const sources = segments.map((segment, number): Source => {
    const parts = segment.parts.filter((part) => keep(part, number));
    const passages = new Int32Array(segment.passageStarts.length).fill(-1);
    for (const { firstPassage, passages: count } of parts) {
      for (let passage = 0; passage < count; passage++) passages[firstPassage + passage] = next++;
    }
    return { segment, parts, passages };
  });
  const parts = placeParts(sources.flatMap((source) => source.parts));
  return { ...mergeWords(sources), ...mergeTexts(sources, parts), parts };
}

function mergeTexts(sources: readonly Source[], parts: readonly SegmentPart[]) {
  const kept = sources.flatMap(({ segment, parts: own }) => own.map((part) => ({ segment, part })));
  const texts: string[] = [];
  const passageStarts: number[] = [];
  const headings: number[] = [];
  const chunkStarts: number[] = [];
  const maps: Uint8Array[] = [];
  const last = parts.at(-1);
  const units = last === undefined ? 0 : last.start + last.units + partSeparator.length;
  const borders = new Uint8Array(Math.ceil(units / 8));
  kept.forEach(({ segment, part }, at) => {
    const to = (parts[at]?.start ?? 0) - part.start;
    texts.push(segment.text.slice(part.start, part.start + part.units), partSeparator);
    for (const start of segment.passageStarts.subarray(
      part.firstPassage,
      part.firstPassage + part.passages,
    )) {
      passageStarts.push(start + to);
    }
    const firstHeading = 2 * part.firstHeading;
    for (const unit of segment.headings.subarray(firstHeading, firstHeading + 2 * part.headings)) {
      headings.push(unit + to);
    }
    for (const chunk of segment.chunkStarts.subarray(part.firstChunk, part.firstChunk + part.chunks)) {
      chunkStarts.push(chunk);
    }
    maps.push(segment.maps.subarray(part.mapStart, part.mapStart + part.mapBytes));
    copyBorders(segment, part, borders, to);
  });
  return {
    text: texts.join(""),
    passageStarts: Uint32Array.from(passageStarts),
    headings: Uint32Array.from(headings),
    chunkStarts: Uint32Array.from(chunkStarts),
    maps: new Uint8Array(Buffer.concat(maps)),
    borders,
  };
}

function copyBorders(segment: Segment, { start, units }: SegmentPart, borders: Uint8Array, to: number): void {
  for (let unit = start; unit <= start + units; unit++) {
    if (!isTokenBorder(segment, unit)) continue;
    const at = unit + to;
    borders[at >>> 3] = (borders[at >>> 3] ?? 0) | (1 << (at & 7));
  }
}

function mergeWords(sources: readonly Source[]) {
  const lengths: number[] = [];
  const postings = createVarintWriter();
  const offsets = createVarintWriter();
  const terms: string[] = [];
  const met: number[] = [];
  const documentCounts: number[] = [];
  const postingStarts = [0];
  const offsetStarts = [0];
  for (const { segment, passages } of sources) {
    passages.forEach((to, from) => {
      if (to >= 0) lengths.push(segment.lengths[from] ?? 0);
    });
  }
  for (const term of allTerms(sources)) {
    const merged = mergeTerm(sources, term, postings.write, offsets.write);
    if (merged === null) continue;
    terms.push(term);
    met.push(merged.firstMet);
    documentCounts.push(merged.documents);
    postingStarts.push(postings.length());
    offsetStarts.push(offsets.length());
  }
  const lexiconStarts = new Uint32Array(terms.length + 1);
  terms.forEach((term, rank) => {
    lexiconStarts[rank + 1] = (lexiconStarts[rank] ?? 0) + term.length;
  });
  return {
    lexicon: terms.join(""),
    lexiconStarts,
    firstMet: ranksOf(met),
    documentCounts: Uint32Array.from(documentCounts),
    postings: postings.bytes().slice(),
    postingStarts: Uint32Array.from(postingStarts),
    offsets: offsets.bytes().slice(),
    offsetStarts: Uint32Array.from(offsetStarts),
    lengths: Uint32Array.from(lengths),
  };
}

/** In code unit order, each once. */
function allTerms(sources: readonly Source[]): readonly string[] {
  const terms = new Set<string>();
  for (const { segment, parts } of sources) {
    if (parts.length === 0) continue;
    for (let rank = 0; rank < segment.documentCounts.length; rank++) terms.add(termAt(segment, rank));
  }
  return [...terms].sort();
}

/** Writes one term's postings of all sources; null when nothing of it goes on. */
function mergeTerm(
  sources: readonly Source[],
  term: string,
  writePosting: (value: number) => void,
  writeOffset: (value: number) => void,
): { readonly documents: number; readonly firstMet: number } | null {
  let documents = 0;
  let firstMet = 0;
  let last = -1;
  sources.forEach(({ segment, passages }, number) => {
    const rank = findTerm(segment, term);
    if (rank === null) return;
    const found = readPostings(segment, rank);
    found.documents.forEach((from, at) => {
      const to = passages[from] ?? -1;
      if (to < 0) return;
      // As the order of first meeting was counted in the segment that the term comes from.
      if (documents === 0) firstMet = number * 2 ** 32 + (segment.firstMet[rank] ?? 0);
      documents += 1;
      const frequency = found.frequencies[at] ?? 0;
      writePosting(2 * (to - last - 1) + (frequency === 1 ? 1 : 0));
      if (frequency !== 1) writePosting(frequency);
      last = to;
    });
    let before = -1;
    let offset = 0;
    eachPlace(segment, rank, found, (document, place) => {
      if ((passages[document] ?? -1) < 0) return;
      writeOffset(document === before ? place - offset : place);
      before = document;
      offset = place;
    });
  });
  return documents === 0 ? null : { documents, firstMet };
}

/** Each number replaced by its place in ascending order. */
function ranksOf(values: readonly number[]): Uint32Array {
  const ranks = new Uint32Array(values.length);
  const order = values.map((_, at) => at).sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  order.forEach((at, rank) => {
    ranks[at] = rank;
  });
  return ranks;
}
