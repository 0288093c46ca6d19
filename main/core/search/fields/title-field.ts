import { documentsWhere, groupDocuments, plainValue } from "./document-facts.ts";
import type { Field } from "./field.ts";
import { holdsWords } from "./holds-words.ts";

/** The title a person gave, else the file name without its ending. */
export const titleField: Field = {
  name: "title",
  aliases: { ja: ["題名", "タイトル"], en: [] },
  kind: "words",
  facet: false,
  values: (library) => [...groupDocuments(library, ({ title }) => [title])].map(plainValue),
  select: (library, value) => {
    const holds = holdsWords(value);
    return documentsWhere(library, ({ title }) => holds([title]));
  },
};
