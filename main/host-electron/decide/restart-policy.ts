/** Within this time so many ends are a fault that another start does not mend. */
const windowMilliseconds = 60_000;
const mostEnds = 3;

/**
 * What to do after the core ended unasked: start it again, or ask the person, because it goes on ending.
 * @param ends times of its ends, milliseconds, oldest first, this one included
 */
export function afterEnd(ends: readonly number[]): "restart" | "ask" {
  const last = ends.at(-1) ?? 0;
  return ends.filter((end) => end > last - windowMilliseconds).length > mostEnds ? "ask" : "restart";
}
