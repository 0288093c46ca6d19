import { z } from "zod";

/**
 * A stretch of original text with everything a person needs to find it again.
 * `start` is a UTF-16 offset into the text of `page`, `end` into that of `pageEnd`; pages and lines count from 1.
 */
export const placeSchema = z.object({
  document: z.string().nullable(),
  fileName: z.string(),
  part: z.string().nullable(),
  page: z.number().int(),
  pageEnd: z.number().int(),
  pageLabel: z.string().nullable(),
  zone: z.string().nullable(),
  start: z.number().int(),
  end: z.number().int(),
  line: z.number().int(),
  lineEnd: z.number().int(),
  text: z.string(),
});

export type Place = Readonly<z.infer<typeof placeSchema>>;

/** A stretch of original text: pages from 0, UTF-16 offsets into these pages. */
export interface Stretch {
  readonly firstPage: number;
  readonly firstOffset: number;
  readonly lastPage: number;
  readonly lastOffset: number;
}
