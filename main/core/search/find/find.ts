import type { SearchSort, SearchUnit } from "../../../../shared/contract/search.ts";
import type { Stretch } from "../../../../shared/model/place.ts";
import { lastAtOrBelow, type Range } from "../../../../shared/text/range.ts";
import type { WriteQuery } from "../rank/lunr-parts.ts";
import { type Asked, type AskNode, type AskTerm, allTerms, type Chip, positiveTerms } from "./ask.ts";
import { findInSegment } from "./found-units.ts";
import type { OpenIndex } from "./open-index.ts";
import { createStretchMaker } from "./original-stretch.ts";
import {
  createUnitScorer,
  lunrScores,
  passagesOf,
  plannedScores,
  type SegmentFind,
  type TitleMatch,
} from "./rank-units.ts";
import { type ChipCounter, findTermPlaces, type TermPlaces } from "./term-places.ts";
import { firstInOrder } from "./top.ts";
import { unitEnd, unitsOf } from "./units.ts";

/** A unit that holds what is asked: the stretch to show of it and the matches in it. */
export interface FoundUnit {
  readonly part: string;
  readonly score: number;
  readonly unit: Stretch;
  readonly matches: readonly FoundMatch[];
}

export interface FoundMatch extends Stretch {
  readonly form: string;
}

export interface Found {
  /** How many units and matches each part has; parts without are left out. */
  readonly parts: readonly { readonly part: string; readonly units: number; readonly matches: number }[];
  readonly chips: readonly (Chip & { readonly count: number })[];
  readonly best: readonly FoundUnit[];
}

/** How the units found are put in order and cut. */
export interface FindOptions {
  readonly unit: SearchUnit;
  readonly sort: SearchSort;
  /** Units are listed from these parts only; null: from all. Counts are always those of all. */
  readonly among: ReadonlySet<string> | null;
  /** Parts whose title holds something of what is looked for. */
  readonly titled: ReadonlyMap<string, TitleMatch>;
  readonly offset: number;
  /** 0: all. */
  readonly limit: number;
}

export const nothingFound: Found = { parts: [], chips: [], best: [] };

/** All units of a question in all segments. The scan decides what is found; Lunr only orders it. */
export function find(index: OpenIndex, asked: Asked, options: FindOptions): Found {
  if (asked.node === null) return nothingFound;
  const { finds, chips } = findAll(index, asked.node, asked.chips, options.unit);
  return {
    parts: countParts(finds),
    chips,
    best: listed(index, asked.node, finds, options).map(({ entry, score }) =>
      toFoundUnit(entry, score, asked.chips),
    ),
  };
}

/** The units of each segment, and what each chip found. */
export function findAll(index: OpenIndex, node: AskNode, chips: readonly Chip[], unit: SearchUnit) {
  const counts = new Float64Array(chips.length);
  const counter: ChipCounter = {
    isOn: (chip) => chips[chip]?.on === true,
    count: (chip) => {
      counts[chip] = (counts[chip] ?? 0) + 1;
    },
  };
  // Without words to look for there are no places: a part is as much as can be named.
  const wanted = positiveTerms(node).length === 0 && unit !== "document" ? "part" : unit;
  const finds = index.segments.map((open): SegmentFind => {
    const places = new Map<AskTerm, TermPlaces>();
    for (const term of allTerms(node)) places.set(term, findTermPlaces(open, term, counter));
    const units = unitsOf(open.segment, wanted);
    return { open, units, found: findInSegment(node, open, units, (term) => placesIn(places, term)) };
  });
  return { finds, chips: chips.map((chip, at) => ({ ...chip, count: counts[at] ?? 0 })) };
}

function placesIn(places: ReadonlyMap<AskTerm, TermPlaces>, term: AskTerm): TermPlaces {
  const found = places.get(term);
  if (found === undefined) throw new Error("find: a term of the question was not looked for");
  return found;
}

/** A found unit: number `at` of those of its segment. */
interface Entry {
  readonly find: SegmentFind;
  readonly at: number;
}

