import { documentsWhere } from "./document-facts.ts";
import type { Field } from "./field.ts";

/** One document by its id: how a picture or a script narrows a search to it. */
export const documentField: Field = {
  name: "document",
  aliases: { ja: ["資料番号"], en: ["id"] },
  kind: "keyword",
  facet: false,
  select: (library, value) => {
    const wanted = value.trim().toLowerCase();
    const found = documentsWhere(library, ({ id }) => id === wanted);
    return found.size === 0 ? { problem: "value-unknown" } : found;
  },
};
