/** Ctrl-C, a polite kill, and the terminal being closed. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Settles at the first of them. The listeners stay: a second Ctrl-C, or the same one told by npm and by the terminal,
 * must not cut the closing of a library short.
 */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve());
  });
}
