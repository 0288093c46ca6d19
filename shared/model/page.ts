import { z } from "zod";

/** text: has a text layer · scan: nothing but a picture (画像のみ) · failed: could not be read. */
export const pageStateSchema = z.enum(["text", "scan", "failed"]);
export type PageState = z.infer<typeof pageStateSchema>;

/** Ranges over the page text that search and the reading view skip. */
export const zoneSchema = z.object({
  kind: z.enum(["header", "footer", "page-number", "ruby", "note-mark"]),
  start: z.number().int(),
  end: z.number().int(),
});
export type Zone = Readonly<z.infer<typeof zoneSchema>>;

/** One page as every reader delivers it. `index` counts from 0; `text` is the original page text. */
export interface ExtractedPage {
  readonly index: number;
  readonly label: string | null;
  readonly state: PageState;
  readonly text: string;
  readonly zones: readonly Zone[];
  /** Where the text stands on the page; null when the page has no geometry (text files, failed pages). */
  readonly items: PageItems | null;
}

/**
 * The boxes of a page's text items, as parallel arrays of one entry per item, in reading order.
 * A box is an origin and two edges in PDF user space (points, unrotated): corner, corner + along (the writing
 * direction), corner + across (from the base line up), so that turned and vertical text needs no special case.
 */
export interface PageItems {
  /** UTF-16 offsets into the page text. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Six numbers an item: x, y, along x, along y, across x, across y. */
  readonly box: Float32Array;
  /** 1 where the item is written top to bottom. */
  readonly vertical: Uint8Array;
}
