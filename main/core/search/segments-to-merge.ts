/** More segments than this are joined: each costs every query a look-up per word. */
const mostSegments = 10;

export interface SizedSegment {
  readonly file: string;
  /** UTF-16 units of text. */
  readonly units: number;
}

/**
 * Which segments to write anew as one when there are too many: the smallest, and with them every next larger one that
 * is not much larger than all before it. So a large segment is not written again for each few new documents, and
 * every text is written again some log(n) times only. None while there is no need.
 */
export function segmentsToMerge(segments: readonly SizedSegment[]): readonly string[] {
  if (segments.length <= mostSegments) return [];
  const ascending = segments.toSorted((one, other) => one.units - other.units);
  // At least enough to be back under the limit with room for the next ones.
  const least = segments.length - mostSegments / 2;
  let sum = 0;
  let chosen = 0;
  for (const { units } of ascending) {
    if (chosen >= least && units > 2 * sum) break;
    sum += units;
    chosen += 1;
  }
  return ascending.slice(0, chosen).map(({ file }) => file);
}
