import type { Facet, SearchFilter } from "../../../shared/contract/search.ts";
import type { IndexedPart } from "../library/index-state.ts";
import type { Library } from "../library/library.ts";
import { filterParts } from "./ask-library.ts";
import { fieldRegistry } from "./fields/field-registry.ts";
import type { Found } from "./find/find.ts";

/**
 * How the hits divide by each field that can narrow them. A value is counted with the filters of all other fields, so
 * that one sees what another choice would give.
 */
export function countFacets(
  library: Library,
  parts: readonly IndexedPart[],
  found: Found["parts"],
  filters: readonly SearchFilter[],
): Facet[] {
  const documentOf = new Map(parts.map(({ part, document }) => [part, document]));
  return fieldRegistry.fields.flatMap((field): Facet[] => {
    if (!field.facet || field.values === undefined) return [];
    const others = filterParts(
      library,
      parts,
      filters.filter((filter) => filter.field !== field.name),
    );
    const counted = found.filter(({ part }) => others === null || others.has(part));
    const chosen = filters.find((filter) => filter.field === field.name)?.values ?? [];
    const values = field.values(library).map(({ value, words, documents }) => ({
      value,
      words,
      count: counted.reduce((sum, { part, units }) => {
        const has = documents.has(part) || documents.has(documentOf.get(part) ?? "");
        return sum + (has ? units : 0);
      }, 0),
      on: chosen.includes(value),
    }));
    return [{ field: field.name, values: values.filter(({ count, on }) => count > 0 || on) }];
  });
}
