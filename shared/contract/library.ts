import { z } from "zod";
import { base } from "./base.ts";
import { failureCodeSchema } from "./failure.ts";

export const libraryStatusSchema = z.object({
  folder: z.string(),
  name: z.string(),
  /** Whether it is the sample library that the program brings. */
  starter: z.boolean(),
  /** Who holds the library, or why it cannot be written to; null when this program may write. */
  readOnlyBecause: z.string().nullable(),
  documents: z.number().int(),
  /** How many of them can be searched by now. */
  searchable: z.number().int(),
});
export type LibraryStatus = Readonly<z.infer<typeof libraryStatusSchema>>;

/** A library that this person opened before. */
export const recentLibrarySchema = z.object({
  folder: z.string(),
  name: z.string(),
  /** ISO 8601 with time. */
  opened: z.string(),
  /** False when the folder is gone or on a medium that is not there. */
  present: z.boolean(),
});
export type RecentLibrary = Readonly<z.infer<typeof recentLibrarySchema>>;

export const backupSchema = z.object({
  name: z.string(),
  made: z.string(),
  bytes: z.number().int(),
  documents: z.number().int(),
});
export type Backup = Readonly<z.infer<typeof backupSchema>>;

export const verifyResultSchema = z.object({
  ok: z.boolean(),
  problems: z.array(
    z.object({ code: failureCodeSchema, document: z.string().nullable(), detail: z.string().nullable() }),
  ),
});
export type VerifyResult = Readonly<z.infer<typeof verifyResultSchema>>;

const folder = z.object({ folder: z.string().min(1) });

export const libraryContract = {
  /** The open library, or null. */
  current: base.output(libraryStatusSchema.nullable()),
  /** Opens an existing library (absolute path) and closes the one before. */
  open: base.input(folder).output(libraryStatusSchema),
  /** Makes a new, empty library in a folder that does not exist yet or is empty, and opens it. */
  create: base.input(folder).output(libraryStatusSchema),
  /** Libraries opened before, newest first. Empty at the very first start. */
  recent: base.output(z.array(recentLibrarySchema)),
  /** Opens the library that was open last; null when there is none or it is gone. */
  openLast: base.output(libraryStatusSchema.nullable()),
  /** Where a new library would go, as a folder that does not exist yet. */
  suggestFolder: base.input(z.object({ name: z.string().min(1) })).output(folder),
  /** Makes the starter library in a folder of its own (or opens it), and starts its import. */
  openStarter: base.output(z.object({ library: libraryStatusSchema, job: z.string().nullable() })),
  /** Answers once everything is searchable that was not (an index that had to be built again, say); else at once. */
  ready: base.output(libraryStatusSchema),
  /** Closes the open library, if there is one. */
  close: base.output(z.object({ closed: z.boolean() })),
  /** Compares records, originals, text and index with each other. Reads every original once. */
  verify: base.output(verifyResultSchema),
  /** Makes a dated copy of the records and opens it to test it. */
  backup: base.output(backupSchema),
  /** Backups, newest first. Damaged ones are left out. */
  backups: base.output(z.array(backupSchema)),
  /** Puts a backup's records in place of the present ones, which are kept beside the backups. */
  restore: base.input(z.object({ name: z.string().min(1) })).output(libraryStatusSchema),
};
