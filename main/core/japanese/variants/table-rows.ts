import Papa from "papaparse";

/** A table of `seeds/variants` as it stands on disk. */
export interface VariantFile {
  readonly name: string;
  readonly text: string;
}

/** What the shipped tables are called, and their columns. */
export const tableColumns = {
  okurigana: ["語", "活用", "送り仮名なし", "かなだけ", "出典", "注"],
  kana: ["語", "初めは切る語", "出典", "注"],
  katakana: ["種類", "語", "別の語", "出典", "注"],
  synonyms: ["語", "初めは切る語", "出典", "注"],
  counters: ["語", "出典", "注"],
} as const;
export type TableName = keyof typeof tableColumns;
export const tableNames = Object.keys(tableColumns) as readonly TableName[];

/** A row; `line` counts from 2, because 1 is the header. */
export interface TableRow {
  readonly table: TableName;
  readonly line: number;
  /** By column name; a missing cell is "". */
  readonly cell: (column: string) => string;
}

/** The rows of all known tables, in the order of `tableNames`. Files of other names are left alone. */
export function readTableRows(files: readonly VariantFile[]): readonly TableRow[] {
  return tableNames.flatMap((table) => {
    const file = files.find(({ name }) => name === `${table}.csv`);
    return file === undefined ? [] : rowsOfTable(table, file.text);
  });
}

function rowsOfTable(table: TableName, text: string): TableRow[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/u, ""), {
    delimiter: ",",
    skipEmptyLines: false,
  });
  const [header = [], ...rows] = data;
  return rows.flatMap((cells, at) => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    return [{ table, line: at + 2, cell: (column) => (cells[header.indexOf(column)] ?? "").trim() }];
  });
}

/** The words of a cell: 漏えい、漏洩. */
export function wordsOfCell(cell: string): readonly string[] {
  return cell
    .split("、")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
