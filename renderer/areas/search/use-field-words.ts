import { useCallback } from "react";
import { documentKindSchema } from "../../../shared/model/document.ts";
import { useDocuments } from "../../bridge/queries.ts";
import { useWords } from "../../words/use-words.ts";

/** How fields and their values are called on screen. A field that has no words yet goes by its own name. */
export function useFieldWords(): {
  readonly nameOfField: (field: string) => string;
  readonly nameOfValue: (field: string, value: string) => string;
} {
  const { search: words, library } = useWords();
  const { data: documents } = useDocuments();
  const nameOfField = useCallback((field: string) => words.fields[field] ?? field, [words]);
  const nameOfValue = useCallback(
    (field: string, value: string) => {
      const kind = documentKindSchema.safeParse(value);
      if (kind.success && (field === "kind" || field === "type")) return library.kinds[kind.data];
      const [, year, month] = /^(\d{4})-(\d{2})$/u.exec(value) ?? [];
      if (year !== undefined && month !== undefined) return words.month(year, month);
      return documents?.find(({ document }) => document === value)?.title ?? value;
    },
    [words, library, documents],
  );
  return { nameOfField, nameOfValue };
}
