import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { z } from "zod";
import { failureCodeSchema } from "../../../shared/contract/failure.ts";
import type { ImportedFile } from "../../../shared/contract/import.ts";
import { rowOf, rowsOf, transaction } from "./database.ts";
import type { Library } from "./library.ts";

/** path: named by the person where it stands; upload: handed over by a browser, which tells no path. */
const sourceSchema = z.enum(["path", "upload"]);
export type ImportSource = z.infer<typeof sourceSchema>;

const itemSchema = z.object({
  seq: z.number(),
  job: z.string(),
  path: z.string(),
  name: z.string(),
  source: sourceSchema,
  /** How often it was begun before, without an end that was noted. */
  attempts: z.number(),
});

/** A path that waits to be looked at. */
export type QueueItem = Readonly<z.infer<typeof itemSchema>>;

/** What became of an item. `folder`: it was walked, its files stand in the queue themselves. */
export type ItemResult = Omit<ImportedFile, "path" | "fileName" | "state"> & {
  readonly state: ImportedFile["state"] | "folder";
};

const jobStateSchema = z.enum(["running", "done", "cancelled"]);

const jobSchema = z.object({
  id: z.string(),
  state: jobStateSchema,
  created: z.string(),
  finished: z.string().nullable(),
});
export type Job = Readonly<z.infer<typeof jobSchema>>;

/** The file name of a path, in NFC. */
export function fileNameOf(path: string): string {
  return basename(path).normalize("NFC");
}

/** Queues paths as one job. Once this returns, the import survives any end of the program. */
export function queueImport(library: Library, paths: readonly string[], source: ImportSource): string {
  const job = randomUUID();
  transaction(library.database, () => {
    library.database
      .prepare("INSERT INTO job (id, kind, state, created) VALUES (?, ?, 'running', ?)")
      .run(job, `import-${source}`, library.now().toISOString());
    addItems(
      library,
      job,
      paths.map((path) => ({ path, bytes: 0 })),
    );
  });
  return job;
}

function addItems(library: Library, job: string, entries: readonly { path: string; bytes: number }[]): void {
  const insert = library.database.prepare(
    "INSERT INTO job_item (job, path, name, bytes, state) VALUES (?, ?, ?, ?, 'queued')",
  );
  for (const { path, bytes } of entries) insert.run(job, path, fileNameOf(path), bytes);
}

/** Puts the files of a walked folder behind what is queued, and the folder itself away. */
export function replaceFolder(
  library: Library,
  item: QueueItem,
  entries: readonly { readonly path: string; readonly bytes: number }[],
): void {
  transaction(library.database, () => {
    addItems(library, item.job, entries);
    finishItem(library, item, {
      state: "folder",
      document: null,
      code: null,
      detail: null,
      pages: null,
      pagesWithoutText: null,
    });
  });
}

/** The next path of the oldest running job. */
export function nextItem(library: Library): QueueItem | null {
  const statement = library.database.prepare(
    `SELECT seq, job, path, name, replace(job.kind, 'import-', '') AS source, attempts
     FROM job_item JOIN job ON job.id = job_item.job
     WHERE job_item.state = 'queued' AND job.state = 'running'
     ORDER BY seq LIMIT 1`,
  );
  return rowOf(statement, itemSchema);
}

/** Notes how often an item was begun, durably, before anything can end the program over it. */
export function noteAttempts(library: Library, { seq }: QueueItem, attempts: number): void {
  library.database.prepare("UPDATE job_item SET attempts = ? WHERE seq = ?").run(attempts, seq);
}

/** Notes what became of an item; to be called in the transaction that stores the document. */
export function finishItem(library: Library, item: QueueItem, result: ItemResult): void {
  library.database
    .prepare(
      `UPDATE job_item SET state = ?, code = ?, detail = ?, document = ?, pages = ?, pages_without_text = ?
       WHERE seq = ?`,
    )
    .run(
      result.state,
      result.code,
      result.detail,
      result.document,
      result.pages,
      result.pagesWithoutText,
      item.seq,
    );
}

/** Ends a job. Cancelled ones drop what still waits. */
export function finishJob(library: Library, job: string, state: "done" | "cancelled"): void {
  transaction(library.database, () => {
    if (state === "cancelled") {
      library.database
        .prepare(
          "UPDATE job_item SET state = 'refused', code = 'cancelled' WHERE job = ? AND state = 'queued'",
        )
        .run(job);
    }
    library.database
      .prepare("UPDATE job SET state = ?, finished = ? WHERE id = ? AND state = 'running'")
      .run(state, library.now().toISOString(), job);
  });
}

export function readJob(library: Library, job: string): Job | null {
  const statement = library.database.prepare("SELECT id, state, created, finished FROM job WHERE id = ?");
  return rowOf(statement, jobSchema, job);
}

/** Newest first. */
export function listJobs(library: Library): Job[] {
  const statement = library.database.prepare(
    "SELECT id, state, created, finished FROM job ORDER BY created DESC, rowid DESC",
  );
  return rowsOf(statement, jobSchema);
}

const countsSchema = z.object({
  total: z.number(),
  finished: z.number(),
  refused: z.number(),
  bytes: z.number(),
  bytes_finished: z.number(),
  searchable: z.number(),
});

/** How far a job is. `searchable` counts its documents that the index holds. */
export function countJob(library: Library, job: string, indexVersion: string): z.infer<typeof countsSchema> {
  const statement = library.database.prepare(
    `SELECT count(*) AS total,
            count(*) FILTER (WHERE state <> 'queued') AS finished,
            count(*) FILTER (WHERE state = 'refused') AS refused,
            coalesce(sum(bytes), 0) AS bytes,
            coalesce(sum(bytes) FILTER (WHERE state <> 'queued'), 0) AS bytes_finished,
            count(*) FILTER (WHERE EXISTS (
              SELECT 1 FROM edition JOIN extraction ON extraction.edition = edition.id
              WHERE edition.document = job_item.document AND edition.current = 1
                AND extraction.current = 1 AND extraction.indexed = ?)) AS searchable
     FROM job_item WHERE job = ? AND state <> 'folder'`,
  );
  const counts = rowOf(statement, countsSchema, indexVersion, job);
  if (counts === null) throw new Error(`import queue: no counts for job ${job}`);
  return counts;
}

const reportSchema = z.object({
  path: z.string(),
  fileName: z.string(),
  document: z.string().nullable(),
  state: z.enum(["imported", "already", "refused"]),
  code: failureCodeSchema.nullable(),
  detail: z.string().nullable(),
  pages: z.number().nullable(),
  pagesWithoutText: z.number().nullable(),
});

/** What became of each file so far, in the order of the queue. */
export function reportJob(library: Library, job: string): ImportedFile[] {
  const statement = library.database.prepare(
    `SELECT path, name AS fileName, document, state, code, detail, pages, pages_without_text AS pagesWithoutText
     FROM job_item WHERE job = ? AND state IN ('imported', 'already', 'refused') ORDER BY seq`,
  );
  return rowsOf(statement, reportSchema, job);
}
