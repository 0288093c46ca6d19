import { borderHolds } from "../../japanese/variants/borders.ts";
import { isTokenBorder, type Segment } from "../index/segment.ts";
import type { AskTerm } from "./ask.ts";
import type { OpenSegment } from "./open-index.ts";
import { findRawPlaces } from "./raw-places.ts";

/** Places of a term in one segment, ascending and apart: [starts[i], ends[i]) of its text, found by chips[i]. */
export interface TermPlaces {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly chips: Uint16Array;
}

/** Tells whether a chip is on, and counts what it found. */
export interface ChipCounter {
  readonly isOn: (chip: number) => boolean;
  readonly count: (chip: number) => void;
}

/**
 * Finds a term in all its spellings. At each place the longest one wins, so that every place is counted by one chip
 * only; places of chips that are off are counted and left out.
 */
export function findTermPlaces(open: OpenSegment, term: AskTerm, chips: ChipCounter): TermPlaces {
  const { liveParts } = open;
  const raw = findRawPlaces(open, term);
  const chipOfForm = [...term.forms.map(({ chip }) => chip), term.conjugated?.chip ?? 0];
  const inside = insideTest(open, term);
  const starts = new Int32Array(raw.starts.length);
  const ends = new Int32Array(raw.starts.length);
  const chosen = new Uint16Array(raw.starts.length);
  let length = 0;
  let part = 0;
  let partEnd = endOfPart(open, part);
  for (let at = 0; at < raw.starts.length; at++) {
    const start = raw.starts[at] ?? 0;
    const form = raw.forms[at] ?? 0;
    while (start >= partEnd) {
      part += 1;
      partEnd = endOfPart(open, part);
    }
    if (liveParts[part] !== 1) continue;
    const end = start + (raw.lengths[at] ?? 0);
    const own = chipOfForm[form] ?? 0;
    // What is off is not set apart once more.
    const isInside = inside[form] !== undefined && chips.isOn(own) && inside[form](start, end);
    const chip = isInside ? (term.insideChip ?? own) : own;
    chips.count(chip);
    if (!chips.isOn(chip)) continue;
    starts[length] = start;
    ends[length] = end;
    chosen[length++] = chip;
  }
  return {
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    chips: chosen.subarray(0, length),
  };
}

function endOfPart({ segment }: OpenSegment, part: number): number {
  const { start = 0, units = 0 } = segment.parts[part] ?? {};
  return part >= segment.parts.length ? Number.POSITIVE_INFINITY : start + units + 1;
}

const kanjiWord = /^\p{Script=Han}{2,3}$/u;

type PlaceTest = (start: number, end: number) => boolean;

/**
 * For each form whether a match of it is only a piece of other words: a word of two or three kanji with a token border
 * inside it and an end that cuts a token (東|京都, 全国保|険医), a number within a longer one, a short Latin form within
 * a word. Undefined for a form that never is.
 */
function insideTest({ segment }: OpenSegment, term: AskTerm): readonly (PlaceTest | undefined)[] {
  if (term.insideChip === null) return [];
  return term.forms.map(({ text, border }) => {
    if (border !== "none") return (start, end) => !borderHolds(segment.text, start, end, border);
    return kanjiWord.test(text) ? (start, end) => cutsWords(segment, start, end) : undefined;
  });
}

function cutsWords(segment: Segment, start: number, end: number): boolean {
  if (isTokenBorder(segment, start) && isTokenBorder(segment, end)) return false;
  for (let at = start + 1; at < end; at++) if (isTokenBorder(segment, at)) return true;
  return false;
}
