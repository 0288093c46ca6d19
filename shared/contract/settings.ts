import { z } from "zod";
import { base } from "./base.ts";

/** What a library remembers about how it is used. Kept in `settings.json`; unknown keys are kept as they are. */
export const settingsSchema = z.looseObject({
  language: z.enum(["ja", "en"]).default("ja"),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const settingsContract = {
  /** The settings of the open library. */
  get: base.output(settingsSchema),
  /** Changes the named settings and leaves the others. */
  set: base.input(z.record(z.string(), z.json())).output(settingsSchema),
};
