import { z } from "zod";
import { placeSchema } from "../model/place.ts";
import { base } from "./base.ts";

export const searchUnitSchema = z.enum(["passage", "page", "part", "document"]);
export type SearchUnit = z.infer<typeof searchUnitSchema>;

/** date: day of the part, or else of the import, newest first. */
export const searchSortSchema = z.enum(["rank", "date", "document"]);
export type SearchSort = z.infer<typeof searchSortSchema>;

/** A question: what is looked for, whatever is done with the places found. */
export const questionSchema = z.object({
  query: z.string(),
  /** The whole input is one string, without operators, variants or setting apart. */
  literal: z.boolean().default(false),
  /** Whether other spellings and synonyms are looked for too. */
  variants: z.boolean().default(true),
  /** Keys of chips (`variants[].key` of an answer) that a person switched off or on against their default. */
  variantsOff: z.array(z.string()).default([]),
  variantsOn: z.array(z.string()).default([]),
  /** What has to hold all words: AND is asked of this unit. */
  unit: searchUnitSchema.default("passage"),
});
export type Question = Readonly<z.infer<typeof questionSchema>>;

/** Keeps only documents with one of the values; several filters must all hold. */
export const searchFilterSchema = z.object({ field: z.string(), values: z.array(z.string()).min(1) });
export type SearchFilter = Readonly<z.infer<typeof searchFilterSchema>>;

const filters = z.array(searchFilterSchema).default([]);

export const searchRequestSchema = questionSchema.extend({
  sort: searchSortSchema.default("rank"),
  filters,
  /** How many hits to leave out at the start. */
  offset: z.number().int().nonnegative().default(0),
  /** How many hits to return; 0 means all. */
  limit: z.number().int().nonnegative().default(50),
});
export type SearchRequest = Readonly<z.infer<typeof searchRequestSchema>>;

export const matchSchema = placeSchema.extend({
  /** The spelling that matched (chip), under the `search` rules. */
  form: z.string(),
});

export type Match = Readonly<z.infer<typeof matchSchema>>;

export const hitSchema = z.object({
  document: z.string(),
  fileName: z.string(),
  title: z.string(),
  part: z.string(),
  /** From 1. */
  page: z.number().int(),
  /** Higher is better, comparable within one answer; 0 when the order is not by rank. */
  score: z.number(),
  snippet: z.string(),
  /** UTF-16 ranges of the snippet that matched. */
  snippetMarks: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  /** The unit, or of one longer than a page the passage of its first match. */
  place: placeSchema,
  matches: z.array(matchSchema),
});
export type Hit = Readonly<z.infer<typeof hitSchema>>;

/** One spelling of a word of the query, as a chip. */
export const variantSchema = z.object({
  /** Names the chip in `variantsOff` and `variantsOn`. */
  key: z.string(),
  /** The word of the query, as typed. */
  term: z.string(),
  form: z.string(),
  /** inside-word: places where the word is only a piece of others (京都 in 東京都). */
  kind: z.enum(["variant", "synonym", "inside-word"]),
  /** Places in the whole library, whatever the filters and whether they are shown or not. */
  count: z.number().int(),
  on: z.boolean(),
});
export type Variant = Readonly<z.infer<typeof variantSchema>>;

/** How the hits divide by one field; each value counted as if no other of the same field were chosen. */
export const facetSchema = z.object({
  field: z.string(),
  values: z.array(
    z.object({
      value: z.string(),
      /** How it is shown in each language. */
      words: z.object({ ja: z.string(), en: z.string() }),
      count: z.number().int(),
      on: z.boolean(),
    }),
  ),
});
export type Facet = Readonly<z.infer<typeof facetSchema>>;

export const searchAnswerSchema = z.object({
  query: z.string(),
  /** As asked for; a query of fields alone is answered by parts, whatever was asked. */
  unit: searchUnitSchema,
  /** Hits, places in them, and documents with hits, after the filters; `hits` holds the wished-for piece of them. */
  total: z.number().int(),
  totalMatches: z.number().int(),
  totalDocuments: z.number().int(),
  variants: z.array(variantSchema),
  facets: z.array(facetSchema),
  /** Documents whose title or file name holds the words, whatever their text says; at most 5. */
  titles: z.array(z.object({ document: z.string(), title: z.string(), fileName: z.string() })),
  hits: z.array(hitSchema),
});
export type SearchAnswer = Readonly<z.infer<typeof searchAnswerSchema>>;

/** Signs (UTF-16 units of the text as it is searched) that a line of a concordance may show on each side. */
export const widestContext = 200;

/** left: by what stands before, read from the word outwards; right: by what follows. */
export const concordanceSortSchema = z.enum(["document", "left", "right", "date"]);
export type ConcordanceSort = z.infer<typeof concordanceSortSchema>;

export const concordanceLineSchema = placeSchema.extend({
  title: z.string(),
  /** Text before and behind, on one line, as printed but for line ends. */
  left: z.string(),
  key: z.string(),
  right: z.string(),
  form: z.string(),
});
export type ConcordanceLine = Readonly<z.infer<typeof concordanceLineSchema>>;

/** Where the matches lie: for the picture beside the list. */
export const distributionSchema = z.object({
  /** Documents with matches, most first. */
  documents: z.array(
    z.object({ document: z.string(), title: z.string(), fileName: z.string(), matches: z.number().int() }),
  ),
  /** Months ("2026-11") with matches, ascending, by the day of the part, or else of the import. */
  months: z.array(z.object({ month: z.string(), matches: z.number().int() })),
});
export type Distribution = Readonly<z.infer<typeof distributionSchema>>;

export const searchContract = {
  /** Loads the dictionary, so that the first answer comes as quickly as the others. */
  prepare: base.output(z.object({ ready: z.literal(true) })),
  /** Finds every place that matches and returns the best hits first. Fails with query-invalid. */
  find: base.input(searchRequestSchema).output(searchAnswerSchema),
  /**
   * Every place that matches as a line of its own (KWIC). `width`: signs on each side, at most `widestContext`; `limit`
   * 0 means all. Fails with query-invalid.
   */
  concordance: base
    .input(
      questionSchema.extend({
        filters,
        width: z.number().int().min(1).max(widestContext).default(30),
        sort: concordanceSortSchema.default("document"),
        offset: z.number().int().nonnegative().default(0),
        limit: z.number().int().nonnegative().default(200),
      }),
    )
    .output(z.object({ total: z.number().int(), lines: z.array(concordanceLineSchema) })),
  /** How the places divide over documents and time. Fails with query-invalid. */
  distribution: base.input(questionSchema.extend({ filters })).output(distributionSchema),
};
