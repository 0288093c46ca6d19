import { describeError } from "../core/describe-error.ts";

/** Has the end of this process by an error written to the log before it comes. Changes nothing about the end. */
export function logCrashes(log: (line: string) => void): void {
  process.on("uncaughtExceptionMonitor", (error, origin) =>
    log(`crash (${origin}): ${describeError(error)}`),
  );
}
