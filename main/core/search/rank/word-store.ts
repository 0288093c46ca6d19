import { type Postings, readPostings } from "../index/read-postings.ts";
import { findTerm, lowerBound, type Segment, termAt } from "../index/segment.ts";
import { type TokenSet, tokenSets } from "./lunr-parts.ts";

/** A segment with the passages that count: those of documents that are there and not replaced. */
export interface LiveSegment {
  readonly segment: Segment;
  /** 1 for each passage that counts. */
  readonly live: Uint8Array;
}

/** A term over all segments. Documents are passages, numbered through all segments (dead ones too), ascending. */
export interface WordList {
  readonly term: string;
  /** Where Lunr's builder would have counted the term: by first meeting. */
  readonly termIndex: number;
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
  readonly idf: number;
}

/** The words of all segments as one index. Number of documents, their mean length and df are those of the living. */
export interface WordStore {
  readonly segments: readonly LiveSegment[];
  /** The number of the first passage of each segment. */
  readonly firstDocuments: readonly number[];
  /** Documents, dead ones too. */
  readonly size: number;
  /** Documents that count. */
  readonly count: number;
  /** Lunr's k1 · (1 − b + b · length / mean length) of each document. */
  readonly norms: Float64Array;
  /** Null when no living document has the term. */
  readonly list: (term: string) => WordList | null;
  /** The terms that a token set accepts, in Lunr's order. */
  readonly expand: (wanted: TokenSet) => readonly string[];
}

/** Lunr's constants, and the greatest number of postings kept decoded. */
export const k1 = 1.2;
const b = 0.75;
const mostKept = 4_000_000;

export function createWordStore(segments: readonly LiveSegment[]): WordStore {
  const firstDocuments: number[] = [];
  let size = 0;
  let count = 0;
  let words = 0;
  for (const { segment, live } of segments) {
    firstDocuments.push(size);
    size += live.length;
    for (let at = 0; at < live.length; at++) {
      if (live[at] !== 1) continue;
      count += 1;
      words += segment.lengths[at] ?? 0;
    }
  }
  const norms = normsOf(segments, size, words / count);
  const kept = new Map<string, WordList | null>();
  let postingsKept = 0;

  function list(term: string): WordList | null {
    const known = kept.get(term);
    if (known !== undefined) return known;
    const found = readList(segments, firstDocuments, term, count);
    const length = found?.documents.length ?? 1;
    if (postingsKept + length > mostKept) {
      kept.clear();
      postingsKept = 0;
    }
    postingsKept += length;
    kept.set(term, found);
    return found;
  }

  return {
    segments,
    firstDocuments,
    size,
    count,
    norms,
    list,
    expand: (wanted) => expandTerms(segments, wanted).filter((term) => list(term) !== null),
  };
}

function normsOf(segments: readonly LiveSegment[], size: number, mean: number): Float64Array {
  const norms = new Float64Array(size);
  let at = 0;
  for (const { segment } of segments) {
    for (const length of segment.lengths) norms[at++] = k1 * (1 - b + b * (length / mean));
  }
  return norms;
}

function readList(
  segments: readonly LiveSegment[],
  firstDocuments: readonly number[],
  term: string,
  count: number,
): WordList | null {
  const pieces: { readonly living: Postings; readonly first: number }[] = [];
  let termIndex = 0;
  let length = 0;
  for (const [at, { segment, live }] of segments.entries()) {
    const rank = findTerm(segment, term);
    if (rank === null) continue;
    const living = onlyLiving(readPostings(segment, rank), live);
    if (living.documents.length === 0) continue;
    if (length === 0) termIndex = at * 2 ** 32 + (segment.firstMet[rank] ?? 0);
    pieces.push({ living, first: firstDocuments[at] ?? 0 });
    length += living.documents.length;
  }
  if (length === 0) return null;
  const documents = new Uint32Array(length);
  const frequencies = new Uint32Array(length);
  let to = 0;
  for (const { living, first } of pieces) {
    frequencies.set(living.frequencies, to);
    for (const document of living.documents) documents[to++] = document + first;
  }
  const rarity = Math.abs((count - length + 0.5) / (length + 0.5));
  return { term, termIndex, documents, frequencies, idf: Math.log(1 + rarity) };
}

function onlyLiving(postings: Postings, live: Uint8Array): Postings {
  const { documents, frequencies } = postings;
  let kept = 0;
  for (let at = 0; at < documents.length; at++) {
    if (live[documents[at] ?? 0] !== 1) continue;
    documents[kept] = documents[at] ?? 0;
    frequencies[kept++] = frequencies[at] ?? 0;
  }
  return kept === documents.length
    ? postings
    : { documents: documents.subarray(0, kept), frequencies: frequencies.subarray(0, kept) };
}

function expandTerms(segments: readonly LiveSegment[], wanted: TokenSet): readonly string[] {
  const { prefix, rest } = fixedPrefix(wanted);
  if (rest.final && Object.keys(rest.edges).length === 0) return [prefix];
  const candidates = new Set<string>();
  for (const { segment } of segments) {
    const terms = segment.documentCounts.length;
    for (let rank = prefix === "" ? 0 : lowerBound(segment, prefix); rank < terms; rank++) {
      const term = termAt(segment, rank);
      if (!term.startsWith(prefix)) break;
      if (accepts(wanted, term)) candidates.add(term);
    }
  }
  if (candidates.size === 0) return [];
  // Lunr's own set over the few, because its order decides among equal scores.
  return tokenSets
    .fromArray([...candidates].sort())
    .intersect(wanted)
    .toArray();
}

/** The letters that every accepted word begins with. */
function fixedPrefix(wanted: TokenSet): { readonly prefix: string; readonly rest: TokenSet } {
  let rest = wanted;
  let prefix = "";
  while (!rest.final) {
    const [edge, ...others] = Object.keys(rest.edges);
    const next = edge === undefined || edge === "*" || others.length > 0 ? undefined : rest.edges[edge];
    if (next === undefined) break;
    prefix += edge;
    rest = next;
  }
  return { prefix, rest };
}

function accepts(wanted: TokenSet, word: string): boolean {
  let states: readonly TokenSet[] = [wanted];
  for (const unit of word.split("")) {
    const next = new Set<TokenSet>();
    for (const { edges } of states) {
      for (const edge of [edges[unit], edges["*"]]) if (edge !== undefined) next.add(edge);
    }
    if (next.size === 0) return false;
    states = [...next];
  }
  return states.some(({ final }) => final);
}
