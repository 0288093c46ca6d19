import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { KeptSearch, SavedSearch } from "../../../shared/contract/searches.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { libraryKey } from "../../bridge/queries.ts";
import { type AskedSearch, askAnew, searchStore } from "../../state/search.ts";

const savedKey = [...libraryKey, "saved-searches"] as const;

/** A search as it is kept. */
export function keptSearch({
  text,
  literal,
  unit,
  sort,
  filters,
  variantsOff,
  variantsOn,
}: AskedSearch): KeptSearch {
  return {
    query: text,
    literal,
    unit,
    sort,
    filters: filters.map(({ field, values }) => ({ field, values: [...values] })),
    variantsOff: [...variantsOff],
    variantsOn: [...variantsOn],
  };
}

/** Searches for what was kept. */
export function askKept({ query, literal, unit, sort, filters, variantsOff, variantsOn }: KeptSearch): void {
  askAnew({ text: query, literal, unit, sort, filters, variantsOff, variantsOn });
}

/** Searches under names, in the order the person gave them. */
export function useSavedSearches() {
  const { client } = useBridge();
  const queries = useQueryClient();
  const list = useQuery({ queryKey: savedKey, queryFn: () => client.searches.saved.list() });
  const onSuccess = () => queries.invalidateQueries({ queryKey: savedKey });
  const save = useMutation({
    mutationFn: (name: string) => client.searches.saved.save({ name, search: keptSearch(searchStore.get()) }),
    onSuccess,
  });
  const rename = useMutation({
    mutationFn: ({ id, name }: Pick<SavedSearch, "id" | "name">) =>
      client.searches.saved.rename({ id, name }),
    onSuccess,
  });
  const remove = useMutation({ mutationFn: (id: string) => client.searches.saved.remove({ id }), onSuccess });
  const reorder = useMutation({
    mutationFn: (ids: readonly string[]) => client.searches.saved.reorder({ ids: [...ids] }),
    onSuccess,
  });
  return { list, save, rename, remove, reorder };
}
