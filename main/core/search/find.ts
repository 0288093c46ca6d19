import type { SearchUnit } from "../../../shared/contract/search.ts";
import type { Stretch } from "../../../shared/model/place.ts";
import { chunkOfEnd, chunkOfStart } from "../../../shared/text/chunks.ts";
import { type OffsetMap, toNormalised, toOriginal } from "../../../shared/text/offset-map.ts";
import { lastAtOrBelow, type Range } from "../../../shared/text/range.ts";
import type { PartIndex } from "./part-index.ts";
import { type Rank, scanScore } from "./rank.ts";
import { scan } from "./scan.ts";

/** A term under the `search` rules, with the index terms that kuromoji makes of it. */
export interface PreparedTerm {
  readonly form: string;
  readonly terms: readonly string[];
}

export interface PreparedQuery {
  readonly wanted: readonly PreparedTerm[];
  readonly unwanted: readonly PreparedTerm[];
  readonly unit: SearchUnit;
}

/** A unit that holds all words: its own stretch and the matches in it. */
export interface FoundUnit {
  readonly part: string;
  readonly score: number;
  readonly unit: Stretch;
  readonly matches: readonly (Stretch & { readonly form: string })[];
}

export interface Found {
  readonly total: number;
  readonly totalMatches: number;
  /** How many units each part has, in the order of the parts; parts without are left out. */
  readonly unitsOfParts: readonly { readonly part: string; readonly units: number }[];
  readonly best: readonly FoundUnit[];
}

interface RawUnit {
  readonly index: PartIndex;
  readonly partOrder: number;
  readonly range: Range;
  readonly matches: readonly (Range & { readonly form: string })[];
  score: number;
}

/**
 * Finds every unit that holds all wanted terms and no unwanted one, best first. The scan decides what is found;
 * the rank only orders it. A match belongs to the unit it starts in, so no match stands in two hits.
 *
 * @param limit how many units to return with their places; 0 means all
 */
export function find(parts: readonly PartIndex[], rank: Rank, query: PreparedQuery, limit: number): Found {
  const units = parts.flatMap((index, partOrder) => unitsOf(index, partOrder, query));
  giveScores(units, parts, rank, query);
  units.sort(
    (one, other) =>
      other.score - one.score || one.partOrder - other.partOrder || one.range.start - other.range.start,
  );
  const counts = new Map<string, number>();
  for (const { index } of units) counts.set(index.part, (counts.get(index.part) ?? 0) + 1);
  return {
    total: units.length,
    totalMatches: units.reduce((sum, unit) => sum + unit.matches.length, 0),
    unitsOfParts: [...counts].map(([part, count]) => ({ part, units: count })),
    best: (limit === 0 ? units : units.slice(0, limit)).map(toFoundUnit),
  };
}

function unitsOf(index: PartIndex, partOrder: number, query: PreparedQuery): RawUnit[] {
  const places = query.wanted.map(({ form }) => scan(index.text, form));
  if (places.some((found) => found.length === 0)) return [];
  const starts = unitStarts(index, query.unit);
  const found = new Map<number, { matches: (Range & { form: string })[]; terms: Set<number> }>();
  query.wanted.forEach(({ form }, term) => {
    for (const start of places[term] ?? []) {
      const unit = lastAtOrBelow(starts, start);
      const entry = found.get(unit) ?? { matches: [], terms: new Set() };
      entry.matches.push({ start, end: start + form.length, form });
      entry.terms.add(term);
      found.set(unit, entry);
    }
  });
  for (const { form } of query.unwanted) {
    for (const start of scan(index.text, form)) {
      // Also where it only reaches into the unit: NOT must not leak over a border.
      const last = lastAtOrBelow(starts, start + form.length - 1);
      for (let unit = lastAtOrBelow(starts, start); unit <= last; unit += 1) found.delete(unit);
    }
  }
  return [...found]
    .filter(([, { terms }]) => terms.size === query.wanted.length)
    .map(([unit, { matches }]) => ({
      index,
      partOrder,
      range: { start: starts[unit] ?? 0, end: starts[unit + 1] ?? index.text.length },
      matches: distinct(matches),
      score: 0,
    }));
}

/** In the order of the text; the same place asked for twice counts once. */
function distinct<T extends Range>(matches: readonly T[]): T[] {
  return matches
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
    .filter((match, at, all) => match.start !== all[at - 1]?.start || match.end !== all[at - 1]?.end);
}

/** Where the units begin in the normalised text. */
function unitStarts(index: PartIndex, unit: SearchUnit): readonly number[] {
  switch (unit) {
    case "passage":
      return index.passageStarts;
    case "page":
      return index.chunkStarts.map((start) => normalisedOffset(index.map, start));
    case "part":
    case "document":
      return [0];
  }
}

function normalisedOffset(map: OffsetMap, offset: number): number {
  return toNormalised(map, { start: offset, end: offset }).start;
}

function giveScores(units: RawUnit[], parts: readonly PartIndex[], rank: Rank, query: PreparedQuery): void {
  if (units.length === 0) return;
  const scores = rank([...new Set(query.wanted.flatMap(({ terms }) => terms))]);
  const passages = parts.reduce((sum, part) => sum + part.passageStarts.length, 0);
  const letters = parts.reduce((sum, part) => sum + part.text.length, 0);
  const average = Math.max(1, letters / Math.max(1, passages));
  for (const unit of units) {
    const { index, matches } = unit;
    let best = 0;
    for (const passage of new Set(matches.map(({ start }) => lastAtOrBelow(index.passageStarts, start)))) {
      const score = scores.get(passageReference(index.extraction, passage));
      if (score !== undefined) best = Math.max(best, score);
    }
    const length = Math.max(1, unit.range.end - unit.range.start);
    unit.score = best > 0 ? best : scanScore(matches.length, units.length, passages, length / average);
  }
}

/** The name of a passage in the rank index. By extraction, so that scores of replaced text match nothing. */
export function passageReference(extraction: string, passage: number): string {
  return `${extraction}:${passage}`;
}

function toFoundUnit({ index, score, range, matches }: RawUnit): FoundUnit {
  return {
    part: index.part,
    score,
    unit: originalStretch(index, range),
    matches: matches.map((match) => ({ ...originalStretch(index, match), form: match.form })),
  };
}

/** Where a range of the normalised text stands in the original pages; an end at a page border ends the page before. */
export function originalStretch(
  { map, chunkStarts }: Pick<PartIndex, "map" | "chunkStarts">,
  range: Range,
): Stretch {
  const { start, end } = toOriginal(map, range);
  const first = chunkOfStart(chunkStarts, start);
  const last = end > start ? chunkOfEnd(chunkStarts, end) : first;
  return { firstPage: first.chunk, firstOffset: first.offset, lastPage: last.chunk, lastOffset: last.offset };
}
