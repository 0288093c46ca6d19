import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Failure } from "../../../shared/contract/failure.ts";
import {
  type OwnVariantDraft,
  type OwnVariantRow,
  type VariantRefusal,
  variantKindSchema,
} from "../../../shared/contract/variants.ts";
import { searchForm } from "../japanese/search-form.ts";
import { rowOf, rowsOf } from "../library/database.ts";
import { type Library, requireWritable } from "../library/library.ts";

/** UTF-16 units. The full name of a law has some hundred. */
const longestWord = 200;

const rowSchema = z
  .object({
    id: z.string(),
    words: z.string(),
    kind: variantKindSchema,
    searched: z.number(),
    note: z.string(),
    created: z.string(),
    changed: z.string(),
  })
  .transform(
    ({ words, searched, ...row }): OwnVariantRow => ({
      ...row,
      words: z.array(z.string()).parse(JSON.parse(words)),
      on: searched === 1,
    }),
  );

const columns = "id, words, kind, searched, note, created, changed";

/** The group's own list, oldest first. */
export function listOwnVariants(library: Library): OwnVariantRow[] {
  const select = `SELECT ${columns} FROM variant WHERE deleted_at IS NULL ORDER BY created, rowid`;
  return rowsOf(library.database.prepare(select), rowSchema);
}

/** @throws Failure variant-invalid with the refusal as detail; library-read-only */
export function addOwnVariant(library: Library, draft: OwnVariantDraft): OwnVariantRow {
  requireWritable(library);
  const taken = tidy(draft);
  refuse(refusalOf(taken, listOwnVariants(library)));
  const id = randomUUID();
  const now = library.now().toISOString();
  library.database
    .prepare(
      "INSERT INTO variant (id, words, kind, searched, note, created, changed, revision) VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
    )
    .run(id, JSON.stringify(taken.words), taken.kind, taken.on ? 1 : 0, taken.note, now, now);
  return findOwnVariant(library, id);
}

/** @throws Failure variant-not-found; variant-invalid; library-read-only */
export function changeOwnVariant(library: Library, id: string, draft: OwnVariantDraft): OwnVariantRow {
  requireWritable(library);
  findOwnVariant(library, id);
  const taken = tidy(draft);
  const others = listOwnVariants(library).filter((row) => row.id !== id);
  refuse(refusalOf(taken, others));
  library.database
    .prepare(
      "UPDATE variant SET words = ?, kind = ?, searched = ?, note = ?, changed = ?, revision = revision + 1 WHERE id = ?",
    )
    .run(
      JSON.stringify(taken.words),
      taken.kind,
      taken.on ? 1 : 0,
      taken.note,
      library.now().toISOString(),
      id,
    );
  return findOwnVariant(library, id);
}

/** The row stays in the records, marked as deleted. @throws Failure variant-not-found; library-read-only */
export function removeOwnVariant(library: Library, id: string): { id: string } {
  requireWritable(library);
  findOwnVariant(library, id);
  const now = library.now().toISOString();
  library.database
    .prepare("UPDATE variant SET deleted_at = ?, changed = ?, revision = revision + 1 WHERE id = ?")
    .run(now, now, id);
  return { id };
}

/** Words without blanks around them, in NFC, each once; empty ones left out. */
export function tidy({ words, kind, on, note }: OwnVariantDraft): OwnVariantDraft {
  const kept = words.map((word) => word.normalize("NFC").trim()).filter((word) => word !== "");
  return { words: [...new Set(kept)], kind, on, note: note.trim() };
}

/** Why a tidy row cannot be taken, or null. */
export function refusalOf(
  { words }: Pick<OwnVariantDraft, "words">,
  present: readonly Pick<OwnVariantRow, "words">[],
): VariantRefusal | null {
  if (words.length < 2) return "too-few-words";
  if (words.some(({ length }) => length > longestWord)) return "too-long";
  const forms = words.map(searchForm);
  if (forms.some(isTooShort)) return "too-short";
  if (new Set(forms).size < 2) return "same-to-search";
  const key = keyOf(words);
  return present.some((row) => keyOf(row.words) === key) ? "already-there" : null;
}

function isTooShort(form: string): boolean {
  const [first = "", ...rest] = form;
  return rest.length === 0 && !/^\p{Script=Han}$/u.test(first);
}

/** Two rows with the same words in another order are the same row. */
function keyOf(words: readonly string[]): string {
  return words.toSorted().join("\n");
}

function refuse(refusal: VariantRefusal | null): void {
  if (refusal !== null) throw new Failure("variant-invalid", refusal);
}

function findOwnVariant(library: Library, id: string): OwnVariantRow {
  const select = `SELECT ${columns} FROM variant WHERE id = ? AND deleted_at IS NULL`;
  const row = rowOf(library.database.prepare(select), rowSchema, id);
  if (row === null) throw new Failure("variant-not-found", id);
  return row;
}
