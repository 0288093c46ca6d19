/** So many bytes more are worth a word. */
const step = 10 * 1024 * 1024;

export interface Progress {
  /**
   * Takes a look at what has arrived.
   * @param now milliseconds
   * @returns `told`: a number of bytes worth telling, or null; `stalled`: nothing new for too long
   */
  readonly see: (now: number, bytes: number) => { readonly told: number | null; readonly stalled: boolean };
}

/** Judges a download that says nothing itself. Fewer bytes are news too: what was unpacked is cleared away. */
export function createProgress(started: number, patience: number): Progress {
  let seen = 0;
  let told = 0;
  let changed = started;
  return {
    see(now, bytes) {
      if (bytes !== seen) changed = now;
      seen = bytes;
      const isNews = bytes - told >= step;
      if (isNews) told = bytes;
      return { told: isNews ? bytes : null, stalled: now - changed > patience };
    },
  };
}
