import { expect, test } from "@jest/globals";
import { reportCsv } from "../../../renderer/areas/library/report-csv.ts";
import type { ImportedFile } from "../../../shared/contract/import.ts";

const file = (fileName: string, change: Partial<ImportedFile> = {}): ImportedFile => ({
  path: `/資料/${fileName}`,
  fileName,
  document: null,
  state: "imported",
  code: null,
  detail: null,
  pages: 1,
  pagesWithoutText: 0,
  ...change,
});

const csv = (...files: ImportedFile[]) =>
  reportCsv(
    files,
    ["ファイル", "結果", "理由"],
    { imported: "取り込みました", already: "すでにあります", refused: "断りました" },
    "ja",
  );

test("a report opens in a spreadsheet: mark for UTF-8, one line a file, the reason as a sentence", () => {
  expect(csv(file("声明.txt"), file("名簿.pdf", { state: "refused", code: "password-pdf" }))).toBe(
    `\ufeff"ファイル","結果","理由"\r\n"声明.txt","取り込みました",""\r\n"名簿.pdf","断りました","パスワードのかかったPDFです。パスワードを外した写しを入れてください。"\r\n`,
  );
});

test.each([
  ["=HYPERLINK(1).txt", `"'=HYPERLINK(1).txt"`],
  ["+1.txt", `"'+1.txt"`],
  ["@a.txt", `"'@a.txt"`],
  ['二重"引用.txt', `"二重""引用.txt"`],
])("%s is written as %s: no formula, no broken cell", (name, cell) => {
  expect(csv(file(name)).split("\r\n")[1]?.startsWith(cell)).toBe(true);
});
