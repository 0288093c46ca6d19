import type { Dictionary } from "./dictionary-layout.ts";
import { grow } from "./grow.ts";

/** The words of the dictionary in a sentence. */
export interface KnownWords {
  /** Takes a sentence; offsets below count its units from 0. It holds neither NUL nor surrogates (`cleanLines`). */
  readonly read: (text: string, start: number, end: number) => void;
  /** Looks up all words that begin at a unit, the shortest first; answers how many. */
  readonly find: (at: number) => number;
  /** Unit behind the n-th word found. */
  readonly endOf: (n: number) => number;
  /** Leaf of the n-th word found. */
  readonly leafOf: (n: number) => number;
}

export function createKnownWords({ base, check }: Dictionary): KnownWords {
  let bytes = new Uint8Array(4096);
  let byteCount = 0;
  /** First byte of each unit, and the unit that ends before each byte. */
  let byteStarts = new Int32Array(1024);
  let unitsBefore = new Int32Array(4096);
  // As many as a word has bytes.
  let ends = new Int32Array(256);
  let leaves = new Int32Array(256);

  function makeRoom(units: number): void {
    byteStarts = grow(byteStarts, units);
    unitsBefore = grow(unitsBefore, 3 * units + 1);
    ends = grow(ends, 3 * units);
    leaves = grow(leaves, 3 * units);
    if (bytes.length < 3 * units) bytes = new Uint8Array(6 * units);
  }

  return {
    // One function, because it runs once a unit: UTF-8 as the trie has it.
    read(text, start, end) {
      makeRoom(end - start);
      let at = 0;
      for (let unit = 0; unit < end - start; unit++) {
        const code = text.charCodeAt(start + unit);
        byteStarts[unit] = at;
        if (code < 0x80) bytes[at++] = code;
        else {
          if (code < 0x800) bytes[at++] = (code >> 6) | 0xc0;
          else {
            bytes[at++] = (code >> 12) | 0xe0;
            bytes[at++] = ((code >> 6) & 0x3f) | 0x80;
          }
          bytes[at++] = (code & 0x3f) | 0x80;
        }
        unitsBefore[at] = unit + 1;
      }
      byteCount = at;
    },
    find(at) {
      let found = 0;
      let parent = 0;
      for (let byte = byteStarts[at] ?? 0; byte < byteCount; byte++) {
        const child = (base[parent] ?? 0) + (bytes[byte] ?? 0);
        if (check[child] !== parent) break;
        parent = child;
        // Byte 0 behind it: a word ends here, and its number stands in `base`, turned negative.
        const end = base[parent] ?? 0;
        const value = base[end] ?? 0;
        if (check[end] !== parent || value > 0) continue;
        ends[found] = unitsBefore[byte + 1] ?? 0;
        leaves[found] = -value - 1;
        found++;
      }
      return found;
    },
    endOf: (n) => ends[n] ?? 0,
    leafOf: (n) => leaves[n] ?? 0,
  };
}
