import { lastAtOrBelow } from "../../../../shared/text/range.ts";
import { rankDocuments } from "../rank/lunr-index.ts";
import type { WriteQuery } from "../rank/lunr-parts.ts";
import { planQuery } from "../rank/plan.ts";
import { k1, type WordStore } from "../rank/word-store.ts";
import type { FoundInSegment } from "./found-units.ts";
import type { OpenSegment } from "./open-index.ts";
import { type Units, unitEnd } from "./units.ts";

/** What one segment gives to the answer. */
export interface SegmentFind {
  readonly open: OpenSegment;
  readonly units: Units;
  readonly found: FoundInSegment;
}

/** How much a match in a heading, and one in the title of the document, raise a score: title before heading before body. */
const headingBoost = 1.5;
const titleBoost = 2;

/** What a title has of the words looked for. */
export interface TitleMatch {
  /** Which share of the words stands in it, by letters. */
  readonly held: number;
  /** Which share of the title they make up. */
  readonly share: number;
}

/** Score of unit number `at` of a segment's finds, from the scores of its passages. */
export type UnitScorer = (find: SegmentFind, at: number, passageScores: Float64Array) => number;

/**
 * Lunr's score of the best passage of a unit, or that of what is looked for taken as one word with its own tf and df
 * (all that there is where Lunr knows no such word), whichever is higher; raised for headings and titles.
 *
 * @param titled parts whose title holds something of what is looked for
 */
export function createUnitScorer(
  finds: readonly SegmentFind[],
  words: WordStore,
  titled: ReadonlyMap<string, TitleMatch>,
): UnitScorer {
  const unitsWith = finds.reduce((sum, { found }) => sum + found.units.length, 0);
  const scanned = scanScorer(unitsWith, words);
  const located = new Map(finds.map((find) => [find, locatePlaces(find)]));
  return (find, at, passageScores) => {
    const { open, units, found } = find;
    const unit = found.units[at] ?? 0;
    const from = found.firstPlaces[at] ?? 0;
    const to = found.firstPlaces[at + 1] ?? from;
    const length = unitEnd(open.segment, units, unit) - (units.starts[unit] ?? 0);
    const part = open.segment.parts[units.parts[unit] ?? 0];
    const places = located.get(find) ?? locatePlaces(find);
    const { heading, printedTitle } = headingBoosts(find, places.headings, from, to, part?.start ?? 0);
    const title = Math.max(printedTitle, boostOf(titleBoost, titled.get(part?.part ?? "")));
    let ranked = 0;
    for (let place = from; place < to; place++) {
      ranked = Math.max(ranked, passageScores[places.documents[place] ?? 0] ?? 0);
    }
    return Math.max(ranked, scanned(to - from, length)) * heading * title;
  };
}

/** Where each place of a find stands; one walk through the text, because there may be hundreds of thousands. */
interface LocatedPlaces {
  /** Number of the passage among those of all segments. */
  readonly documents: Uint32Array;
  /** Where the heading that holds the place stands in the segment's `headings`; -1: it is in none. */
  readonly headings: Int32Array;
}

function locatePlaces({ open, found: { places } }: SegmentFind): LocatedPlaces {
  const { passageStarts, headings } = open.segment;
  const documents = new Uint32Array(places.starts.length);
  const inHeadings = new Int32Array(places.starts.length);
  let passage = 0;
  let heading = 0;
  for (let place = 0; place < places.starts.length; place++) {
    const start = places.starts[place] ?? 0;
    while ((passageStarts[passage + 1] ?? Number.POSITIVE_INFINITY) <= start) passage += 1;
    while ((headings[heading + 1] ?? Number.POSITIVE_INFINITY) <= start) heading += 2;
    documents[place] = open.firstDocument + passage;
    inHeadings[place] = (headings[heading] ?? Number.POSITIVE_INFINITY) <= start ? heading : -1;
  }
  return { documents, headings: inHeadings };
}

