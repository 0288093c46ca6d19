import { z } from "zod";
import { base } from "./base.ts";

/** What a library remembers about how it is used. Kept in `settings.json`; unknown keys are kept as they are. */
export const settingsSchema = z.looseObject({
  language: z.enum(["ja", "en"]).default("ja"),
  /** system: as the machine is set. */
  theme: z.enum(["system", "light", "dark"]).default("system"),
  /** Letter size of the interface, in percent of its normal size. */
  interfaceSize: z.number().int().min(80).max(160).default(100),
  /** Letter size of text in the reader, in CSS pixels. */
  readerSize: z.number().int().min(12).max(32).default(17),
  /** Warnings about the library's place that were read; not said again. */
  told: z.array(z.string()).optional(),
  /** The tour is offered once, in the starter library. */
  tourOffered: z.boolean().default(false),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const settingsContract = {
  /** The settings of the open library. */
  get: base.output(settingsSchema),
  /** Changes the named settings and leaves the others. */
  set: base.input(z.record(z.string(), z.json())).output(settingsSchema),
};
