import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { searchForm } from "../../../../main/core/japanese/search-form.ts";
import { partsOf } from "../../../../main/core/japanese/variants/okurigana.ts";
import {
  readTableRows,
  type TableRow,
  tableColumns,
  tableNames,
  wordsOfCell,
} from "../../../../main/core/japanese/variants/table-rows.ts";
import { okuriganaForms, okuriganaWords } from "../../../../main/core/japanese/variants/variant-tables.ts";
import { shippedFiles } from "../../../tools/variants.ts";

const rows = readTableRows(shippedFiles);
const of = (table: TableRow["table"]) => rows.filter((row) => row.table === table);
const place = (row: TableRow) => `${row.table}.csv:${row.line}`;
const membersOf = (row: TableRow) => [
  ...new Set([...wordsOfCell(row.cell("語")), ...wordsOfCell(row.cell("初めは切る語"))].map(searchForm)),
];

test("the folder holds the known tables and the guide to them", () => {
  const names = readdirSync(join(import.meta.dirname, "../../../../seeds/variants")).sort();
  expect(names).toEqual([...tableNames.map((name) => `${name}.csv`), "README.md"].sort());
});

test.each(tableNames)("%s.csv begins with its columns", (table) => {
  const text = shippedFiles.find(({ name }) => name === `${table}.csv`)?.text ?? "";
  expect(text.split("\n")[0]).toBe(tableColumns[table].join(","));
});

test("every row says where it comes from", () => {
  expect(rows.filter((row) => row.cell("出典").length < 4).map(place)).toEqual([]);
});

test("no row has more cells than columns, none is quoted wrongly", () => {
  for (const { name, text } of shippedFiles) {
    const columns = tableColumns[name.replace(".csv", "") as TableRow["table"]].length;
    const wrong = text.split("\n").filter((line) => line !== "" && line.split(",").length !== columns);
    expect(wrong).toEqual([]);
  }
});

test.each([
  ["okurigana", 150],
  ["kana", 80],
  ["synonyms", 100],
] as const)("%s.csv has its %i rows and more", (table, least) => {
  expect(of(table).length).toBeGreaterThanOrEqual(least);
});

describe("okurigana.csv", () => {
  const words = of("okurigana").flatMap((row) => okuriganaWords(row).map((word) => ({ row, word })));

  test("every word is kanji with readings, then okurigana", () => {
    expect(words.filter(({ word }) => partsOf(word.notation) === null).map(({ row }) => place(row))).toEqual(
      [],
    );
  });

  test("every verb ends as its conjugation does", () => {
    const wrong = words.filter(({ word: { notation, conjugation } }) => {
      if (conjugation === "一段") return !/る$/u.test(notation);
      return conjugation === "五段" ? !/[うくぐすつぬぶむる]$/u.test(notation) : conjugation !== "名詞";
    });
    expect(wrong.map(({ row }) => place(row))).toEqual([]);
  });

  test("cells hold nothing but their choices, one conjugation for each word", () => {
    for (const row of of("okurigana")) {
      expect(["可", "不可"]).toContain(row.cell("送り仮名なし"));
      expect(["使う", "切る", "なし"]).toContain(row.cell("かなだけ"));
      expect([place(row), wordsOfCell(row.cell("活用")).length]).toEqual([
        place(row),
        wordsOfCell(row.cell("語")).length,
      ]);
    }
  });
});

test("no spelling stands in two rows: one would be found for the other", () => {
  const places = new Map<string, Set<string>>();
  const add = (text: string, row: TableRow) =>
    places.set(text, (places.get(text) ?? new Set()).add(place(row)));
  for (const row of of("okurigana")) for (const { text } of okuriganaForms(row)) add(text, row);
  for (const row of [...of("kana"), ...of("katakana")]) {
    if (row.cell("種類") === "長音" || row.cell("種類") === "除く") continue;
    for (const text of membersOf(row)) add(text, row);
  }
  expect([...places].filter(([, where]) => where.size > 1).map(([text, where]) => [text, ...where])).toEqual(
    [],
  );
});

test("no synonym stands in two rows", () => {
  const places = new Map<string, string[]>();
  for (const row of of("synonyms")) {
    for (const text of membersOf(row)) places.set(text, [...(places.get(text) ?? []), place(row)]);
  }
  expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
});

test("rows of words have two that the search would keep apart", () => {
  const classes = [
    ...of("kana"),
    ...of("synonyms"),
    ...of("katakana").filter((row) => row.cell("種類") === "同じ語"),
  ];
  expect(classes.filter((row) => membersOf(row).length < 2).map(place)).toEqual([]);
});

test("katakana.csv knows three kinds, and words of the ー rule end with it", () => {
  for (const row of of("katakana")) {
    expect(["長音", "同じ語", "除く"]).toContain(row.cell("種類"));
    if (row.cell("種類") === "長音") expect(row.cell("語")).toMatch(/^[ァ-ヺー]{3,}ー$/u);
  }
});

test("the guide names every table", () => {
  const guide = readFileSync(join(import.meta.dirname, "../../../../seeds/variants/README.md"), "utf8");
  for (const name of tableNames) expect(guide).toContain(`${name}.csv`);
});
