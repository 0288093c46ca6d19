import { UnstyledButton } from "@mantine/core";
import { X } from "lucide-react";
import type { Facet } from "../../../shared/contract/search.ts";
import { searchStore, switchFilter } from "../../state/search.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import { useFieldWords } from "./use-field-words.ts";

/** What the search is narrowed to, each with the way back. */
export function ChosenFilters({ facets }: { readonly facets: readonly Facet[] }) {
  const { search: words } = useWords();
  const filters = useStore(searchStore, (state) => state.filters);
  const { nameOfField, nameOfValue } = useFieldWords(facets);
  if (filters.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's, and brings its frame
    <div className="search-chosen" role="group" aria-label={words.chosen}>
      {filters.flatMap(({ field, values }) =>
        values.map((value) => {
          const [name, chosen] = [nameOfField(field), nameOfValue(field, value)];
          return (
            <UnstyledButton
              key={`${field} ${value}`}
              className="search-pill"
              aria-label={words.giveUp(name, chosen)}
              onClick={() => switchFilter(field, value)}
            >
              {words.pill(name, chosen)} <X size={12} aria-hidden />
            </UnstyledButton>
          );
        }),
      )}
    </div>
  );
}
