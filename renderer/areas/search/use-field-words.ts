import { useCallback } from "react";
import type { Facet } from "../../../shared/contract/search.ts";
import { documentKindSchema } from "../../../shared/model/document.ts";
import { useDocuments } from "../../bridge/queries.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";

/**
 * How fields and their values are called on screen: as the answer calls them (`facets`); what it does not name, by the
 * documents and the calendar. A field that has no words yet goes by its own name.
 */
export function useFieldWords(facets: readonly Facet[]): {
  readonly nameOfField: (field: string) => string;
  readonly nameOfValue: (field: string, value: string) => string;
} {
  const { search: words, library } = useWords();
  const language = useLanguage();
  const { data: documents } = useDocuments();
  const nameOfField = useCallback((field: string) => words.fields[field] ?? field, [words]);
  const nameOfValue = useCallback(
    (field: string, value: string) => {
      const given = facets
        .find((facet) => facet.field === field)
        ?.values.find((known) => known.value === value);
      if (given !== undefined) return given.words[language];
      const kind = documentKindSchema.safeParse(value);
      if (kind.success && field === "type") return library.kinds[kind.data];
      const [, year, month] = /^(\d{4})-(\d{2})$/u.exec(value) ?? [];
      if (year !== undefined && month !== undefined) return words.month(year, month);
      return documents?.find(({ document }) => document === value)?.title ?? value;
    },
    [facets, words, language, library, documents],
  );
  return { nameOfField, nameOfValue };
}
