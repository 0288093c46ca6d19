import { documentsWhere, groupDocuments, plainValue } from "./document-facts.ts";
import type { Field } from "./field.ts";
import { holdsWords } from "./holds-words.ts";

/** Every name under which the file came in. */
export const fileField: Field = {
  name: "file",
  aliases: { ja: ["ファイル名", "ファイル"], en: ["filename"] },
  kind: "words",
  facet: false,
  values: (library) => [...groupDocuments(library, ({ names }) => names)].map(plainValue),
  select: (library, value) => {
    const holds = holdsWords(value);
    return documentsWhere(library, ({ names }) => holds(names));
  },
};
