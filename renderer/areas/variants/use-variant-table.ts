import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { OwnVariantDraft } from "../../../shared/contract/variants.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { libraryKey } from "../../bridge/queries.ts";

const tableKey = [...libraryKey, "variants"] as const;

/** The library's own rows and what can be done to them. Searches are asked anew after each change. */
export function useOwnVariants() {
  const { client } = useBridge();
  const queries = useQueryClient();
  const list = useQuery({ queryKey: [...tableKey, "own"], queryFn: () => client.variants.list() });
  // The form is free at once; searches that are asked anew need not be waited for.
  const onSuccess = () => void queries.invalidateQueries({ queryKey: libraryKey });
  const add = useMutation({
    mutationFn: (row: OwnVariantDraft) => client.variants.add(row),
    onSuccess,
  });
  const change = useMutation({
    mutationFn: (row: OwnVariantDraft & { readonly id: string }) => client.variants.change(row),
    onSuccess,
  });
  const remove = useMutation({ mutationFn: (id: string) => client.variants.remove({ id }), onSuccess });
  const importCsv = useMutation({
    mutationFn: (text: string) => client.variants.importCsv({ text }),
    onSuccess,
  });
  const exportCsv = useMutation({ mutationFn: () => client.variants.exportCsv() });
  return { list, add, change, remove, importCsv, exportCsv };
}

/** The tables that come with the program, narrowed to rows that hold the text. */
export function useBuiltInVariants(containing: string) {
  const { client } = useBridge();
  return useQuery({
    queryKey: [...tableKey, "built-in", containing],
    queryFn: ({ signal }) => client.variants.builtIn({ containing }, { signal }),
  });
}
