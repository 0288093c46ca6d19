import { z } from "zod";
import { base } from "./base.ts";
import { failureCodeSchema } from "./failure.ts";

export const helpLanguageSchema = z.enum(["ja", "en"]);

/** A stretch of a line. `screen`: a word as it stands on screen; `code`: what is typed, a key, a name of a file. */
export const helpSpanSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["text", "screen", "code"]), text: z.string() }),
  /** `page` is the id of another page of the help: nothing points outside. */
  z.object({ kind: z.literal("link"), text: z.string(), page: z.string() }),
]);
export type HelpSpan = Readonly<z.infer<typeof helpSpanSchema>>;

const spans = z.array(helpSpanSchema);

export const helpBlockSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), spans }),
  z.object({ kind: z.literal("paragraph"), spans }),
  z.object({ kind: z.literal("list"), ordered: z.boolean(), items: z.array(spans) }),
  z.object({ kind: z.literal("table"), head: z.array(spans), rows: z.array(z.array(spans)) }),
  /** Lines to be typed. */
  z.object({ kind: z.literal("code"), text: z.string() }),
  /** A sentence of the program, as it is said there. */
  z.object({ kind: z.literal("message"), code: failureCodeSchema, text: z.string() }),
]);
export type HelpBlock = Readonly<z.infer<typeof helpBlockSchema>>;

const titleSchema = z.object({ id: z.string(), title: z.string() });

export const helpPageSchema = titleSchema.extend({ blocks: z.array(helpBlockSchema) });
export type HelpPage = Readonly<z.infer<typeof helpPageSchema>>;

export const helpHitSchema = titleSchema.extend({
  snippet: z.string(),
  /** Where the words looked for stand in the snippet: UTF-16 units, `end` excluded. */
  marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
});
export type HelpHit = Readonly<z.infer<typeof helpHitSchema>>;

const versionsSchema = z.object({
  program: z.string(),
  node: z.string(),
  /** Null outside Electron. */
  electron: z.string().nullable(),
  chromium: z.string().nullable(),
  /** Numbers of the forms in which dictionary, index and library are stored. */
  dictionary: z.string(),
  index: z.string(),
  schema: z.string(),
});

const language = helpLanguageSchema;

export const helpContract = {
  /** All pages in the order of the table of contents. */
  list: base.input(z.object({ language })).output(z.array(titleSchema)),
  /** What runs here. */
  versions: base.output(versionsSchema),
  /** One page; null when there is none of that id. */
  page: base.input(z.object({ language, id: z.string() })).output(helpPageSchema.nullable()),
  /**
   * Pages that hold what is asked, best first: spellings, widths and operators as in the search of documents. Where no
   * page holds all words, those with some of them. Fails with query-invalid.
   */
  search: base.input(z.object({ language, query: z.string() })).output(z.array(helpHitSchema)),
};
