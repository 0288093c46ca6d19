import { z } from "zod";
import {
  documentDetailSchema,
  documentKindSchema,
  documentSchema,
  documentTextSchema,
} from "../model/document.ts";
import { pageStateSchema } from "../model/page.ts";
import { base } from "./base.ts";

/** A document by id, start of an id, or file name (compared in NFC). */
const documentName = z.object({ document: z.string().min(1) });

/** The encodings a text file may have, by their WHATWG names. A person may force one of them by hand. */
export const textEncodingSchema = z.enum([
  "utf-8",
  "utf-16le",
  "utf-16be",
  "shift_jis",
  "euc-jp",
  "iso-2022-jp",
]);
export type TextEncodingName = z.infer<typeof textEncodingSchema>;

export const documentsContract = {
  /** Every document that has not been removed, oldest first. */
  list: base.output(z.array(documentSchema)),
  /** One document with its origins, editions, parts and outline. */
  show: base.input(documentName).output(documentDetailSchema),
  /** The original text of all pages, or of one (`page` from 1), with zones. */
  text: base
    .input(documentName.extend({ page: z.number().int().positive().nullable() }))
    .output(documentTextSchema),
  /** The pages without their text: printed label and state. */
  pages: base
    .input(documentName)
    .output(
      z.array(z.object({ page: z.number().int(), pageLabel: z.string().nullable(), state: pageStateSchema })),
    ),
  /** Where the original of the current edition stands on this machine: for hosts that serve or copy it. */
  original: base.input(documentName).output(
    z.object({
      path: z.string(),
      fileName: z.string(),
      kind: documentKindSchema,
      bytes: z.number().int(),
      sha256: z.string(),
    }),
  ),
  /** Gives a document another title; an empty one brings the file name back. */
  rename: base.input(documentName.extend({ title: z.string() })).output(documentSchema),
  /** Says which encoding a text file is in when it was guessed wrongly, and reads it again. */
  correctEncoding: base.input(documentName.extend({ encoding: textEncodingSchema })).output(documentSchema),
  /** Takes a document out of lists and search. Nothing is deleted. */
  remove: base.input(documentName).output(z.object({ document: z.string() })),
  /** Undoes `remove`. Wants the full id. */
  bringBack: base.input(documentName).output(documentSchema),
  /**
   * Erases for good: original, text, index and every backup's copy of them. Wants the full id.
   * `backupsLeft` names backups that are too damaged to be rewritten.
   */
  erase: base.input(documentName).output(
    z.object({
      document: z.string(),
      backupsRewritten: z.number().int(),
      backupsLeft: z.array(z.string()),
    }),
  ),
};