/** 1 for each passage (by its number among all) that holds a place of these units; null: of all units found. */
export function passagesOf(
  words: WordStore,
  finds: readonly SegmentFind[],
  chosen: readonly { readonly find: SegmentFind; readonly at: number }[] | null,
): Uint8Array {
  const marks = new Uint8Array(words.size);
  const mark = ({ open, found }: SegmentFind, from: number, to: number) => {
    const { passageStarts } = open.segment;
    let passage = Math.max(0, lastAtOrBelow(passageStarts, found.places.starts[from] ?? 0));
    for (let place = from; place < to; place++) {
      const start = found.places.starts[place] ?? 0;
      while ((passageStarts[passage + 1] ?? Number.POSITIVE_INFINITY) <= start) passage += 1;
      marks[open.firstDocument + passage] = 1;
    }
  };
  if (chosen === null) for (const find of finds) mark(find, 0, find.found.places.starts.length);
  else {
    for (const { find, at } of chosen) {
      mark(find, find.found.firstPlaces[at] ?? 0, find.found.firstPlaces[at + 1] ?? 0);
    }
  }
  return marks;
}

/** What Lunr would say of these passages, worked out without it: to choose those that it is handed. */
export function plannedScores(words: WordStore, write: WriteQuery, among: Uint8Array): Float64Array {
  const scores = new Float64Array(words.size);
  const plan = planQuery(words, write, among);
  if (plan === null || plan === "nothing") return scores;
  plan.documents.forEach((document, at) => {
    scores[document] = plan.scores[at] ?? 0;
  });
  return scores;
}

/** What Lunr says of these passages. */
export function lunrScores(words: WordStore, write: WriteQuery, among: Uint8Array): Float64Array {
  const scores = new Float64Array(words.size);
  for (const { ref, score } of rankDocuments(words, write, 0, among).results) scores[Number(ref)] = score;
  return scores;
}

/**
 * Twice the boost where title or heading say nothing else, so that 国会法 is first in the law of that name and not where
 * a long heading mentions it. The cube, because few letters more (…法施行令) make another title.
 */
function boostOf(boost: number, match: TitleMatch | undefined): number {
  if (match === undefined) return 1;
  return 1 + match.held * (boost * (1 + Math.min(1, match.share) ** 3) - 1);
}

/** By the heading that is most of all made up of places, those of several words together. */
function headingBoosts(
  { open, found: { places } }: SegmentFind,
  inHeadings: Int32Array,
  from: number,
  to: number,
  partStart: number,
): { readonly heading: number; readonly printedTitle: number } {
  const { headings } = open.segment;
  let heading = 1;
  let printedTitle = 1;
  let matched = 0;
  let last = -1;
  for (let place = from; place < to; place++) {
    const at = inHeadings[place] ?? -1;
    if (at < 0) continue;
    const start = places.starts[place] ?? 0;
    const begin = headings[at] ?? start;
    const end = headings[at + 1] ?? start;
    matched = (at === last ? matched : 0) + Math.min(end, places.ends[place] ?? end) - start;
    last = at;
    const match = { held: 1, share: matched / Math.max(1, end - begin) };
    heading = Math.max(heading, boostOf(headingBoost, match));
    // What a paper begins with is the title that it prints over itself.
    if (begin === partStart) printedTitle = Math.max(printedTitle, boostOf(titleBoost, match));
  }
  return { heading, printedTitle };
}

/** BM25 with Lunr's constants, as if what is looked for were one word of the index. */
function scanScorer(unitsWith: number, { count, segments }: WordStore) {
  const b = 0.75;
  const rarity = Math.log(1 + Math.abs((count - unitsWith + 0.5) / (unitsWith + 0.5)));
  const letters = segments.reduce((sum, { segment }) => sum + segment.text.length, 0);
  const passages = segments.reduce((sum, { segment }) => sum + segment.passageStarts.length, 0);
  const mean = Math.max(1, letters / Math.max(1, passages));
  return (frequency: number, length: number) =>
    (rarity * (k1 + 1) * frequency) / (k1 * (1 - b + (b * length) / mean) + frequency);
}
