/** Grows as numbers are written: seven bits a byte, the lowest first, the eighth bit says that more follow. */
export interface VarintWriter {
  readonly write: (value: number) => void;
  readonly length: () => number;
  /** What was written so far; not a copy. */
  readonly bytes: () => Uint8Array;
}

export function createVarintWriter(): VarintWriter {
  let bytes = new Uint8Array(1 << 16);
  let at = 0;
  return {
    write(value) {
      if (at + 5 > bytes.length) {
        const wider = new Uint8Array(2 * bytes.length);
        wider.set(bytes);
        bytes = wider;
      }
      let rest = value;
      while (rest > 127) {
        bytes[at++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      bytes[at++] = rest;
    },
    length: () => at,
    bytes: () => bytes.subarray(0, at),
  };
}

/** Reads numbers (unsigned, 32 bits) from `at` on. An object that is moved on, because postings are read by the million. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  next(): number {
    let value = 0;
    let shift = 0;
    let byte = 128;
    while (byte > 127) {
      byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
      shift += 7;
    }
    return value >>> 0;
  }
}
