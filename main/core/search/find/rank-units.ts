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

/** How much a match in a heading, and one in the title of the document, raise a score. Title before heading before body. */
const headingBoost = 1.5;
const titleBoost = 2;

/** Score of unit number `at` of a segment's finds, from the scores of its passages. */
export type UnitScorer = (find: SegmentFind, at: number, passageScores: Float64Array) => number;

/**
 * Lunr's score of the best passage of a unit, or where Lunr does not know the word that of one word with its own tf
 * and df, raised for headings and titles.
 *
 * @param titled parts whose title holds what is looked for
 */
export function createUnitScorer(
  finds: readonly SegmentFind[],
  words: WordStore,
  titled: ReadonlySet<string>,
): UnitScorer {
  const unitsWith = finds.reduce((sum, { found }) => sum + found.units.length, 0);
  const scanned = scanScorer(unitsWith, words);
  return (find, at, passageScores) => {
    const { open, units, found } = find;
    const unit = found.units[at] ?? 0;
    const from = found.firstPlaces[at] ?? 0;
    const to = found.firstPlaces[at + 1] ?? from;
    const length = unitEnd(open.segment, units, unit) - (units.starts[unit] ?? 0);
    const { ranked, inHeading } = bestPassage(find, passageScores, from, to);
    const heading = inHeading ? headingBoost : 1;
    const part = open.segment.parts[units.parts[unit] ?? 0]?.part ?? "";
    const title = titled.has(part) ? titleBoost : 1;
    return Math.max(ranked, scanned(to - from, length)) * heading * title;
  };
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

function bestPassage(
  { open, found }: SegmentFind,
  scores: Float64Array,
  from: number,
  to: number,
): { readonly ranked: number; readonly inHeading: boolean } {
  const { passageStarts, headings } = open.segment;
  let ranked = 0;
  let inHeading = false;
  for (let place = from; place < to; place++) {
    const start = found.places.starts[place] ?? 0;
    const passage = lastAtOrBelow(passageStarts, start);
    ranked = Math.max(ranked, scores[open.firstDocument + passage] ?? 0);
    // Even entries begin a heading, odd ones end it: within one, the last border at or below is an even one.
    inHeading ||= (lastAtOrBelow(headings, start) & 1) === 0;
  }
  return { ranked, inHeading };
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
