import type { ImportedFile } from "../../../shared/contract/import.ts";
import { failureSentence, type Language } from "../../../shared/words/failures.ts";

/**
 * A report as a table for any spreadsheet: UTF-8 with the mark that Excel needs to read it so. Cells that a
 * spreadsheet would take for a formula get an apostrophe: file names come from anywhere.
 */
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
  const cell = (text: string) =>
    `"${(/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\ufeff${[[...head], ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
