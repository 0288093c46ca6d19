import { eachPlace, readPostings } from "../index/read-postings.ts";
import { findTerm, isTokenBorder } from "../index/segment.ts";
import type { AskTerm, Conjugated } from "./ask.ts";
import type { OpenSegment } from "./open-index.ts";
import { scan } from "./scan.ts";

/** Places of a term before anything is left out, ascending and apart: form forms[i] at starts[i], lengths[i] units long. */
export interface RawPlaces {
  readonly starts: Int32Array;
  readonly lengths: Uint32Array;
  /** Number of the form; that of conjugated words comes behind the last form. */
  readonly forms: Uint8Array;
}

/** Finds all spellings of a term. Where several begin or overlap, the leftmost and of those the longest one is kept. */
export function findRawPlaces(open: OpenSegment, term: AskTerm): RawPlaces {
  const found = term.forms
    .map(({ text }, number) => ({ number, length: text.length, starts: startsOf(open, text, term.prefix) }))
    .filter(({ starts }) => starts.length > 0);
  const conjugated = term.conjugated === null ? [] : conjugatedPlaces(open, term.conjugated);
  const [only] = found;
  if (conjugated.length === 0 && found.length <= 1) return placesOfOne(only);
  const keys = new Float64Array(found.reduce((sum, { starts }) => sum + starts.length, conjugated.length));
  let at = 0;
  for (const { number, length, starts } of found) {
    for (const start of starts) keys[at++] = packKey(start, length, number);
  }
  for (const { start, end } of conjugated) keys[at++] = packKey(start, end - start, term.forms.length);
  return apart(keys.sort(), term);
}

/** Of a beginning of words only places where a token begins; they may overlap before that is known. */
function startsOf(open: OpenSegment, form: string, prefix: boolean): Int32Array {
  const { segment } = open;
  const starts = scan(segment.text, form, open.filter(), prefix);
  return prefix ? starts.filter((start) => isTokenBorder(segment, start)) : starts;
}

/** What a single spelling found: the scan already keeps its places apart. */
function placesOfOne(
  found: { readonly number: number; readonly length: number; readonly starts: Int32Array } | undefined,
): RawPlaces {
  const { starts = new Int32Array(0), length = 0, number = 0 } = found ?? {};
  return {
    starts,
    lengths: new Uint32Array(starts.length).fill(length),
    forms: new Uint8Array(starts.length).fill(number),
  };
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

/** Unpacks sorted places and leaves out what begins inside the place before it. */
function apart(keys: Float64Array, term: AskTerm): RawPlaces {
  const starts = new Int32Array(keys.length);
  const lengths = new Uint32Array(keys.length);
  const forms = new Uint8Array(keys.length);
  let kept = 0;
  let reached = -1;
  for (const key of keys) {
    const form = key % formRoom;
    const rest = (key - form) / formRoom;
    const shortfall = rest % lengthRoom;
    const start = (rest - shortfall) / lengthRoom;
    if (start < reached) continue;
    const length = term.forms[form]?.text.length ?? lengthRoom - 1 - shortfall;
    reached = start + length;
    starts[kept] = start;
    lengths[kept] = length;
    forms[kept++] = form;
  }
  return {
    starts: starts.subarray(0, kept),
    lengths: lengths.subarray(0, kept),
    forms: forms.subarray(0, kept),
  };
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
