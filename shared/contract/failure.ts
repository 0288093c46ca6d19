import { z } from "zod";

/**
 * Everything that can go wrong and be told to a person, as a closed list. The core names the code; the sentence
 * stands in `shared/words/failures.ts`, in Japanese and English.
 */
export const failureCodes = [
  // files that are refused at import
  "unknown-type",
  "empty-file",
  "broken-pdf",
  "password-pdf",
  "not-a-regular-file",
  "dangling-link",
  "open-failed",
  "missing-path",
  "too-large",
  "too-many-pages",
  "unknown-encoding",
  "changed-while-read",
  "reader-memory",
  "reader-time",
  "reader-crashed",
  "cancelled",
  "ends-program",
  // libraries
  "no-library",
  "not-a-library",
  "library-exists",
  "library-locked",
  "library-read-only",
  "library-too-new",
  "library-damaged",
  "records-missing",
  "backup-not-found",
  "backup-damaged",
  "disk-full",
  "disk-error",
  "no-permission",
  // calls
  "document-not-found",
  "document-ambiguous",
  "job-not-found",
  "query-invalid",
  "saved-search-not-found",
  "correction-invalid",
  "variant-invalid",
  "variant-not-found",
  // what `verify` finds
  "original-missing",
  "original-altered",
  "pages-missing",
  "index-incomplete",
  "index-damaged",
  "original-unused",
  // notices: nothing failed yet
  "disk-low",
  "folder-synchronised",
  "folder-network",
  "medium-read-only",
  "opened-damaged",
  "backup-failed",
] as const;

export const failureCodeSchema = z.enum(failureCodes);
export type FailureCode = z.infer<typeof failureCodeSchema>;

/** What can be wrong with a query. Each has a sentence of its own in `shared/words/query-problems.ts`. */
export const queryProblemKinds = [
  "quote-open",
  "quote-empty",
  "bracket-open",
  "bracket-close",
  "bracket-empty",
  "too-deep",
  "operand-missing",
  "only-not",
  "field-empty",
  "field-bracket",
  "value-unknown",
  "value-date",
] as const;

const queryProblemSchema = z.object({
  kind: z.enum(queryProblemKinds),
  /** The place to mark: UTF-16 units of the query as typed, `end` excluded. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** What stands there, cut when it is long; for values, what was not understood. */
  text: z.string(),
});
export type QueryProblem = Readonly<z.infer<typeof queryProblemSchema>>;
export type QueryProblemKind = QueryProblem["kind"];

export const failureDataSchema = z.object({
  code: failureCodeSchema,
  /** What exactly: a file name, a path, the owner of a lock, the place in a query. Never a sentence. */
  detail: z.string().nullable(),
  /** Candidates when something named is ambiguous. */
  candidates: z.array(z.string()),
  /** With query-invalid: what is wrong and where. */
  problem: queryProblemSchema.optional(),
});
export type FailureData = z.infer<typeof failureDataSchema>;

/** An expected failure on its way to a person. Crosses process borders as its `data`. */
export class Failure extends Error {
  readonly data: FailureData;
  constructor(
    code: FailureCode,
    detail: string | null = null,
    candidates: readonly string[] = [],
    problem: QueryProblem | null = null,
  ) {
    super(detail === null ? code : `${code}: ${detail}`);
    this.name = "Failure";
    this.data = { code, detail, candidates: [...candidates], ...(problem === null ? {} : { problem }) };
  }
}
