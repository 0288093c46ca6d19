import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "@jest/globals";
import { createPlaceMaker } from "../../../main/core/library/places.ts";
import { migrate, migrations } from "../../../main/core/library/schema.ts";

const database = new DatabaseSync(":memory:");
migrate(database, migrations);
database.exec(`
  PRAGMA foreign_keys = OFF;
  INSERT INTO page (extraction, page_index, label, state, text, zones) VALUES
    ('e', 0, 'i', 'text', '表紙' || char(10) || '健康保', '[]'),
    ('e', 1, NULL, 'scan', '', '[]'),
    ('e', 2, '1', 'text', '険証' || char(13, 10) || '本文𠮷' || char(10), '[]');`);
afterAll(() => database.close());

const placesOf = () => createPlaceMaker({ database }, { id: "d", name: "声明.pdf", extraction: "e" });

const stretch = (firstPage: number, firstOffset: number, lastPage: number, lastOffset: number) => ({
  firstPage,
  firstOffset,
  lastPage,
  lastOffset,
});

test("a place over page ends has pages and lines from 1, and page ends as line ends in its text", () => {
  const { placeOf } = placesOf();
  expect(placeOf(stretch(0, 3, 2, 2), "p")).toEqual({
    document: "d",
    fileName: "声明.pdf",
    part: "p",
    page: 1,
    pageEnd: 3,
    pageLabel: "i",
    zone: null,
    start: 3,
    end: 2,
    line: 2,
    lineEnd: 1,
    text: "健康保\n\n険証",
  });
});

test.each([
  ["up to a line end", stretch(2, 0, 2, 2), "険証", 1, 1],
  ["with the line end", stretch(2, 0, 2, 4), "険証\r\n", 1, 1],
  ["into the next line", stretch(2, 0, 2, 5), "険証\r\n本", 1, 2],
  ["the last sign", stretch(2, 6, 2, 8), "𠮷", 2, 2],
  ["nothing, at the start", stretch(2, 0, 2, 0), "", 1, 1],
  ["an empty page", stretch(1, 0, 1, 0), "", 1, 1],
] as const)("lines %s", (_, wanted, text, line, lineEnd) => {
  expect(placesOf().placeOf(wanted, null)).toMatchObject({ text, line, lineEnd });
});

test("a page that is not there is a broken promise", () => {
  expect(() => placesOf().placeOf(stretch(7, 0, 7, 1), null)).toThrow("places: d has no page 8");
});
