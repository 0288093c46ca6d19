import type { Tokenizer } from "../../japanese/tokens.ts";
import { type AnalysedPart, analysePart, type PartToIndex } from "./analyse-part.ts";
import { packMap } from "./pack-map.ts";
import { createPostingsBuilder, type PostingsBuilder } from "./postings-builder.ts";
import { type PartCounts, partSeparator, placeParts, type Segment, withoutSeparators } from "./segment.ts";

/** What cuts a text into words. */
export type WordCutter = Pick<Tokenizer, "analyse" | "termOfWord">;

/** Makes a segment of parts: their texts, passages and words. */
export function buildSegment(tasks: readonly PartToIndex[], cutter: WordCutter): Segment {
  return assembleSegment(tasks.map(analysePart), cutter);
}

export function assembleSegment(parts: readonly AnalysedPart[], cutter: WordCutter): Segment {
  const counts: PartCounts[] = [];
  const texts: string[] = [];
  const maps: Uint8Array[] = [];
  const starts: number[] = [];
  const headings: number[] = [];
  const chunkStarts: number[] = [];
  const words = createWordGatherer(cutter);
  const borders = new Uint8Array(
    Math.ceil(parts.reduce((sum, { text }) => sum + text.length + partSeparator.length, 0) / 8),
  );
  let start = 0;
  for (const part of parts) {
    const map = packMap(part.map);
    const text = withoutSeparators(part.text);
    words.addPassages(text, part.passageStarts, (unit) => setBit(borders, start + unit));
    setBit(borders, start + text.length);
    for (const passage of part.passageStarts) starts.push(start + passage);
    for (const heading of part.headings) headings.push(start + heading.start, start + heading.end);
    for (const chunk of part.chunkStarts) chunkStarts.push(chunk);
    texts.push(text, partSeparator);
    maps.push(map);
    counts.push({
      part: part.part,
      extraction: part.extraction,
      units: text.length,
      passages: part.passageStarts.length,
      chunks: part.chunkStarts.length,
      headings: part.headings.length,
      mapBytes: map.byteLength,
    });
    start += text.length + partSeparator.length;
  }
  return {
    ...words.postings.finish(),
    parts: placeParts(counts),
    text: texts.join(""),
    borders,
    passageStarts: Uint32Array.from(starts),
    chunkStarts: Uint32Array.from(chunkStarts),
    headings: Uint32Array.from(headings),
    maps: new Uint8Array(Buffer.concat(maps)),
  };
}

interface WordGatherer {
  readonly postings: PostingsBuilder;
  /** Words of each passage; `border` is told every unit at which a token starts. */
  readonly addPassages: (
    text: string,
    passageStarts: readonly number[],
    border: (unit: number) => void,
  ) => void;
}

function createWordGatherer(cutter: WordCutter): WordGatherer {
  const postings = createPostingsBuilder();
  // By word of the dictionary: asking for its term and the term's number each time would cost more than the tokens.
  const known = new Map<number, number>();
  const notIndexed = -1;
  let ids = new Uint32Array(1024);
  let offsets = new Uint32Array(1024);

  function idOf(word: number, surface: () => string): number {
    const found = known.get(word);
    if (found !== undefined) return found;
    const term = cutter.termOfWord(word);
    if (term === null) return postings.termId(surface().toLowerCase());
    const id = term === undefined ? notIndexed : postings.termId(term);
    known.set(word, id);
    return id;
  }

  function addPassage(passage: string, start: number, border: (unit: number) => void): void {
    const { length, start: tokenStarts, word } = cutter.analyse(passage);
    if (ids.length < length) {
      ids = new Uint32Array(2 * length);
      offsets = new Uint32Array(2 * length);
    }
    let count = 0;
    for (let token = 0; token < length; token++) {
      const from = tokenStarts[token] ?? 0;
      border(start + from);
      const id = idOf(word[token] ?? 0, () => passage.slice(from, tokenStarts[token + 1]));
      if (id === notIndexed) continue;
      ids[count] = id;
      offsets[count++] = from;
    }
    postings.addDocument(ids, offsets, count);
  }

  return {
    postings,
    addPassages(text, passageStarts, border) {
      for (const [passage, start] of passageStarts.entries()) {
        addPassage(text.slice(start, passageStarts[passage + 1] ?? text.length), start, border);
      }
    },
  };
}

function setBit(bits: Uint8Array, at: number): void {
  bits[at >>> 3] = (bits[at >>> 3] ?? 0) | (1 << (at & 7));
}
