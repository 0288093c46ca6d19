import { borderHolds } from "../../japanese/variants/borders.ts";
import { eachPlace, readPostings } from "../index/read-postings.ts";
import { findTerm, isTokenBorder } from "../index/segment.ts";
import type { AskTerm, Conjugated } from "./ask.ts";
import type { OpenSegment } from "./open-index.ts";
import { scan } from "./scan.ts";

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
  const found = apart(rawPlaces(open, term), term);
  const inside = insideTest(open, term);
  const starts = new Int32Array(found.length);
  const ends = new Int32Array(found.length);
  const chosen = new Uint16Array(found.length);
  let length = 0;
  let part = 0;
  for (let at = 0; at < found.length; at++) {
    const { start, end, form } = unpackKey(found[at] ?? 0, term);
    while (start >= partEnd(open, part)) part += 1;
    if (open.liveParts[part] !== 1) continue;
    const own = form === term.forms.length ? term.conjugated?.chip : term.forms[form]?.chip;
    const chip = inside(start, end, form) ? term.insideChip : (own ?? null);
    if (chip === null) continue;
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

function partEnd({ segment }: OpenSegment, part: number): number {
  const { start = 0, units = 0 } = segment.parts[part] ?? {};
  return part >= segment.parts.length ? Number.POSITIVE_INFINITY : start + units + 1;
}

/*
 * A place as one number that sorts: start, then the longer one first (all from 2^12 units on alike: who looks for a
 * whole page has one form), then the form. 2^27 units of text, 2^8 forms: well inside the 53 bits of a number.
 */
const lengthRoom = 4096;
const formRoom = 256;

function packKey(start: number, length: number, form: number): number {
  return (start * lengthRoom + (lengthRoom - 1 - Math.min(length, lengthRoom - 1))) * formRoom + form;
}

function unpackKey(key: number, { forms }: AskTerm) {
  const form = key % formRoom;
  const rest = (key - form) / formRoom;
  const length = forms[form]?.text.length ?? lengthRoom - 1 - (rest % lengthRoom);
  const start = Math.floor(rest / lengthRoom);
  return { start, end: start + length, form };
}

function rawPlaces(open: OpenSegment, term: AskTerm): Float64Array {
  const { segment } = open;
  const pieces = term.forms.map(({ text: form }, index) => {
    const starts = scan(segment.text, form, open.filter(), term.prefix);
    const chosen = term.prefix ? starts.filter((start) => isTokenBorder(segment, start)) : starts;
    return Float64Array.from(chosen, (start) => packKey(start, form.length, index));
  });
  if (term.conjugated !== null) {
    const places = conjugatedPlaces(open, term.conjugated);
    pieces.push(
      Float64Array.from(places, ({ start, end }) => packKey(start, end - start, term.forms.length)),
    );
  }
  const filled = pieces.filter(({ length }) => length > 0);
  if (filled.length <= 1) return filled[0] ?? new Float64Array(0);
  const all = new Float64Array(filled.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of filled) {
    all.set(piece, at);
    at += piece.length;
  }
  return all.sort();
}

/** Leaves out what begins inside the place before it. */
function apart(keys: Float64Array, term: AskTerm): Float64Array {
  let kept = 0;
  let reached = -1;
  for (const key of keys) {
    const { start, end } = unpackKey(key, term);
    if (start < reached) continue;
    reached = end;
    keys[kept++] = key;
  }
  return keys.subarray(0, kept);
}

/** Tokens of a dictionary form, whatever they look like (漏れる: 漏れ, 漏れる, 漏れれ), with the letters before them. */
function conjugatedPlaces(open: OpenSegment, { before, basic }: Conjugated) {
  const { segment } = open;
  const rank = findTerm(segment, basic);
  const places: { readonly start: number; readonly end: number }[] = [];
  if (rank === null) return places;
  eachPlace(segment, rank, readPostings(segment, rank), (document, offset) => {
    const at = (segment.passageStarts[document] ?? 0) + offset;
    const start = at - before.length;
    if (!segment.text.startsWith(before, start)) return;
    let end = at + 1;
    while (!isTokenBorder(segment, end)) end += 1;
    places.push({ start, end });
  });
  return places;
}

const kanjiWord = /^\p{Script=Han}{2,3}$/u;

/**
 * Whether a match is only a piece of other words: a word of two or three kanji with a token border inside it and an
 * end that cuts a token (東|京都, 全国保|険医), a number within a longer one, a short Latin form within a word.
 */
function insideTest({ segment }: OpenSegment, term: AskTerm) {
  const { text } = segment;
  const kanji = term.forms.map((form) => kanjiWord.test(form.text));
  return (start: number, end: number, form: number): boolean => {
    const asked = term.forms[form];
    if (term.insideChip === null || asked === undefined) return false;
    if (!borderHolds(text, start, end, asked.border)) return true;
    if (kanji[form] !== true) return false;
    if (isTokenBorder(segment, start) && isTokenBorder(segment, end)) return false;
    for (let at = start + 1; at < end; at++) if (isTokenBorder(segment, at)) return true;
    return false;
  };
}
