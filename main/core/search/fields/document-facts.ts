import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { documentKindSchema } from "../../../../shared/model/document.ts";
import { rowsOf } from "../../library/database.ts";
import { titleOf } from "../../library/documents.ts";
import type { Library } from "../../library/library.ts";
import type { FieldValue } from "./field.ts";

const factsSchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    name: z.string(),
    names: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
    kind: documentKindSchema,
    created: z.string(),
  })
  .transform((row) => ({ ...row, title: titleOf(row) }));

/** What the fields of this folder look at; `names` are all file names, `name` is the first. */
export type DocumentFacts = Readonly<z.infer<typeof factsSchema>>;

interface Known {
  readonly changes: unknown;
  readonly facts: readonly DocumentFacts[];
}

const known = new WeakMap<DatabaseSync, Known>();

/** Of every document that has not been removed. Asked for with every key that is typed: read again only after a change. */
export function readDocumentFacts(library: Library): readonly DocumentFacts[] {
  const { database } = library;
  const { changes } = database.prepare("SELECT total_changes() AS changes").get() ?? {};
  const before = known.get(database);
  if (before !== undefined && before.changes === changes) return before.facts;
  const facts = readFacts(library);
  known.set(database, { changes, facts });
  return facts;
}

function readFacts(library: Library): DocumentFacts[] {
  const statement = library.database.prepare(`
    SELECT document.id, document.title, document.created, edition.kind,
           (SELECT name FROM origin WHERE origin.edition = edition.id ORDER BY origin.rowid LIMIT 1) AS name,
           (SELECT json_group_array(DISTINCT origin.name) FROM origin JOIN edition AS any ON any.id = origin.edition
            WHERE any.document = document.id) AS names
    FROM document
    JOIN edition ON edition.document = document.id AND edition.current = 1
    WHERE document.removed_at IS NULL
    ORDER BY document.created, document.rowid`);
  return rowsOf(statement, factsSchema);
}

/** Ids of the documents for which a claim holds. */
export function documentsWhere(
  library: Library,
  holds: (facts: DocumentFacts) => boolean,
): ReadonlySet<string> {
  return new Set(
    readDocumentFacts(library)
      .filter(holds)
      .map(({ id }) => id),
  );
}

/** The documents by a value they have, in the order in which values are first met. */
export function groupDocuments(
  library: Library,
  valuesOf: (facts: DocumentFacts) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const facts of readDocumentFacts(library)) {
    for (const value of valuesOf(facts)) groups.set(value, (groups.get(value) ?? new Set()).add(facts.id));
  }
  return groups;
}

/** A value that is called by itself in every language. */
export function plainValue([value, documents]: readonly [string, ReadonlySet<string>]): FieldValue {
  return { value, words: { ja: value, en: value }, documents };
}
