import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { pageSize, pagesInView } from "../../../renderer/areas/search/pages.ts";
import { listedHits, resultRows, rowAt } from "../../../renderer/areas/search/result-rows.ts";
import type { Hit } from "../../../shared/contract/search.ts";
import { hitOf, placeOf } from "./hits.ts";

const hitsOf = (documents: string) =>
  [...documents].map((document, score) => hitOf(document, { score: -score }));

/** A list as a person sees it: headings in brackets, 続 for continued ones. */
const shown = (pages: ReadonlyMap<number, readonly Hit[]>, grouped = true) =>
  [...resultRows(pages, grouped)]
    .map(([number, { hit, heading }]) => {
      const title = { first: `［${hit.title}］`, continued: `［${hit.title}続］` };
      return `${heading === null ? "" : title[heading]}${number}`;
    })
    .join(" ");

test("hits stand under their documents, these in the order of their best, and are numbered as listed", () => {
  const hits = hitsOf("甲乙甲");
  expect(shown(new Map([[0, hits]]))).toBe("［甲］0 1 ［乙］2");
  expect(listedHits(hits, true).map(({ score }) => score)).toEqual([-0, -2, -1]);
});

test("as one list they keep the order of the answer and have no headings", () => {
  expect(shown(new Map([[0, hitsOf("甲乙甲")]]), false)).toBe("0 1 2");
});

test("a page that comes later moves no row of the ones before, and says which documents it continues", () => {
  const [first, later] = [hitsOf(`${"甲".repeat(pageSize - 1)}乙`), hitsOf("乙丙甲")];
  const alone = resultRows(new Map([[0, first]]), true);
  const both = resultRows(
    new Map([
      [1, later],
      [0, first],
    ]),
    true,
  );
  for (const [number, row] of alone) expect(both.get(number)).toEqual(row);
  expect([...both].slice(pageSize).map(([number, { heading }]) => [number, heading])).toEqual([
    [pageSize, null],
    [pageSize + 1, "first"],
    [pageSize + 2, "continued"],
  ]);
});

test("whatever is loaded, each hit has a row of its own with the number of its page", () => {
  const document = fc.constantFrom("甲", "乙", "丙");
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: pageSize }),
      fc.nat(50),
      fc.boolean(),
      (names, page, grouped) => {
        const hits = hitsOf(names.join(""));
        const rows = resultRows(new Map([[page, hits]]), grouped);
        expect([...rows.keys()]).toEqual(hits.map((_, at) => page * pageSize + at));
        expect(new Set([...rows.values()].map(({ hit }) => hit))).toEqual(new Set(hits));
      },
    ),
  );
});

test.each([
  [0, 12, [0]],
  [90, 110, [0, 1]],
  [250, 250, [2]],
  [99, 300, [0, 1, 2, 3]],
  [0, -1, [0]],
])("rows %d to %d come from pages %j", (first, last, pages) => {
  expect(pagesInView(first, last, 100)).toEqual(pages);
});

test.each([
  ["甲", 1, 10, 0],
  ["甲", 1, 19, 0],
  ["甲", 1, 20, null],
  ["甲", 2, 90, 1],
  ["甲", 3, 5, 1],
  ["甲", 3, 6, null],
  ["乙", 1, 10, 2],
  ["丙", 1, 10, null],
])("the place at %s, page %d, sign %d is in row %j", (document, page, start, row) => {
  const hits = [
    hitOf("甲", { place: placeOf("甲", { start: 10, end: 20 }) }),
    hitOf("甲", { place: placeOf("甲", { page: 2, start: 90, pageEnd: 3, end: 6 }) }),
    hitOf("乙", { place: placeOf("乙", { start: 10, end: 20 }) }),
  ];
  expect(rowAt(resultRows(new Map([[0, hits]]), false), { document, page, start })).toBe(row);
});
