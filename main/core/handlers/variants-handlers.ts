import type { OwnVariantDraft } from "../../../shared/contract/variants.ts";
import type { Library } from "../library/library.ts";
import type { Ports } from "../ports.ts";
import {
  addOwnVariant,
  changeOwnVariant,
  listOwnVariants,
  removeOwnVariant,
} from "../search/own-variants.ts";
import { importCsv, toCsv } from "../search/own-variants-csv.ts";
import { builtInVariants, readVariantFiles } from "../search/variant-files.ts";

/** What the area `variants` of the contract answers. */
export function variantsHandlers(ports: Ports, library: () => Library) {
  return {
    list: () => listOwnVariants(library()),
    builtIn: async ({ containing }: { readonly containing: string }) => [
      ...builtInVariants(await readVariantFiles(ports.variantTables, ports.files), containing),
    ],
    add: (draft: OwnVariantDraft) => addOwnVariant(library(), draft),
    change: ({ id, ...draft }: OwnVariantDraft & { readonly id: string }) =>
      changeOwnVariant(library(), id, draft),
    remove: ({ id }: { readonly id: string }) => removeOwnVariant(library(), id),
    importCsv: ({ text }: { readonly text: string }) => importCsv(library(), text),
    exportCsv: () => ({ text: toCsv(listOwnVariants(library())) }),
  };
}
