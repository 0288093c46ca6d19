import { lastAtOrBelow } from "./range.ts";

/** An offset inside one chunk (a page of a part, say), UTF-16 units. */
export interface ChunkOffset {
  readonly chunk: number;
  readonly offset: number;
}

/** Where a range *starts*: a global offset at a chunk border belongs to the later chunk. */
export function chunkOfStart(chunkStarts: ArrayLike<number>, offset: number): ChunkOffset {
  return within(chunkStarts, lastAtOrBelow(chunkStarts, offset), offset);
}

/** Where a range *ends*: a global offset at a chunk border belongs to the earlier chunk, whose last unit it follows. */
export function chunkOfEnd(chunkStarts: ArrayLike<number>, offset: number): ChunkOffset {
  return within(chunkStarts, lastAtOrBelow(chunkStarts, offset - 1), offset);
}

function within(chunkStarts: ArrayLike<number>, found: number, offset: number): ChunkOffset {
  const chunk = Math.max(0, found);
  return { chunk, offset: offset - (chunkStarts[chunk] ?? 0) };
}
