import { type DocumentKind, documentKindSchema } from "../../../../shared/model/document.ts";
import { foldName } from "../query/field-name.ts";
import { documentsWhere, groupDocuments } from "./document-facts.ts";
import type { Field } from "./field.ts";

/** How a person may call each kind; the first of a language is the one shown. */
const names: Readonly<
  Record<DocumentKind, { readonly ja: string; readonly en: string; readonly others: readonly string[] }>
> = {
  pdf: { ja: "PDF", en: "PDF", others: [] },
  text: { ja: "テキスト", en: "Text", others: ["txt", "テキストファイル"] },
};

const kindOf = new Map(
  documentKindSchema.options.flatMap((kind) =>
    [kind, names[kind].ja, names[kind].en, ...names[kind].others].map(
      (name) => [foldName(name), kind] as const,
    ),
  ),
);

/** What kind of file the present edition is. */
export const typeField: Field = {
  name: "type",
  aliases: { ja: ["種別", "種類"], en: ["kind"] },
  kind: "keyword",
  facet: true,
  values: (library) => {
    const groups = groupDocuments(library, ({ kind }) => [kind]);
    return documentKindSchema.options.flatMap((kind) => {
      const documents = groups.get(kind);
      return documents === undefined ? [] : [{ value: kind, words: names[kind], documents }];
    });
  },
  select: (library, value) => {
    const wanted = kindOf.get(foldName(value));
    if (wanted === undefined) return { problem: "value-unknown" };
    return documentsWhere(library, ({ kind }) => kind === wanted);
  },
};
