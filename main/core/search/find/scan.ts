import type { BlockFilter } from "./block-filter.ts";

/** Grows as places are found. */
export interface Places {
  starts: Int32Array;
  length: number;
}

/**
 * Every place of `needle` in `text`, as UTF-16 offsets, left to right without overlap. Complete by construction: the
 * filter only leaves out blocks that cannot hold it.
 *
 * @param overlapping places that overlap too (ああ twice in あああ): for who chooses among them
 */
export function scan(
  text: string,
  needle: string,
  filter: BlockFilter | null,
  overlapping = false,
): Int32Array {
  const step = overlapping ? 1 : needle.length;
  const places: Places = { starts: new Int32Array(64), length: 0 };
  if (needle === "") return places.starts.subarray(0, 0);
  let next = 0;
  const search = (from: number, to: number) => {
    // A stretch is searched through its last possible beginning; what follows belongs to the place.
    const piece = from === 0 && to === text.length ? text : text.slice(from, to + needle.length - 1);
    let at = piece.indexOf(needle, Math.max(0, next - from));
    while (at !== -1) {
      push(places, from + at);
      next = from + at + step;
      at = piece.indexOf(needle, at + step);
    }
  };
  if (filter === null || needle.length < 2) search(0, text.length);
  else filter.candidates(needle, search);
  return places.starts.subarray(0, places.length);
}

function push(places: Places, start: number): void {
  if (places.length === places.starts.length) {
    const wider = new Int32Array(2 * places.starts.length);
    wider.set(places.starts);
    places.starts = wider;
  }
  places.starts[places.length++] = start;
}
