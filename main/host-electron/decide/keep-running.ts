import { afterEnd } from "./restart-policy.ts";

/** A process that was started. */
export interface Running {
  /** Asks it to finish; `ended` tells when it did. */
  readonly finish: () => void;
}

interface Keeping<R extends Running> {
  /** Starts it. `finished`: it did what `finish` asked for. `ended`: it is gone. */
  readonly start: (on: { readonly finished: () => void; readonly ended: (code: number) => void }) => R;
  /** It ended unasked. `ask`: it goes on ending. Settles with whether to start it again. */
  readonly onEnd: (then: "restart" | "ask", code: number) => Promise<boolean>;
  /** Milliseconds. */
  readonly now: () => number;
  /** After so many milliseconds nobody waits for its finishing any longer. */
  readonly finishWithin: number;
}

export interface Kept<R extends Running> {
  /** Null while it is down. */
  readonly running: () => R | null;
  /** Finishes it for good; settles also when it was down, or does not answer. */
  readonly close: () => Promise<void>;
}

/** Starts something, and again whenever it ends unasked, until it is closed. */
export function keepRunning<R extends Running>({ start, onEnd, now, finishWithin }: Keeping<R>): Kept<R> {
  const ends: number[] = [];
  let running: R | null = null;
  let closed: (() => void) | null = null;

  const ended = (code: number) => {
    running = null;
    if (closed !== null) {
      closed();
      return;
    }
    ends.push(now());
    void onEnd(afterEnd(ends), code).then((again) => {
      if (again && closed === null) begin();
    });
  };
  const begin = () => {
    running = start({ finished: () => closed?.(), ended });
  };
  begin();
  return {
    running: () => running,
    close: () =>
      new Promise((resolve) => {
        closed = resolve;
        if (running === null) resolve();
        running?.finish();
        setTimeout(resolve, finishWithin).unref();
      }),
  };
}
