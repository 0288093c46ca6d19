import { z } from "zod";
import { base } from "./base.ts";
import { searchSortSchema, searchUnitSchema } from "./search.ts";

const rangeSchema = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });

export const completionSchema = z.object({
  /** What the text below takes the place of, in UTF-16 units of the input. */
  replace: rangeSchema,
  items: z.array(
    z.object({
      /** What is put in, ready to go on typing behind it. */
      text: z.string(),
      label: z.string(),
      kind: z.enum(["field", "value", "operator"]),
      /** How many documents or parts have a value; null for what is no value. */
      count: z.number().int().nullable(),
    }),
  ),
});
export type Completion = Readonly<z.infer<typeof completionSchema>>;

/** A search with all that was set around it. Keys of a newer program are kept. */
export const keptSearchSchema = z.looseObject({
  query: z.string(),
  literal: z.boolean().default(false),
  unit: searchUnitSchema.default("passage"),
  sort: searchSortSchema.default("rank"),
  /** Values chosen in facets: one of each field's values has to hold. */
  filters: z.array(z.object({ field: z.string(), values: z.array(z.string()) })).default([]),
  /** Variants that were switched by hand against their default. */
  variantsOff: z.array(z.string()).default([]),
  variantsOn: z.array(z.string()).default([]),
});
export type KeptSearch = Readonly<z.infer<typeof keptSearchSchema>>;

export const savedSearchSchema = z.object({
  id: z.string(),
  name: z.string(),
  search: keptSearchSchema,
  /** ISO 8601 with time. */
  created: z.string(),
  changed: z.string(),
});
export type SavedSearch = Readonly<z.infer<typeof savedSearchSchema>>;

export const pastQuerySchema = z.object({
  query: z.string(),
  literal: z.boolean(),
  /** ISO 8601 with time. */
  lastUsed: z.string(),
  uses: z.number().int(),
});
export type PastQuery = Readonly<z.infer<typeof pastQuerySchema>>;

const id = z.object({ id: z.string().min(1) });
const name = z
  .string()
  .transform((text) => text.replaceAll("\0", "").trim())
  .pipe(z.string().min(1).max(200));
const pastQuery = pastQuerySchema.pick({ query: true, literal: true });

export const searchesContract = {
  /** What could be typed at the caret (UTF-16 units): fields, their values, operators. At most 20, none in a phrase. */
  complete: base
    .input(
      z.object({
        input: z.string(),
        caret: z.number().int().nonnegative(),
        /** For names that were not begun yet. */
        language: z.enum(["ja", "en"]).default("ja"),
      }),
    )
    .output(completionSchema),
  saved: {
    /** In the person's own order. */
    list: base.output(z.array(savedSearchSchema)),
    /** Keeps a search under a name, at the end; with the id of a saved one, in its place. Invalid queries are refused. */
    save: base
      .input(z.object({ id: z.string().min(1).nullable().default(null), name, search: keptSearchSchema }))
      .output(savedSearchSchema),
    /** Gives a saved search another name. */
    rename: base.input(id.extend({ name })).output(savedSearchSchema),
    /** Takes a saved search out of the list. */
    remove: base.input(id).output(id),
    /** Puts saved searches in this order; those that are not named follow in the order they had. */
    reorder: base.input(z.object({ ids: z.array(z.string()) })).output(z.array(savedSearchSchema)),
  },
  history: {
    /** Queries asked before, the last one first; at most 200. */
    list: base.output(z.array(pastQuerySchema)),
    /**
     * Remembers a query that was answered. A blank, invalid or very long one is not kept, and nothing is in a library
     * that can only be read.
     */
    note: base.input(pastQuery).output(z.object({ noted: z.boolean() })),
    /** Forgets one query. */
    remove: base.input(pastQuery).output(z.object({ removed: z.boolean() })),
    /** Forgets all of them, and answers how many there were. */
    clear: base.output(z.object({ removed: z.number().int() })),
  },
};
