import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { searchForm } from "../../main/core/japanese/search-form.ts";
import { borderHolds } from "../../main/core/japanese/variants/borders.ts";
import type { VariantFile } from "../../main/core/japanese/variants/table-rows.ts";
import type { VariantForm } from "../../main/core/japanese/variants/variant-form.ts";
import { type OwnVariant, readVariantTables } from "../../main/core/japanese/variants/variant-tables.ts";
import { variantsOf } from "../../main/core/japanese/variants/variants-of.ts";

const folder = join(import.meta.dirname, "../../seeds/variants");

/** The shipped tables as they stand on disk. */
export const shippedFiles: readonly VariantFile[] = readdirSync(folder)
  .filter((name) => name.endsWith(".csv"))
  .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

export const shippedTables = readVariantTables(shippedFiles, []);

export function formsOf(typed: string, own: readonly OwnVariant[] = []): readonly VariantForm[] {
  const tables = own.length === 0 ? shippedTables : readVariantTables(shippedFiles, own);
  return variantsOf(searchForm(typed), tables);
}

/** Where the forms of a word stand in a text, as the search has it: at each place the longest form, then on behind it. */
export function matchesOf(typed: string, text: string): readonly { text: string; form: VariantForm }[] {
  const normal = searchForm(text);
  const forms = formsOf(typed).toSorted((one, other) => other.text.length - one.text.length);
  const found: { text: string; form: VariantForm }[] = [];
  for (let at = 0; at < normal.length; ) {
    const form = forms.find(
      (one) => normal.startsWith(one.text, at) && borderHolds(normal, at, at + one.text.length, one.border),
    );
    if (form !== undefined) found.push({ text: form.text, form });
    at += form?.text.length ?? 1;
  }
  return found;
}

/** Whether a person who types the word and changes nothing gets to the text. */
export function finds(typed: string, text: string): boolean {
  return matchesOf(typed, text).some(({ form }) => form.on);
}
