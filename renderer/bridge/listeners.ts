/** Those who want to hear something, and the telling. */
export interface Listeners<T> {
  /** Answers how to stop listening. */
  readonly add: (listener: (told: T) => void) => () => void;
  readonly tell: (told: T) => void;
}

/** What is told while nobody listens is kept for the first who does: a start may name files before the page stands. */
export function createListeners<T>({ keep = false } = {}): Listeners<T> {
  const listeners = new Set<(told: T) => void>();
  const kept: T[] = [];
  return {
    add(listener) {
      listeners.add(listener);
      for (const told of kept.splice(0)) listener(told);
      return () => listeners.delete(listener);
    },
    tell(told) {
      if (listeners.size === 0 && keep) kept.push(told);
      for (const listener of listeners) listener(told);
    },
  };
}
