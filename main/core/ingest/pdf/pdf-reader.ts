import { Failure } from "../../../../shared/contract/failure.ts";
import type { ExtractedPage } from "../../../../shared/model/page.ts";
import type { IsolatedProcess } from "../../ports.ts";
import { failedPage } from "./failed-page.ts";
import { type AttemptEnd, attemptRead } from "./read-attempt.ts";
import { createReaderProcess } from "./reader-process.ts";

export interface PdfLimits {
  readonly startMs: number;
  readonly openMs: number;
  readonly pageMs: number;
  readonly fileMs: number;
  readonly pages: number;
  /** After so many deaths of the process in one file, its remaining pages count as failed. */
  readonly deaths: number;
}

export const defaultPdfLimits: PdfLimits = {
  startMs: 30_000,
  openMs: 10_000,
  pageMs: 5_000,
  fileMs: 600_000,
  pages: 20_000,
  deaths: 5,
};

export interface PdfReadOptions {
  readonly signal?: AbortSignal;
  readonly password?: string;
  readonly onOpened?: (pageCount: number) => void;
  /** Every page once, in order. Worth nothing when `read` ends in a Failure. */
  readonly onPage: (page: ExtractedPage) => void;
}

export interface PdfReader {
  read(path: string, options: PdfReadOptions): Promise<{ readonly pageCount: number }>;
  close(): void;
}

/** Reads PDFs in one isolated process, one file at a time. What the process does to itself costs pages, not more. */
export function createPdfReader(start: () => IsolatedProcess, limits: Partial<PdfLimits> = {}): PdfReader {
  const all: PdfLimits = { ...defaultPdfLimits, ...limits };
  const reader = createReaderProcess(start);
  const closing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();

  async function readNow(path: string, options: PdfReadOptions) {
    const signal = AbortSignal.any([closing.signal, ...(options.signal ? [options.signal] : [])]);
    const file = followFile(options, all);
    const clocks = { ...all, fileEnd: performance.now() + all.fileMs };
    while (!file.isDone()) {
      const request = {
        kind: "read",
        path,
        password: options.password ?? null,
        fromPage: file.next(),
      } as const;
      const end = await attemptRead(reader, request, clocks, file, signal);
      file.onEnd(end, performance.now() >= clocks.fileEnd);
    }
    return { pageCount: file.pageCount() };
  }

  return {
    read(path, options) {
      const reading = last.then(() => readNow(path, options));
      last = reading.catch(() => {
        // Told to the caller of this reading; the next one starts all the same.
      });
      return reading;
    },
    close() {
      closing.abort();
      reader.kill();
    },
  };
}

/** The course of one file over all its attempts: which page comes next, and whether anything was readable. */
function followFile({ onOpened, onPage }: PdfReadOptions, limits: PdfLimits) {
  let count: number | null = null;
  let next = 0;
  let deaths = 0;
  let readable = 0;
  let done = false;
  let fault = new Failure("broken-pdf");

  function take(page: ExtractedPage): void {
    next = page.index + 1;
    if (page.state !== "failed") readable += 1;
    onPage(page);
  }
  function failUpTo(end: number): void {
    while (next < end) take(failedPage(next, null));
  }
  function finish(pageCount: number): void {
    failUpTo(pageCount);
    if (readable === 0) throw fault;
    done = true;
  }

  return {
    isDone: () => done,
    next: () => next,
    pageCount: () => count ?? 0,
    onOpened(pageCount: number): void {
      if (count !== null) return;
      if (pageCount > limits.pages) throw new Failure("too-many-pages", String(pageCount));
      count = pageCount;
      onOpened?.(pageCount);
    },
    onPage(page: ExtractedPage, reason: string | null): void {
      if (reason !== null) fault = new Failure("broken-pdf", reason);
      take(page);
    },
    onEnd(end: AttemptEnd, timeIsOver: boolean): void {
      if (end.kind === "cancelled") throw new Failure("cancelled");
      if (end.kind === "failed") fault = new Failure(end.code, end.detail);
      if (end.kind === "lost") fault = new Failure(end.code);
      if (count === null) throw fault;
      if (end.kind === "lost") {
        deaths += 1;
        failUpTo(Math.min(next + 1, count));
      }
      const isOver = end.kind !== "lost" || next >= count || timeIsOver || deaths >= limits.deaths;
      if (isOver) finish(count);
    },
  };
}
