import { z } from "zod";
import { pageStateSchema, zoneSchema } from "./page.ts";
import { placeSchema } from "./place.ts";

export const documentKindSchema = z.enum(["pdf", "text"]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** text: every page has text · partial: some pages are pictures or failed · scan: no page has text. */
export const documentStateSchema = z.enum(["text", "partial", "scan"]);

export const documentSchema = z.object({
  document: z.string(),
  fileName: z.string(),
  title: z.string(),
  kind: documentKindSchema,
  pages: z.number().int(),
  bytes: z.number().int(),
  /** SHA-256 of the current edition, 64 hexadecimal digits. */
  sha256: z.string(),
  /** When the document came in, ISO 8601 with time. */
  imported: z.string(),
  state: documentStateSchema,
});
export type Document = Readonly<z.infer<typeof documentSchema>>;

const originSchema = z.object({
  /** path: where the file stood; upload: a browser handed it over and told its name only. */
  kind: z.enum(["path", "upload"]),
  path: z.string(),
  fileName: z.string(),
  seen: z.string(),
});

const editionSchema = z.object({
  id: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  kind: documentKindSchema,
  current: z.boolean(),
  imported: z.string(),
});

const partSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  author: z.string().nullable(),
  date: z.string().nullable(),
  place: placeSchema,
});

export const documentDetailSchema = documentSchema.extend({
  origins: z.array(originSchema),
  editions: z.array(editionSchema),
  parts: z.array(partSchema),
  /** Headings of the document; empty where it has none. */
  outline: z.array(z.object({ title: z.string(), level: z.number().int(), page: z.number().int() })),
});
export type DocumentDetail = Readonly<z.infer<typeof documentDetailSchema>>;

export const documentTextSchema = z.object({
  document: z.string(),
  fileName: z.string(),
  pages: z.array(
    z.object({
      page: z.number().int(),
      pageLabel: z.string().nullable(),
      state: pageStateSchema,
      text: z.string(),
      /** The text without its zones. */
      body: z.string(),
      /** The text under the `search` rules. */
      normalised: z.string(),
      zones: z.array(zoneSchema),
    }),
  ),
});
export type DocumentText = Readonly<z.infer<typeof documentTextSchema>>;
