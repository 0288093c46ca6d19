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
  const judge = judgesOf(open, term);
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
    const verdict = chips.isOn(own) ? (judge[form]?.(start, end) ?? "whole") : "whole";
    if (verdict === "another") continue;
    const chip = verdict === "inside" ? (term.insideChip ?? own) : own;
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

/** whole: the word itself · inside: a piece of other words, set apart · another: a piece of another number, never meant. */
type Verdict = "whole" | "inside" | "another";

/**
 * For each form what a place of it is: a word of two or three kanji with a token border inside it and an end that cuts
 * a token (東|京都, 全国保|険医) is set apart; so is a number as typed within a longer one, or a short Latin word within
 * another. Other ways to write the number (13条 for 第13条) do not mean the longer one (113条). Undefined: always whole.
 */
function judgesOf(
  { segment }: OpenSegment,
  term: AskTerm,
): readonly (((start: number, end: number) => Verdict) | undefined)[] {
  if (term.insideChip === null) return [];
  return term.forms.map(({ text, border }, form) => {
    const cut = form === 0 ? "inside" : "another";
    if (border !== "none") {
      return (start, end) => (borderHolds(segment.text, start, end, border) ? "whole" : cut);
    }
    if (!kanjiWord.test(text)) return undefined;
    return (start, end) => (cutsWords(segment, start, end) ? "inside" : "whole");
  });
}

function cutsWords(segment: Segment, start: number, end: number): boolean {
  if (isTokenBorder(segment, start) && isTokenBorder(segment, end)) return false;
  for (let at = start + 1; at < end; at++) if (isTokenBorder(segment, at)) return true;
  return false;
}