/** The entries to list, in their order: columns instead of objects, because a frequent word finds tens of thousands. */
function listed(
  index: OpenIndex,
  node: AskNode,
  finds: readonly SegmentFind[],
  options: FindOptions,
): readonly { readonly entry: Entry; readonly score: number }[] {
  const { sort, titled, offset, limit } = options;
  const columns = columnsOf(finds, options.among);
  const count = limit === 0 ? columns.length : offset + limit;
  const entryOf = (row: number): Entry[] => {
    const find = finds[columns.segments[row] ?? 0];
    return find === undefined ? [] : [{ find, at: columns.ats[row] ?? 0 }];
  };
  const take = (before: (one: number, other: number) => number) =>
    firstInOrder(columns.length, count, before).slice(offset).flatMap(entryOf);
  const inDocument = (one: number, other: number) =>
    (columns.orders[one] ?? 0) - (columns.orders[other] ?? 0) || one - other;
  if (sort === "document") return take(inDocument).map((entry) => ({ entry, score: 0 }));
  if (sort === "date") {
    const dateOf = (row: number) => dateOfRow(finds, columns, row);
    const byDate = (one: number, other: number) => compareDates(dateOf(one), dateOf(other));
    return take((one, other) => byDate(one, other) || inDocument(one, other)).map((entry) => ({
      entry,
      score: 0,
    }));
  }
  const write = rankQuery(positiveTerms(node));
  const scoreUnit = createUnitScorer(finds, index.words, titled);
  const planned = plannedScores(index.words, write, passagesOf(index.words, finds, null));
  const scores = new Float64Array(columns.length);
  for (let row = 0; row < columns.length; row++) {
    const find = finds[columns.segments[row] ?? 0];
    if (find !== undefined) scores[row] = scoreUnit(find, columns.ats[row] ?? 0, planned);
  }
  const entries = take((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || inDocument(one, other));
  // Lunr itself over the few that are shown: the plan only chose them.
  const official = lunrScores(index.words, write, passagesOf(index.words, finds, entries));
  return entries.map((entry) => ({ entry, score: scoreUnit(entry.find, entry.at, official) }));
}

interface Columns {
  readonly length: number;
  readonly segments: Uint32Array;
  readonly ats: Uint32Array;
  /** Place of the part that the unit begins in, as the library counts. */
  readonly orders: Int32Array;
}

/** The units found in the parts to be listed; rows of one part ascend with the text. */
function columnsOf(finds: readonly SegmentFind[], among: ReadonlySet<string> | null): Columns {
  const most = finds.reduce((sum, { found }) => sum + found.units.length, 0);
  const segments = new Uint32Array(most);
  const ats = new Uint32Array(most);
  const orders = new Int32Array(most);
  let length = 0;
  for (const [segment, { open, units, found }] of finds.entries()) {
    const allowed = open.segment.parts.map(({ part }) => among === null || among.has(part));
    for (let at = 0; at < found.units.length; at++) {
      const part = units.parts[found.units[at] ?? 0] ?? 0;
      if (allowed[part] !== true) continue;
      segments[length] = segment;
      ats[length] = at;
      orders[length++] = open.orders[part] ?? 0;
    }
  }
  return { length, segments, ats, orders };
}

function dateOfRow(finds: readonly SegmentFind[], { segments, ats }: Columns, row: number): string {
  const find = finds[segments[row] ?? 0];
  if (find === undefined) return "";
  const { open, units, found } = find;
  return open.dates[units.parts[found.units[ats[row] ?? 0] ?? 0] ?? 0] ?? "";
}

/** The newest first. */
function compareDates(one: string, other: string): number {
  return one === other ? 0 : one < other ? 1 : -1;
}

/** The words of the query's own spellings, each optional: what is found is decided already. */
export function rankQuery(terms: readonly AskTerm[]): WriteQuery {
  // `*` would stand for every term, even without Lunr's parser, which what a person types never reaches.
  const words = terms.flatMap(({ rankTerms }) => rankTerms).filter((word) => !word.includes("*"));
  return (query) => {
    for (const word of words) query.term(word, { usePipeline: false });
  };
}

function countParts(finds: readonly SegmentFind[]): Found["parts"] {
  return finds.flatMap(({ open, units, found }) => {
    const { parts } = open.segment;
    const unitCounts = new Uint32Array(parts.length);
    const matchCounts = new Uint32Array(parts.length);
    for (let at = 0; at < found.units.length; at++) {
      const part = units.parts[found.units[at] ?? 0] ?? 0;
      unitCounts[part] = (unitCounts[part] ?? 0) + 1;
      matchCounts[part] =
        (matchCounts[part] ?? 0) + (found.firstPlaces[at + 1] ?? 0) - (found.firstPlaces[at] ?? 0);
    }
    return parts
      .map(({ part }, at) => ({ part, units: unitCounts[at] ?? 0, matches: matchCounts[at] ?? 0 }))
      .filter((count) => count.units > 0);
  });
}

/** UTF-16 units: more than a printed page holds. */
const mostShown = 2000;

/** What is shown of a unit: all of it, or of one longer than a page the passage of its first match. */
function shownOf({ open, units }: SegmentFind, unit: number, firstMatch = 0, matches = 0): Range {
  const start = units.starts[unit] ?? 0;
  const end = unitEnd(open.segment, units, unit);
  if (end - start <= mostShown) return { start, end };
  const { passageStarts } = open.segment;
  const passage = Math.max(0, lastAtOrBelow(passageStarts, matches > 0 ? firstMatch : start));
  const from = Math.max(start, passageStarts[passage] ?? start);
  return { start: from, end: Math.min(end, passageStarts[passage + 1] ?? end) };
}

function toFoundUnit({ find, at }: Entry, score: number, chips: readonly Chip[]): FoundUnit {
  const { open, units, found } = find;
  const unit = found.units[at] ?? 0;
  const part = units.parts[unit] ?? 0;
  const stretchOf = createStretchMaker(open.segment);
  const matches: FoundMatch[] = [];
  for (let place = found.firstPlaces[at] ?? 0; place < (found.firstPlaces[at + 1] ?? 0); place++) {
    const range = { start: found.places.starts[place] ?? 0, end: found.places.ends[place] ?? 0 };
    const chip = chips[found.places.chips[place] ?? 0];
    matches.push({ ...stretchOf(range), form: chip?.form ?? "" });
  }
  return {
    part: open.segment.parts[part]?.part ?? "",
    score,
    unit: stretchOf(shownOf(find, unit, found.places.starts[found.firstPlaces[at] ?? 0], matches.length)),
    matches,
  };
}
