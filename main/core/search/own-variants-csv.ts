import Papa from "papaparse";
import type { OwnVariantDraft, VariantRefusal, VariantsImport } from "../../../shared/contract/variants.ts";
import { transaction } from "../library/database.ts";
import { type Library, requireWritable } from "../library/library.ts";
import { addOwnVariant, listOwnVariants, refusalOf, tidy } from "./own-variants.ts";

/** Columns of the group's list: three that say how, then one for each word. */
const head = ["種類", "はじめから検索", "メモ"] as const;
const kinds: ReadonlyMap<string, OwnVariantDraft["kind"]> = new Map([
  ["表記ゆれ", "variant"],
  ["variant", "variant"],
  ["", "variant"],
  ["同義語", "synonym"],
  ["synonym", "synonym"],
]);
const noWords = new Set(["いいえ", "切", "no", "false", "0", "off"]);

/** What a spreadsheet would take for a formula; the apostrophes that we put before it come off again when it is read. */
const formula = /^'*[=+\-@\t\r]/u;
const guardedFormula = /^'+[=+\-@\t\r]/u;

/** Rows as CSV in UTF-8 with the mark that Excel needs to read it so. */
export function toCsv(rows: readonly OwnVariantDraft[]): string {
  const most = Math.max(2, ...rows.map(({ words }) => words.length));
  const header = [...head, ...Array.from({ length: most }, (_, at) => `語${at + 1}`)];
  const lines = rows.map(({ words, kind, on, note }) => [
    kind === "variant" ? "表記ゆれ" : "同義語",
    on ? "はい" : "いいえ",
    note,
    ...words,
    ...Array.from({ length: most - words.length }, () => ""),
  ]);
  const text = Papa.unparse([header, ...lines], { escapeFormulae: formula, newline: "\r\n" });
  return `\ufeff${text}\r\n`;
}

export interface CsvRow {
  /** Where the row begins, from 1. */
  readonly line: number;
  readonly draft: OwnVariantDraft | VariantRefusal;
}

/** Rows of a CSV text as people save it: comma or tab, quoted or not, any line ends. Empty lines are left out. */
export function readCsv(text: string): readonly CsvRow[] {
  const clean = text.replace(/^\ufeff/u, "");
  const firstLine = /^[^\r\n]*/u.exec(clean)?.[0] ?? "";
  const rows: { cells: string[]; line: number; broken: boolean }[] = [];
  let start = 0;
  let line = 1;
  Papa.parse<string[]>(clean, {
    delimiter: firstLine.includes("\t") ? "\t" : ",",
    newline: lineEndOf(clean),
    step: ({ data, errors, meta }) => {
      rows.push({ cells: data.map(unguard), line, broken: errors.some(({ type }) => type === "Quotes") });
      line += lineEnds(clean.slice(start, meta.cursor));
      start = meta.cursor;
    },
  });
  return rowsOf(rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")));
}

function rowsOf(rows: readonly { cells: readonly string[]; line: number; broken: boolean }[]): CsvRow[] {
  const [header, ...others] = rows;
  if (header === undefined) return [];
  const names = header.cells.map((cell) => cell.trim());
  const isWord = (at: number) => (names[at] ?? "") === "" || /^(?:語|word)/u.test(names[at] ?? "");
  if (!names.some((name) => /^(?:語|word)/u.test(name))) return [{ line: header.line, draft: "no-header" }];
  return others.map(({ cells, line, broken }) => {
    if (broken) return { line, draft: "broken-quotes" };
    const cell = (...of: string[]) => cells.find((_, at) => of.includes(names[at] ?? "")) ?? "";
    const kind = kinds.get(cell("種類", "kind").trim());
    if (kind === undefined) return { line, draft: "unknown-kind" };
    const on = !noWords.has(cell("はじめから検索", "on").trim().toLowerCase());
    return {
      line,
      draft: {
        words: cells.filter((text, at) => isWord(at) && text.trim() !== ""),
        kind,
        on,
        note: cell("メモ", "note"),
      },
    };
  });
}

function unguard(cell: string): string {
  return guardedFormula.test(cell) ? cell.slice(1) : cell;
}

/** As the header ends: cells may hold other line ends. */
function lineEndOf(text: string): "\r\n" | "\r" | "\n" {
  const found = /\r\n|\r|\n/u.exec(text)?.[0];
  return found === "\r\n" || found === "\r" ? found : "\n";
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

/** Adds the rows of a CSV text, all in one transaction; what is there already or cannot be taken is told. */
export function importCsv(library: Library, text: string): VariantsImport {
  requireWritable(library);
  let added = 0;
  let already = 0;
  const refused: { line: number; reason: VariantRefusal }[] = [];
  transaction(library.database, () => {
    for (const { line, draft } of readCsv(text)) {
      const reason = typeof draft === "string" ? draft : refusalOf(tidy(draft), listOwnVariants(library));
      if (reason === "already-there") already += 1;
      else if (reason !== null) refused.push({ line, reason });
      else if (typeof draft !== "string") {
        addOwnVariant(library, draft);
        added += 1;
      }
    }
  });
  return { added, already, refused };
}
