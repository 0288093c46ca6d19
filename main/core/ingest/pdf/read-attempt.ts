import type { FailureCode } from "../../../../shared/contract/failure.ts";
import type { ExtractedPage } from "../../../../shared/model/page.ts";
import type { ReaderMessage, ReaderRequest } from "./reader-messages.ts";
import type { ReaderProcess } from "./reader-process.ts";

/** How one reading of a file by one process ended. `lost`: the process died or was killed for its slowness. */
export type AttemptEnd =
  | { readonly kind: "end" }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly detail: string | null }
  | { readonly kind: "lost"; readonly code: "reader-memory" | "reader-time" | "reader-crashed" }
  | { readonly kind: "cancelled" };

export interface Clocks {
  /** Milliseconds for a fresh process to come up (a cold disk, a virus scanner). */
  readonly startMs: number;
  readonly openMs: number;
  readonly pageMs: number;
  /** When the time for the whole file is over, on the clock of `performance.now()`. */
  readonly fileEnd: number;
}

export interface AttemptListener {
  onOpened(pageCount: number): void;
  onPage(page: ExtractedPage, reason: string | null): void;
}

/** Sends one request and follows it to its end. The clock is kept here: the process may be stuck. */
export function attemptRead(
  reader: ReaderProcess,
  request: Omit<ReaderRequest, "id">,
  clocks: Clocks,
  listener: AttemptListener,
  signal: AbortSignal,
): Promise<AttemptEnd> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let news = 0;
    const settled = new AbortController();

    function settle(act: () => void): void {
      clearTimeout(timer);
      settled.abort();
      act();
    }
    function giveUp(end: AttemptEnd): void {
      reader.kill();
      settle(() => resolve(end));
    }
    /** When this thread itself was busy, answers wait behind the timer: they are let in before the verdict. */
    function allow(milliseconds: number): void {
      clearTimeout(timer);
      news += 1;
      const seen = news;
      // One more: a timer may fire a fraction early, and the file's end must be past by then.
      const left = 1 + Math.max(0, Math.min(milliseconds, Math.ceil(clocks.fileEnd - performance.now())));
      const judge = () => {
        if (seen === news && !settled.signal.aborted) giveUp({ kind: "lost", code: "reader-time" });
      };
      timer = setTimeout(() => setImmediate(judge), left);
    }
    function take(message: ReaderMessage): void {
      switch (message.kind) {
        case "opening":
          allow(clocks.openMs);
          break;
        case "opened":
          allow(clocks.pageMs);
          listener.onOpened(message.pageCount);
          break;
        case "page":
          allow(clocks.pageMs);
          listener.onPage(message.page, message.reason);
          break;
        case "end":
          reader.retire(message.rss);
          settle(() => resolve({ kind: "end" }));
          break;
        case "failed":
          settle(() => resolve({ kind: "failed", code: message.code, detail: message.detail }));
          break;
      }
    }

    if (signal.aborted) {
      resolve({ kind: "cancelled" });
      return;
    }
    signal.addEventListener("abort", () => giveUp({ kind: "cancelled" }), { signal: settled.signal });
    allow(clocks.startMs);
    function guard(act: () => void): void {
      try {
        act();
      } catch (error) {
        // A fault on our side (a full disk, too many pages): the process would go on reading for nobody.
        reader.kill();
        settle(() => reject(error));
      }
    }
    guard(() =>
      reader.send(request, {
        onMessage: (message) => guard(() => take(message)),
        onExit: (cause) => {
          const code = cause === "memory" ? "reader-memory" : "reader-crashed";
          settle(() => resolve({ kind: "lost", code }));
        },
      }),
    );
  });
}
