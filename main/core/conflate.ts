/**
 * Turns "something changed" into a stream of states: the present one first, then at most one every `every`
 * milliseconds, always the newest, the last one included. A slow reader never piles up states.
 *
 * @param subscribe calls back on changes until the signal ends it
 * @param isLast whether a state ends the stream
 */
export async function* conflate<T>(
  read: () => T,
  isLast: (state: T) => boolean,
  subscribe: (changed: () => void, signal: AbortSignal) => void,
  signal: AbortSignal | undefined,
  every = 100,
): AsyncGenerator<T, void> {
  const ended = new AbortController();
  let changed = true;
  let wake = () => {};
  const rouse = () => {
    changed = true;
    wake();
  };
  signal?.addEventListener("abort", rouse, { once: true, signal: ended.signal });
  subscribe(rouse, ended.signal);
  try {
    while (!signal?.aborted) {
      if (!changed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (signal?.aborted) return;
      changed = false;
      const state = read();
      yield state;
      if (isLast(state)) return;
      await new Promise((resolve) => setTimeout(resolve, every));
    }
  } finally {
    ended.abort();
  }
}
