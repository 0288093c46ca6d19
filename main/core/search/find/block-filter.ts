/**
 * Tells which blocks of a text can hold a string, by the pairs of units in it: a spelling that stands nowhere costs
 * a microsecond instead of a walk through the text. It may say yes where the answer is no, never the other way.
 */
export interface BlockFilter {
  /** Calls back with stretches [from, to) in which a place of `needle` can begin, ascending and apart. */
  readonly candidates: (needle: string, stretch: (from: number, to: number) => void) => void;
}

/** UTF-16 units of a block, and how many sets of blocks the pairs are thrown into. */
const blockUnits = 4096;
const blockShift = 12;
const buckets = 1 << 14;
/** Pairs behind a block's end that count as its own, so that a place may begin in it and end in the next. */
const overhang = 32;

export function createBlockFilter(text: string): BlockFilter {
  const blocks = Math.max(1, Math.ceil(text.length / blockUnits));
  const words = Math.ceil(blocks / 32);
  const sets = new Uint32Array(words * buckets);
  for (let block = 0; block < blocks; block++) {
    const start = block << blockShift;
    const end = Math.min(text.length - 1, start + blockUnits + overhang);
    const word = block >>> 5;
    const bit = 1 << (block & 31);
    let before = text.charCodeAt(start);
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at + 1);
      const set = bucketOf(before, unit) * words + word;
      sets[set] = (sets[set] ?? 0) | bit;
      before = unit;
    }
  }

  function candidateBlocks(needle: string): Uint32Array {
    const left = new Uint32Array(words).fill(0xffffffff);
    const pairs = Math.min(needle.length, overhang) - 1;
    for (let at = 0; at < pairs; at++) {
      const set = bucketOf(needle.charCodeAt(at), needle.charCodeAt(at + 1)) * words;
      for (let word = 0; word < words; word++) left[word] = (left[word] ?? 0) & (sets[set + word] ?? 0);
    }
    return left;
  }

  return {
    candidates(needle, stretch) {
      const left = candidateBlocks(needle);
      let from = -1;
      for (let block = 0; block <= blocks; block++) {
        const possible = block < blocks && (((left[block >>> 5] ?? 0) >>> (block & 31)) & 1) === 1;
        if (possible && from < 0) from = block;
        if (possible || from < 0) continue;
        stretch(from << blockShift, Math.min(text.length, block << blockShift));
        from = -1;
      }
    },
  };
}

function bucketOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - 14);
}
