import { expect, test } from "@jest/globals";
import { pageOfLabel } from "../../../renderer/areas/reader/page-of-label.ts";

const labels = ["i", "ii", "1", "2", "3", null, "資料１"];

test.each<readonly [string, number | null, string]>([
  ["2", 4, "a printed number wins over the number in the file"],
  ["２", 4, "in any width"],
  [" 第2頁 ", 4, "with the words around it"],
  ["p.3", 5, "as in an English citation"],
  ["II", 2, "Roman numerals in any case"],
  ["資料1", 7, "labels that are no numbers"],
  ["6", 6, "a number that is no label is the number in the file"],
  ["PDF 2", 2, "PDF asks for the number in the file"],
  ["#1", 1, "# as well"],
  ["8", null, "no such page"],
  ["0", null, "pages count from 1"],
  ["", null, "nothing typed"],
  ["附録", null, "no such label"],
])("%s is page %s: %s", (typed, page, _why) => {
  expect(pageOfLabel(typed, labels)).toBe(page);
});

test("without labels a number is the number in the file", () => {
  expect(pageOfLabel("2", [null, null])).toBe(2);
});
