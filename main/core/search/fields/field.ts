import type { QueryProblemKind } from "../../../../shared/contract/failure.ts";
import type { Library } from "../../library/library.ts";
import type { FieldName } from "../query/query-node.ts";

/** A value that occurs in a library. */
export interface FieldValue {
  /** What `select` understands. */
  readonly value: string;
  /** How it is shown and typed in each language. */
  readonly words: { readonly ja: string; readonly en: string };
  /** Ids of the documents or parts that have it: its size is the count, and facets intersect it with what was found. */
  readonly documents: ReadonlySet<string>;
}

/** A value that cannot be read; the sentence for it stands in `shared/words/query-problems.ts`. */
export interface Unreadable {
  readonly problem: Extract<QueryProblemKind, `value-${string}`>;
}

/** What an area can ask and show of documents: one entry of the registry. */
export interface Field extends FieldName {
  /** words: part of a text · keyword: one of a list · date: a day, a month, a year or a range of them. */
  readonly kind: "words" | "keyword" | "date";
  /** Whether results can be narrowed by its values. */
  readonly facet: boolean;
  /** The values in the library, in the order to show them. Absent where listing them helps nobody. */
  readonly values?: (library: Library) => readonly FieldValue[];
  /**
   * Ids of the documents or parts (both random, so one set holds both) that satisfy a value as typed. Absent: the
   * engine looks for the value in the text, as for a word without field.
   */
  readonly select?: (library: Library, value: string) => ReadonlySet<string> | Unreadable;
}
