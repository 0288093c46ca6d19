/** Questions wait for each other: the search thread answers one at a time anyway. */
export type AskInTurn = <Answer>(
  ask: () => Promise<Answer>,
  signal: AbortSignal | undefined,
) => Promise<Answer>;

/**
 * A question that was given up while it waited (the next letter was typed) is never asked. One that is being answered
 * is answered to its end: ending a thread for it would cost more.
 */
export function createAskInTurn(): AskInTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (ask, signal) => {
    const turn = last.then(() => {
      signal?.throwIfAborted();
      return ask();
    });
    // The next question comes whatever this one came to; its asker is told.
    last = turn.catch(() => {});
    return turn;
  };
}
