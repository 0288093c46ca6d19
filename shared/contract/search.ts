import { z } from "zod";
import { placeSchema } from "../model/place.ts";
import { base } from "./base.ts";

export const searchUnitSchema = z.enum(["passage", "page", "part", "document"]);
export type SearchUnit = z.infer<typeof searchUnitSchema>;

export const searchRequestSchema = z.object({
  query: z.string(),
  /** What has to hold all words: AND is asked of this unit. */
  unit: searchUnitSchema.default("passage"),
  /** The whole input is one string, without operators. */
  literal: z.boolean().default(false),
  /** How many hits to return; 0 means all. */
  limit: z.number().int().nonnegative().default(50),
});
export type SearchRequest = Readonly<z.infer<typeof searchRequestSchema>>;

export const matchSchema = placeSchema.extend({
  /** The spelling that was looked for, under the `search` rules. */
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
  score: z.number(),
  snippet: z.string(),
  /** UTF-16 ranges of the snippet that matched. */
  snippetMarks: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  place: placeSchema,
  matches: z.array(matchSchema),
});
export type Hit = Readonly<z.infer<typeof hitSchema>>;

export const searchAnswerSchema = z.object({
  query: z.string(),
  unit: searchUnitSchema,
  total: z.number().int(),
  totalMatches: z.number().int(),
  totalDocuments: z.number().int(),
  variants: z.array(
    z.object({
      term: z.string(),
      form: z.string(),
      kind: z.enum(["variant", "synonym", "inside-word"]),
      count: z.number().int(),
      on: z.boolean(),
    }),
  ),
  hits: z.array(hitSchema),
});
export type SearchAnswer = Readonly<z.infer<typeof searchAnswerSchema>>;

export const searchContract = {
  /** Loads the dictionary, so that the first answer comes as quickly as the others. */
  prepare: base.output(z.object({ ready: z.literal(true) })),
  /** Finds every place that matches and returns the best hits first. */
  find: base.input(searchRequestSchema).output(searchAnswerSchema),
};
