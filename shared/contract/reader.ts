import { z } from "zod";
import { base } from "./base.ts";
import { matchSchema, questionSchema } from "./search.ts";

/** A stretch of one page: `page` from 1, UTF-16 offsets into its original text. */
export const pageRangeSchema = z.object({
  page: z.number().int().positive(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type PageRange = Readonly<z.infer<typeof pageRangeSchema>>;

/**
 * Four corners in PDF user space (points, unrotated): start of the line's foot, end of its foot, end of its head,
 * start of its head, in the direction of writing; so x1 y1 … x4 y4.
 */
const quadSchema = z.array(z.number()).length(8);
export type Quad = readonly number[];

/** Where a person was in a document. `top`: share of the page (0–1) above the upper edge; lines for text. */
export const readingPositionSchema = z.object({
  page: z.number().int().positive(),
  top: z.number(),
  line: z.number().int().positive(),
  view: z.enum(["page", "text", "both"]),
  /** Null: fit the width. */
  zoom: z.number().nullable(),
});
export type ReadingPosition = Readonly<z.infer<typeof readingPositionSchema>>;

export const readerContract = {
  /** Every match of a query in one document, in the order of the text; `literal` for find-in-document. */
  matches: base.input(questionSchema.extend({ document: z.string().min(1) })).output(z.array(matchSchema)),
  /** Where stretches lie on their pages, from the stored item boxes; none for pages without geometry. */
  quads: base
    .input(z.object({ document: z.string().min(1), ranges: z.array(pageRangeSchema) }))
    .output(z.array(z.object({ range: pageRangeSchema, quads: z.array(quadSchema) }))),
  /** Where the person was; null when the document was never opened. */
  position: base.input(z.object({ document: z.string().min(1) })).output(readingPositionSchema.nullable()),
  /** Remembers where the person is. Does nothing in a library that can only be read. */
  savePosition: base
    .input(z.object({ document: z.string().min(1), position: readingPositionSchema }))
    .output(z.object({ saved: z.boolean() })),
};
