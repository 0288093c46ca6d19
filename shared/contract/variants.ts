import { z } from "zod";
import { base } from "./base.ts";

export const variantKindSchema = z.enum(["variant", "synonym"]);

const draftSchema = z.object({
  /** Two or more spellings of one thing, as typed. */
  words: z.array(z.string()),
  kind: variantKindSchema,
  /** Whether they are searched for one another unless a person says otherwise. */
  on: z.boolean(),
  note: z.string(),
});
/** A row of the group's own list, before it has an identity. */
export type OwnVariantDraft = Readonly<z.infer<typeof draftSchema>>;

export const ownVariantSchema = draftSchema.extend({
  id: z.string(),
  /** ISO 8601 with time. */
  created: z.string(),
  changed: z.string(),
});
export type OwnVariantRow = Readonly<z.infer<typeof ownVariantSchema>>;

/** A shipped row. */
export const builtInVariantSchema = z.object({
  /** okurigana, kana, katakana or synonyms. */
  table: z.string(),
  words: z.array(z.string()),
  /** Those of them that are searched only when a person says so. */
  offWords: z.array(z.string()),
  kind: variantKindSchema,
  /** The public rule or list the row rests on. */
  source: z.string(),
  note: z.string(),
});
export type BuiltInVariant = Readonly<z.infer<typeof builtInVariantSchema>>;

/** Why a row of the own list cannot be taken. */
export const variantRefusals = [
  /** Fewer than two words. */
  "too-few-words",
  /** A word of one sign that is no kanji: it would be found everywhere. */
  "too-short",
  /** Longer than any word. */
  "too-long",
  /** All words are one and the same to the search as it is (width, old kanji). */
  "same-to-search",
  "already-there",
  /** Neither 表記ゆれ nor 同義語. */
  "unknown-kind",
  /** Quotation marks do not close. */
  "broken-quotes",
  /** The first line does not name the columns. */
  "no-header",
] as const;
export const variantRefusalSchema = z.enum(variantRefusals);
export type VariantRefusal = z.infer<typeof variantRefusalSchema>;

export const variantsImportSchema = z.object({
  added: z.number().int(),
  already: z.number().int(),
  /** Lines count from 1 as a text editor shows them. */
  refused: z.array(z.object({ line: z.number().int(), reason: variantRefusalSchema })),
});
export type VariantsImport = Readonly<z.infer<typeof variantsImportSchema>>;

export const variantsContract = {
  /** The group's own list, oldest first. */
  list: base.output(z.array(ownVariantSchema)),
  /** The shipped rows, those that hold `containing` in any spelling, width or case; all when it is empty. */
  builtIn: base.input(z.object({ containing: z.string() })).output(z.array(builtInVariantSchema)),
  /** Adds a row. Fails with variant-invalid and the refusal as detail. */
  add: base.input(draftSchema).output(ownVariantSchema),
  /** Puts other words, kind, state or note in place of those of a row. */
  change: base.input(draftSchema.extend({ id: z.string().min(1) })).output(ownVariantSchema),
  /** Takes a row off the list. */
  remove: base.input(z.object({ id: z.string().min(1) })).output(z.object({ id: z.string() })),
  /** Adds the rows of a CSV text (comma or tab, with or without byte order mark); what cannot be taken is told by line. */
  importCsv: base.input(z.object({ text: z.string() })).output(variantsImportSchema),
  /** The own list as CSV, ready for a spreadsheet; `importCsv` reads it back as it was. */
  exportCsv: base.output(z.object({ text: z.string() })),
};
