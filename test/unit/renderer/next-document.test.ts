import { expect, test } from "@jest/globals";
import { pageSize } from "../../../renderer/areas/search/pages.ts";
import { nextDocument } from "../../../renderer/areas/search/use-next-document.ts";
import { hitOf } from "./hits.ts";

/** A result list of one letter for each hit's document, and the pages that were asked for. */
function listOf(documents: string) {
  const asked: number[] = [];
  const load = async (page: number) => {
    asked.push(page);
    const letters = [...documents].slice(page * pageSize, (page + 1) * pageSize);
    return { hits: letters.map((letter) => hitOf(letter)), total: documents.length };
  };
  return { asked, load };
}

const long = `${"甲".repeat(pageSize)}乙${"甲".repeat(pageSize)}丙`;

test.each([
  ["甲乙甲丙", "甲", 1, "乙"],
  ["甲乙甲丙", "乙", 1, "丙"],
  ["甲乙甲丙", "丙", 1, null],
  ["甲乙甲丙", "丙", -1, "乙"],
  ["甲乙甲丙", "甲", -1, null],
  ["甲乙甲丙", "丁", 1, null],
  ["", "甲", 1, null],
  [long, "甲", 1, "乙"],
  [long, "乙", 1, "丙"],
  [long, "丙", -1, "乙"],
] as const)("in the list %.6s… behind %s by %d comes %s", async (documents, from, by, next) => {
  expect(await nextDocument(listOf(documents).load, from, by)).toBe(next);
});

test("no more pages are asked for than are needed", async () => {
  const list = listOf(long);
  await nextDocument(list.load, "甲", 1);
  expect(list.asked).toEqual([0, 1]);
});
