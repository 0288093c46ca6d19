import type { OwnVariant } from "../japanese/variants/variant-tables.ts";

/** What the search thread makes its variants from: the shipped tables as text, and the group's own list. */
export interface VariantSource {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly own: readonly OwnVariant[];
}
