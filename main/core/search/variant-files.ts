import { join } from "node:path";
import type { BuiltInVariant } from "../../../shared/contract/variants.ts";
import { searchForm } from "../japanese/search-form.ts";
import {
  readTableRows,
  type TableRow,
  type VariantFile,
  wordsOfCell,
} from "../japanese/variants/table-rows.ts";
import { okuriganaForms } from "../japanese/variants/variant-tables.ts";
import type { FilesPort } from "../ports.ts";

/** The shipped tables of a folder. */
export async function readVariantFiles(
  folder: string,
  files: Pick<FilesPort, "readdir" | "readFile">,
): Promise<readonly VariantFile[]> {
  const names = (await files.readdir(folder)).filter((name) => name.endsWith(".csv")).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await files.readFile(join(folder, name), "utf8") })),
  );
}

/** The shipped rows that hold a text in any of their spellings, as the search sees it; all for an empty text. */
export function builtInVariants(
  files: readonly VariantFile[],
  containing: string,
): readonly BuiltInVariant[] {
  const wanted = searchForm(containing);
  return readTableRows(files)
    .filter(({ table }) => table !== "counters")
    .map(toBuiltIn)
    .filter(({ words, offWords }) =>
      [...words, ...offWords].some((word) => searchForm(word).includes(wanted)),
    );
}

function toBuiltIn(row: TableRow): BuiltInVariant {
  return {
    table: row.table,
    ...wordsOf(row),
    kind: row.table === "synonyms" ? "synonym" : "variant",
    source: row.cell("出典"),
    note: row.cell("注"),
  };
}

/** The words to show: of an okurigana row its spellings as a noun, without conjugation. */
function wordsOf(row: TableRow): Pick<BuiltInVariant, "words" | "offWords"> {
  if (row.table !== "okurigana") {
    return { words: [...wordsOfCell(row.cell("語"))], offWords: [...wordsOfCell(row.cell("初めは切る語"))] };
  }
  const forms = okuriganaForms(row);
  const chips = (on: boolean) => [...new Set(forms.filter((form) => form.on === on).map(({ chip }) => chip))];
  return { words: chips(true), offWords: chips(false) };
}
