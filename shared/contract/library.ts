import { z } from "zod";
import { base } from "./base.ts";
import { failureCodeSchema } from "./failure.ts";

export const libraryStatusSchema = z.object({
  folder: z.string(),
  name: z.string(),
  /** Whether it is the sample library that the program brings. */
  starter: z.boolean(),
  /**
   * Why it cannot be written to; null when this program may write. "medium": nothing can be written there;
   * "damaged": opened despite its damage; anything else: who holds it.
   */
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
  /** schedule: made by itself, and dropped by itself in time; hand: asked for, or made before an update: kept. */
  by: z.enum(["hand", "schedule"]),
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

/** What a person should know about the open library although nothing they asked for has failed. */
export const noticeSchema = z.object({ code: failureCodeSchema, detail: z.string().nullable() });
export type Notice = Readonly<z.infer<typeof noticeSchema>>;

const documentNameSchema = z.object({ document: z.string(), title: z.string() });

const nowAndAfterSchema = z.object({ now: z.number().int(), after: z.number().int() });

/** What a restore would change. "now": the present records; "after": those of the backup. */
export const restorePreviewSchema = z.object({
  /** Documents that would be there again. Without its original a document can be searched, but not shown. */
  coming: z.array(documentNameSchema.extend({ original: z.boolean() })),
  /** Documents that would no longer be there. Their originals stay in the library's folder. */
  going: z.array(documentNameSchema),
  /** Documents that are in both under different titles: `title` is the present one. */
  renamed: z.array(documentNameSchema.extend({ titleAfter: z.string() })),
  savedSearches: nowAndAfterSchema,
  variants: nowAndAfterSchema,
  /** Titles, encodings and the like that were set by hand. */
  corrections: nowAndAfterSchema,
});
export type RestorePreview = Readonly<z.infer<typeof restorePreviewSchema>>;

/** How a library that could not be opened was brought back. */
export const rescueSchema = z.object({
  library: libraryStatusSchema,
  backup: backupSchema,
  /** Name of the damaged records in the library's `backups/`; null when there was nothing to keep. */
  kept: z.string().nullable(),
  /** Documents of the damaged records that the backup does not have; null when they cannot be read any more. */
  lost: z.array(documentNameSchema).nullable(),
  /** Stored originals that the backup knows nothing of: added after it. They can be added again from `originals/`. */
  unknownOriginals: z.array(z.string()),
});
export type Rescue = Readonly<z.infer<typeof rescueSchema>>;

/** Everything in it is shown to the person before it is saved. Names, texts, paths and queries are never in it. */
export const diagnosticsSchema = z.object({
  made: z.string(),
  versions: z.object({
    tenkyo: z.string(),
    node: z.string(),
    electron: z.string().nullable(),
    chrome: z.string().nullable(),
    sqlite: z.string(),
  }),
  machine: z.object({
    system: z.string(),
    processor: z.string(),
    processors: z.number().int(),
    memoryBytes: z.number().int(),
    memoryFreeBytes: z.number().int(),
  }),
  library: z
    .object({
      schema: z.number().int(),
      documents: z.number().int(),
      removed: z.number().int(),
      searchable: z.number().int(),
      pages: z.number().int(),
      originalBytes: z.number().int(),
      recordBytes: z.number().int(),
      indexBytes: z.number().int(),
      backups: z.number().int(),
      freeBytes: z.number().int().nullable(),
      /** "local", or why its folder is a bad place. */
      place: z.string(),
      writable: z.boolean(),
      notices: z.array(failureCodeSchema),
      /** What `verify` finds: how often each. */
      problems: z.record(z.string(), z.number().int()),
    })
    .nullable(),
  /** The last lines of the local log: moments, kinds of errors, places in the program. */
  log: z.array(z.string()),
});
export type Diagnostics = Readonly<z.infer<typeof diagnosticsSchema>>;

const folder = z.object({ folder: z.string().min(1) });

export const libraryContract = {
  /** The open library, or null. */
  current: base.output(libraryStatusSchema.nullable()),
  /**
   * Opens an existing library (absolute path) and closes the one before. With library-damaged and records-missing
   * comes the name of the newest good backup as the only candidate, if there is one: see `rescue`.
   */
  open: base
    .input(
      folder.extend({
        /** Opens records that were found damaged, for reading only: some of them can still be copied. */
        despiteDamage: z.boolean().default(false),
      }),
    )
    .output(libraryStatusSchema),
  /**
   * Brings a library that cannot be opened back from a backup, the newest good one unless another is named, and opens
   * it. The damaged records are kept beside the backup, under the day's name.
   */
  rescue: base
    .input(folder.extend({ name: z.string().min(1).nullable().default(null) }))
    .output(rescueSchema),
  /** Good backups of a library that is not open, newest first. */
  backupsIn: base.input(folder).output(z.array(backupSchema)),
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
  /** What `restore` would change, without changing anything. */
  previewRestore: base.input(z.object({ name: z.string().min(1) })).output(restorePreviewSchema),
  /** Puts a backup's records in place of the present ones, which are kept beside the backups. */
  restore: base.input(z.object({ name: z.string().min(1) })).output(libraryStatusSchema),
  /** Warnings about the open library: its disk, its folder, a daily backup that failed. Empty when all is well. */
  notices: base.output(z.array(noticeSchema)),
  /** What helps someone else to find a fault; for a file that the person looks at, saves and sends, or does not. */
  diagnostics: base.output(diagnosticsSchema),
  /** The person has read a notice. What is wrong with the folder is never said again for this library. */
  dismissNotice: base
    .input(z.object({ code: failureCodeSchema }))
    .output(z.object({ notices: z.array(noticeSchema) })),
};
