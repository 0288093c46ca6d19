import type { AskNode } from "./ask.ts";
import { positiveTerms } from "./ask.ts";
import type { OpenSegment } from "./open-index.ts";
import { type PlacesOf, selectUnits } from "./select-units.ts";
import type { TermPlaces } from "./term-places.ts";
import type { Units } from "./units.ts";

/**
 * The units of one segment in which a question holds, ascending: unit units[i] with its places
 * [firstPlaces[i], firstPlaces[i+1]) of `places`.
 */
export interface FoundInSegment {
  readonly units: Uint32Array;
  readonly firstPlaces: Uint32Array;
  readonly places: TermPlaces;
}

export function findInSegment(
  node: AskNode,
  open: OpenSegment,
  units: Units,
  placesOf: PlacesOf,
): FoundInSegment {
  const held = selectUnits(node, open, units, placesOf);
  const places = joinPlaces(positiveTerms(node).map(placesOf));
  const found = new Uint32Array(held.length);
  const firstPlaces = new Uint32Array(held.length + 1);
  let length = 0;
  const kept = new Int32Array(places.starts.length);
  let keptLength = 0;
  let place = 0;
  for (let unit = 0; unit < held.length; unit++) {
    const end = units.starts[unit + 1] ?? Number.POSITIVE_INFINITY;
    const holds = held[unit] === 1 && open.liveParts[units.parts[unit] ?? 0] === 1;
    if (holds) {
      found[length] = unit;
      firstPlaces[length++] = keptLength;
    }
    while (place < places.starts.length && (places.starts[place] ?? 0) < end) {
      if (holds) kept[keptLength++] = place;
      place += 1;
    }
  }
  firstPlaces[length] = keptLength;
  return {
    units: found.subarray(0, length),
    firstPlaces: firstPlaces.subarray(0, length + 1),
    places: keptLength === places.starts.length ? places : pick(places, kept.subarray(0, keptLength)),
  };
}

/** Places of several terms in the order of the text; one that two terms found counts once. */
function joinPlaces(terms: readonly TermPlaces[]): TermPlaces {
  const [only] = terms;
  if (only !== undefined && terms.length === 1) return only;
  return terms.reduce(mergeTwo, {
    starts: new Int32Array(0),
    ends: new Int32Array(0),
    chips: new Uint16Array(0),
  });
}

function mergeTwo(one: TermPlaces, other: TermPlaces): TermPlaces {
  const length = one.starts.length + other.starts.length;
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  const chips = new Uint16Array(length);
  let [left, right, to] = [0, 0, 0];
  while (left < one.starts.length || right < other.starts.length) {
    const order = comparePlaces(one, left, other, right);
    const [from, at] = order <= 0 ? [one, left] : [other, right];
    starts[to] = from.starts[at] ?? 0;
    ends[to] = from.ends[at] ?? 0;
    chips[to++] = from.chips[at] ?? 0;
    if (order <= 0) left += 1;
    if (order >= 0) right += 1;
  }
  return { starts: starts.subarray(0, to), ends: ends.subarray(0, to), chips: chips.subarray(0, to) };
}

/** Below 0: the left one comes first. A side that is used up comes last. */
function comparePlaces(one: TermPlaces, left: number, other: TermPlaces, right: number): number {
  if (left >= one.starts.length) return 1;
  if (right >= other.starts.length) return -1;
  const byStart = (one.starts[left] ?? 0) - (other.starts[right] ?? 0);
  return byStart !== 0 ? byStart : (one.ends[left] ?? 0) - (other.ends[right] ?? 0);
}

function pick({ starts, ends, chips }: TermPlaces, chosen: Int32Array): TermPlaces {
  return {
    starts: Int32Array.from(chosen, (at) => starts[at] ?? 0),
    ends: Int32Array.from(chosen, (at) => ends[at] ?? 0),
    chips: Uint16Array.from(chosen, (at) => chips[at] ?? 0),
  };
}
