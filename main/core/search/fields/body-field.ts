import type { Field } from "./field.ts";

/** The text itself: body:紐付け is 紐付け, for those who want to say so. */
export const bodyField: Field = {
  name: "body",
  aliases: { ja: ["本文"], en: ["text"] },
  kind: "words",
  facet: false,
};
