import type { ImportedFile } from "../../../shared/contract/import.ts";
import { failureSentence, type Language } from "../../../shared/words/failures.ts";
import { csvText } from "../../export/csv.ts";

/** What became of each file, as a table. */
export function reportCsv(
  files: readonly ImportedFile[],
  head: readonly [file: string, result: string, reason: string],
  results: Readonly<Record<ImportedFile["state"], string>>,
  language: Language,
): string {
  const rows = files.map(({ fileName, state, code, detail }) => [
    fileName,
    results[state],
    code === null ? "" : failureSentence({ code, detail, candidates: [] }, language),
  ]);
  return csvText([head, ...rows]);
}
