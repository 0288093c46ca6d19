import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { base } from "./base.ts";
import { failureCodeSchema } from "./failure.ts";

/** What became of one file. */
export const importedFileSchema = z.object({
  path: z.string(),
  fileName: z.string(),
  document: z.string().nullable(),
  state: z.enum(["imported", "already", "refused"]),
  code: failureCodeSchema.nullable(),
  /** Technical detail of a refusal; the sentence is made from code and detail. */
  detail: z.string().nullable(),
  pages: z.number().int().nullable(),
  pagesWithoutText: z.number().int().nullable(),
});
export type ImportedFile = Readonly<z.infer<typeof importedFileSchema>>;

export const importProgressSchema = z.object({
  job: z.string(),
  state: z.enum(["running", "done", "cancelled"]),
  /** Files known so far; grows while folders are walked. */
  total: z.number().int(),
  finished: z.number().int(),
  /** Files of this job that can be searched by now. */
  searchable: z.number().int(),
  refused: z.number().int(),
  /** Why a running job waits instead of reading; it is tried again by itself. Null while nothing is in its way. */
  paused: failureCodeSchema.nullable(),
  /** The file being read and how far. */
  current: z
    .object({ fileName: z.string(), page: z.number().int(), pages: z.number().int().nullable() })
    .nullable(),
  started: z.string(),
  /** Estimate from the bytes done so far; null before the first file is through. */
  secondsLeft: z.number().nullable(),
});
export type ImportProgress = Readonly<z.infer<typeof importProgressSchema>>;

const job = z.object({ job: z.string() });

export const importContract = {
  /** Queues files and folders (absolute paths) durably and answers at once; the job goes on whoever watches. */
  start: base
    .input(
      z.object({
        paths: z.array(z.string().min(1)).min(1),
        /** upload: the paths are temporary copies that a browser handed over. */
        source: z.enum(["path", "upload"]).default("path"),
      }),
    )
    .output(job),
  /** Streams progress, the present state first, and ends with the job. Closing it ends the watching only. */
  watch: base.input(job).output(eventIterator(importProgressSchema)),
  /** Stops a job: files that are through stay, the rest is dropped. */
  cancel: base.input(job).output(importProgressSchema),
  /** What became of each file of a job, in the order of the queue. Kept until the library is erased. */
  report: base
    .input(job)
    .output(z.object({ progress: importProgressSchema, files: z.array(importedFileSchema) })),
  /** Jobs, newest first. */
  jobs: base.output(z.array(importProgressSchema)),
};
