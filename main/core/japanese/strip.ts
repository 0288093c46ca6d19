import type { Range } from "../../../shared/text/range.ts";

/** A text in pieces (pages of a part); `skip` are zones left out as if they were not there. */
export interface Chunk {
  readonly text: string;
  /** UTF-16 offsets into `text`; any order, may overlap. */
  readonly skip?: readonly Range[];
}

/**
 * The chunks as one string: zones cut out, one line end put in at each chunk border. `segments` lead back: unit i of
 * the string, in the segment that starts at or before it, stands at `original + i - start`; a border has length 0.
 */
export interface Stripped {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Global offset of each chunk. */
  readonly chunkStarts: Uint32Array;
}

export interface Segment {
  readonly start: number;
  readonly original: number;
  /** True for the line end put in at a chunk border: it has no original text. */
  readonly border: boolean;
}

export function stripChunks(chunks: readonly Chunk[]): Stripped {
  const chunkStarts = new Uint32Array(chunks.length);
  const segments: Segment[] = [];
  let text = "";
  let global = 0;
  for (const [index, chunk] of chunks.entries()) {
    chunkStarts[index] = global;
    if (index > 0) {
      segments.push({ start: text.length, original: global, border: true });
      text += "\n";
    }
    for (const { start, end } of keptRanges(chunk)) {
      segments.push({ start: text.length, original: global + start, border: false });
      text += chunk.text.slice(start, end);
    }
    global += chunk.text.length;
  }
  return { text, segments, chunkStarts };
}

function keptRanges(chunk: Chunk): readonly Range[] {
  const kept: Range[] = [];
  let from = 0;
  for (const { start, end } of [...(chunk.skip ?? [])].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    if (start > from) kept.push({ start: from, end: start });
    from = end;
  }
  if (from < chunk.text.length) kept.push({ start: from, end: chunk.text.length });
  return kept;
}
