import { Failure, type FailureCode } from "../../../shared/contract/failure.ts";
import type { ImportProgress } from "../../../shared/contract/import.ts";
import { describeError } from "../describe-error.ts";
import { asFailure } from "../library/database.ts";
import { warnOfFullDisk } from "../library/disk-warning.ts";
import {
  countJob,
  finishItem,
  finishJob,
  type ImportSource,
  listJobs,
  nextItem,
  noteAttempts,
  type QueueItem,
  queueImport,
  readJob,
  replaceFolder,
} from "../library/import-queue.ts";
import { type Library, requireWritable } from "../library/library.ts";
import { noteTrouble } from "../library/trouble.ts";
import { examineFile } from "./examine-file.ts";
import { importFile } from "./import-file.ts";
import { listFolder } from "./list-folder.ts";
import type { PdfReader } from "./pdf/pdf-reader.ts";

/** What the importer asks of the index. */
export interface Indexing {
  readonly version: string;
  poke(): void;
  idle(): Promise<void>;
}

/** Works through the import queue, one file at a time, whoever watches. */
export interface Importer {
  /** The version of the index that counts as searchable. */
  readonly indexVersion: string;
  /** Queues paths durably and answers the job's id. */
  start(paths: readonly string[], source: ImportSource): string;
  /** @throws Failure job-not-found */
  cancel(job: string): Promise<ImportProgress>;
  /** @throws Failure job-not-found */
  progress(job: string): ImportProgress;
  /** Aborted when the library is closed: what watches a job ends then. */
  readonly closing: AbortSignal;
  /** Calls back on every change until the signal ends it. */
  onProgress(listener: () => void, signal: AbortSignal): void;
  /** More can be found than before: watchers want to know. */
  changed(): void;
  /** Takes up what an earlier end of the program left in the queue. */
  resume(): void;
  /** Settles when the queue is empty and all of it is searchable. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds until a queue that could not be written is tried again. */
const retryAfter = 5000;

/** A file that was begun so often and never came to an end has ended the program each time. */
const mostAttempts = 4;

/** Failures of the library's disk, not of the file: the file waits, whole, until they are over. */
const pausing: ReadonlySet<FailureCode> = new Set([
  "disk-full",
  "disk-error",
  "library-damaged",
  "library-locked",
]);

export function createImporter(library: Library, pdf: PdfReader, indexing: Indexing): Importer {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let current:
    | (ImportProgress["current"] & { readonly job: string; readonly abort: AbortController })
    | null = null;
  let running: Promise<void> | null = null;
  let closed = false;
  let paused: FailureCode | null = null;
  const closing = new AbortController();
  /** When this session took a job up, and how much of it was through by then. */
  const paces = new Map<string, { readonly at: number; readonly done: number }>();
  /** How often each item had been begun when this session met it first: pauses of this session do not count. */
  const begunBefore = new Map<number, number>();
  /** Real paths of the folders walked by each running job: links must not lead in circles. */
  const walked = new Map<string, Set<string>>();

  async function work(): Promise<void> {
    await warnOfFullDisk(library, bytesLeft());
    for (let item = nextItem(library); item !== null && !closed; item = nextItem(library)) {
      await take(item);
      paused = null;
      indexing.poke();
      tell();
    }
    if (closed) return;
    await indexing.idle();
    for (const { id, state } of listJobs(library)) {
      if (state === "running" && countRemaining(id) === 0) finishJob(library, id, "done");
    }
    walked.clear();
    tell();
  }

  function countRemaining(job: string): number {
    const { total, finished } = countJob(library, job, indexing.version);
    return total - finished;
  }

  async function take(item: QueueItem): Promise<void> {
    const abort = new AbortController();
    current = { fileName: item.name, page: 0, pages: null, job: item.job, abort };
    tell();
    try {
      const before = begunBefore.get(item.seq) ?? item.attempts;
      begunBefore.set(item.seq, before);
      if (before >= mostAttempts) throw new Failure("ends-program");
      if (await isFolder(item.path)) return await walk(item);
      await examineFile(item.path, library.files);
      noteAttempts(library, item, before + 1);
      const onPage = (page: number, pages: number | null) => {
        current = { fileName: item.name, page, pages, job: item.job, abort };
        tell();
      };
      await importFile(item, { library, pdf, signal: abort.signal, onPage });
    } catch (error) {
      if (closed) return noteAttempts(library, item, 0);
      const failure = asFailure(error, library.folder);
      if (failure instanceof Failure && pausing.has(failure.data.code)) {
        paused = failure.data.code;
        throw failure;
      }
      refuse(item, failure);
    } finally {
      current = null;
    }
  }

  async function isFolder(path: string): Promise<boolean> {
    const stat = await library.files.stat(path).catch(() => null);
    return stat?.isDirectory() ?? false;
  }

  async function walk(item: QueueItem): Promise<void> {
    const visited = walked.get(item.job) ?? new Set<string>();
    walked.set(item.job, visited);
    const entries: { path: string; bytes: number }[] = [];
    for (const { path } of await listFolder(item.path, library.files, visited)) {
      const stat = await library.files.stat(path).catch(() => null);
      entries.push({ path, bytes: stat?.isFile() ? stat.size : 0 });
    }
    replaceFolder(library, item, entries);
    await warnOfFullDisk(library, bytesLeft());
  }

  /** Of all jobs, as far as their files were looked at. */
  function bytesLeft(): number {
    return listJobs(library)
      .filter(({ state }) => state === "running")
      .map(({ id }) => countJob(library, id, indexing.version))
      .reduce((sum, counts) => sum + counts.bytes - counts.bytes_finished, 0);
  }

  function refuse(item: QueueItem, failure: unknown): void {
    if (!(failure instanceof Failure)) library.log(`import: ${describeError(failure)}`);
    const { code, detail } =
      failure instanceof Failure
        ? failure.data
        : { code: "reader-crashed" as const, detail: String(failure) };
    finishItem(library, item, {
      state: "refused",
      document: null,
      code,
      detail,
      pages: null,
      pagesWithoutText: null,
    });
  }

  function hasMore(): boolean {
    try {
      return nextItem(library) !== null;
    } catch (error) {
      library.log(`import: ${describeError(error)}`);
      return false;
    }
  }

  function resume(): void {
    if (library.readOnlyBecause !== null || closed) return;
    running ??= work()
      .then(
        () => true,
        async (error: unknown) => {
          library.log(`import: ${describeError(error)}`);
          await noteTrouble(library, error);
          return false;
        },
      )
      .then((well) => {
        running = null;
        // Queued while the last job was being finished.
        if (well && !closed && hasMore()) resume();
        // The records could not be written (disk full, busy): the queue is durable, so it is tried again.
        if (!well && !closed) {
          tell();
          setTimeout(resume, retryAfter).unref();
        }
      });
  }

  /** By the pace of this session, from the bytes that are through in it; null before the first file. */
  function timeLeft(
    job: string,
    { bytes, bytes_finished: done }: ReturnType<typeof countJob>,
  ): number | null {
    const begun = paces.get(job) ?? { at: library.now().getTime(), done };
    paces.set(job, begun);
    const seconds = (library.now().getTime() - begun.at) / 1000;
    const through = done - begun.done;
    return through <= 0 ? null : Math.max(0, Math.round((seconds * (bytes - done)) / through));
  }

  function progress(job: string): ImportProgress {
    const found = readJob(library, job);
    if (found === null) throw new Failure("job-not-found", job);
    const counts = countJob(library, job, indexing.version);
    const { total, finished, searchable, refused } = counts;
    return {
      job,
      state: found.state,
      total,
      finished,
      searchable,
      refused,
      paused: found.state === "running" ? paused : null,
      current:
        current?.job === job
          ? { fileName: current.fileName, page: current.page, pages: current.pages }
          : null,
      started: found.created,
      secondsLeft: found.state === "running" ? timeLeft(job, counts) : null,
    };
  }

  return {
    indexVersion: indexing.version,
    progress,
    resume,
    changed: tell,
    closing: closing.signal,
    start(paths, source) {
      requireWritable(library);
      const job = queueImport(library, paths, source);
      resume();
      return job;
    },
    async cancel(job) {
      requireWritable(library);
      progress(job);
      finishJob(library, job, "cancelled");
      if (current?.job === job) current.abort.abort();
      tell();
      return progress(job);
    },
    onProgress(listener, signal) {
      if (signal.aborted) return;
      listeners.add(listener);
      signal.addEventListener("abort", () => listeners.delete(listener), { once: true });
    },
    async idle() {
      while (running !== null) await running;
      await indexing.idle();
    },
    async close() {
      closed = true;
      closing.abort();
      current?.abort.abort();
      await running;
      pdf.close();
    },
  };
}
