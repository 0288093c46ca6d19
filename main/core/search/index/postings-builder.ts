import { createVarintWriter } from "./varint.ts";

/** Words of a run of documents (passages), gathered and then frozen into columns. */
export interface PostingsBuilder {
  /** Number of a term, given out in the order of first meeting. */
  readonly termId: (term: string) => number;
  /** The next document: `count` terms by id with their offsets (ascending, under 65,536). */
  readonly addDocument: (ids: ArrayLike<number>, offsets: ArrayLike<number>, count: number) => void;
  readonly finish: () => PostingsColumns;
}

/**
 * `lexicon`: terms in code unit order, joined; term r is [lexiconStarts[r], lexiconStarts[r+1]). `firstMet`: its number
 * in the order of first meeting, by which Lunr's builder counts terms. `postings` from postingStarts[r]: for each
 * document twice the step from the one before, plus 1 when the term stands there once, else its frequency behind.
 * `offsets` from offsetStarts[r]: for each document the offsets of the term, each as the step from the one before.
 */
export interface PostingsColumns {
  readonly lexicon: string;
  readonly lexiconStarts: Uint32Array;
  readonly firstMet: Uint32Array;
  readonly documentCounts: Uint32Array;
  readonly postings: Uint8Array;
  readonly postingStarts: Uint32Array;
  readonly offsets: Uint8Array;
  readonly offsetStarts: Uint32Array;
  /** Terms of each document. */
  readonly lengths: Uint32Array;
}

/** Room of an offset in a sort key, and so the greatest offset + 1. */
const offsetRoom = 65_536;

export function createPostingsBuilder(): PostingsBuilder {
  const ids = new Map<string, number>();
  const terms: string[] = [];
  const lengths: number[] = [];
  // One row a posting; typed arrays, because there are millions.
  let rows = 0;
  let rowTerm = new Uint32Array(1 << 14);
  let rowDocument = new Uint32Array(1 << 14);
  let rowFrequency = new Uint32Array(1 << 14);
  let places = 0;
  let placeOffset = new Uint16Array(1 << 14);
  let keys = new Float64Array(1024);

  function termId(term: string): number {
    const known = ids.get(term);
    if (known !== undefined) return known;
    const id = terms.length;
    ids.set(term, id);
    terms.push(term);
    return id;
  }

  function addRow(term: number, frequency: number): void {
    if (rows === rowTerm.length) {
      rowTerm = widened(rowTerm, rows + 1);
      rowDocument = widened(rowDocument, rows + 1);
      rowFrequency = widened(rowFrequency, rows + 1);
    }
    rowTerm[rows] = term;
    rowDocument[rows] = lengths.length - 1;
    rowFrequency[rows++] = frequency;
  }

  function addDocument(termIds: ArrayLike<number>, offsets: ArrayLike<number>, count: number): void {
    lengths.push(count);
    if (keys.length < count) keys = new Float64Array(2 * count);
    const sorted = keys.subarray(0, count);
    for (let at = 0; at < count; at++) sorted[at] = (termIds[at] ?? 0) * offsetRoom + (offsets[at] ?? 0);
    sorted.sort();
    placeOffset = widened(placeOffset, places + count);
    let from = 0;
    while (from < count) {
      const term = Math.floor((sorted[from] ?? 0) / offsetRoom);
      const next = (term + 1) * offsetRoom;
      let to = from;
      while (to < count && (sorted[to] ?? 0) < next)
        placeOffset[places++] = (sorted[to++] ?? 0) - term * offsetRoom;
      addRow(term, to - from);
      from = to;
    }
  }

  function finish(): PostingsColumns {
    const rowsOfTerm = sortByTerm(rowTerm, rows, terms.length);
    const order = terms.map((_, id) => id).sort((one, other) => compare(terms[one], terms[other]));
    const placeStarts = startsOf(rowFrequency, rows);
    const postings = createVarintWriter();
    const offsets = createVarintWriter();
    const count = terms.length;
    const columns = {
      lexiconStarts: new Uint32Array(count + 1),
      firstMet: Uint32Array.from(order),
      documentCounts: new Uint32Array(count),
      postingStarts: new Uint32Array(count + 1),
      offsetStarts: new Uint32Array(count + 1),
    };
    order.forEach((term, rank) => {
      const from = rowsOfTerm.starts[term] ?? 0;
      const to = rowsOfTerm.starts[term + 1] ?? 0;
      columns.lexiconStarts[rank + 1] = (columns.lexiconStarts[rank] ?? 0) + (terms[term] ?? "").length;
      columns.documentCounts[rank] = to - from;
      columns.postingStarts[rank] = postings.length();
      columns.offsetStarts[rank] = offsets.length();
      let last = -1;
      for (let at = from; at < to; at++) {
        const row = rowsOfTerm.order[at] ?? 0;
        const document = rowDocument[row] ?? 0;
        const frequency = rowFrequency[row] ?? 0;
        const step = document - last - 1;
        postings.write(2 * step + (frequency === 1 ? 1 : 0));
        if (frequency !== 1) postings.write(frequency);
        last = document;
        let before = 0;
        const place = placeStarts[row] ?? 0;
        for (let index = place; index < place + frequency; index++) {
          const offset = placeOffset[index] ?? 0;
          offsets.write(offset - before);
          before = offset;
        }
      }
    });
    columns.postingStarts[count] = postings.length();
    columns.offsetStarts[count] = offsets.length();
    return {
      ...columns,
      lexicon: order.map((term) => terms[term] ?? "").join(""),
      postings: postings.bytes(),
      offsets: offsets.bytes(),
      lengths: Uint32Array.from(lengths),
    };
  }

  return { termId, addDocument, finish };
}

/** Code unit order: the order of JavaScript's own comparison. */
function compare(one = "", other = ""): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Rows by term; within a term in the order they came, so documents ascend. */
function sortByTerm(rowTerm: Uint32Array, rows: number, terms: number) {
  const starts = new Uint32Array(terms + 1);
  for (let row = 0; row < rows; row++) {
    const next = (rowTerm[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const term = rowTerm[row] ?? 0;
    const at = next[term] ?? 0;
    order[at] = row;
    next[term] = at + 1;
  }
  return { starts, order };
}

function startsOf(frequencies: Uint32Array, rows: number): Uint32Array {
  const starts = new Uint32Array(rows);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    starts[row] = at;
    at += frequencies[row] ?? 0;
  }
  return starts;
}

function widened<T extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(column: T, least: number): T {
  if (column.length >= least) return column;
  const length = Math.max(2 * column.length, least);
  const wider = column instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length);
  wider.set(column);
  return wider as T;
}
