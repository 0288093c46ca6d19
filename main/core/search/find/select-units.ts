import type { AskNode, AskTerm } from "./ask.ts";
import type { OpenSegment } from "./open-index.ts";
import type { TermPlaces } from "./term-places.ts";
import type { Units } from "./units.ts";

/** Where the terms of a question stand in one segment. */
export type PlacesOf = (term: AskTerm) => TermPlaces;

/**
 * 1 for each unit in which a question holds. A place belongs to the unit it begins in; under NOT it also counts in
 * the units that it only reaches into, so that an excluded word does not leak over a border.
 */
export function selectUnits(
  node: AskNode,
  open: OpenSegment,
  units: Units,
  placesOf: PlacesOf,
  excluding = false,
): Uint8Array {
  const held = new Uint8Array(units.starts.length);
  switch (node.kind) {
    case "term":
      markPlaces(held, units, placesOf(node.term), excluding);
      return held;
    case "parts": {
      const inside = open.segment.parts.map(({ part }) => node.parts.has(part));
      return held.map((_, unit) => {
        const first = units.parts[unit] ?? 0;
        // A document holds all parts up to the next one's; the last, all that are left.
        const next = unit + 1 < units.parts.length ? (units.parts[unit + 1] ?? 0) : inside.length;
        return inside.slice(first, Math.max(first + 1, next)).some(Boolean) ? 1 : 0;
      });
    }
    case "not": {
      const left = selectUnits(node.of, open, units, placesOf, !excluding);
      return left.map((one) => 1 - one);
    }
    case "and":
    case "or": {
      const [first, ...others] = node.of.map((one) => selectUnits(one, open, units, placesOf, excluding));
      if (first === undefined) return held;
      const and = node.kind === "and";
      for (const other of others) {
        for (let unit = 0; unit < first.length; unit++) {
          const one = first[unit] ?? 0;
          first[unit] = and ? one & (other[unit] ?? 0) : one | (other[unit] ?? 0);
        }
      }
      return first;
    }
  }
}

function markPlaces(held: Uint8Array, { starts }: Units, places: TermPlaces, reachInto: boolean): void {
  let unit = 0;
  for (let at = 0; at < places.starts.length; at++) {
    const start = places.starts[at] ?? 0;
    while ((starts[unit + 1] ?? Number.POSITIVE_INFINITY) <= start) unit += 1;
    held[unit] = 1;
    if (!reachInto) continue;
    const end = places.ends[at] ?? 0;
    for (let next = unit + 1; (starts[next] ?? Number.POSITIVE_INFINITY) < end; next++) held[next] = 1;
  }
}
