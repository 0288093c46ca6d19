import type { ConcordanceLine } from "../../../shared/contract/search.ts";
import { csvText } from "../../export/csv.ts";
import type { ExportWords } from "../../words/export.ts";
import { placeAddress } from "../search/exported-hits.ts";

/** The lines as a table, with the place of each. */
export function linesCsv(lines: readonly ConcordanceLine[], words: ExportWords): string {
  const { left, key, right, title, file, page, label, line, form, address } = words.columns;
  return csvText([
    [left, key, right, title, file, page, label, line, form, address],
    ...lines.map((at) => [
      at.left,
      at.key,
      at.right,
      at.title,
      at.fileName,
      String(at.page),
      at.pageLabel ?? "",
      String(at.line),
      at.form,
      placeAddress(at.document, at),
    ]),
  ]);
}
