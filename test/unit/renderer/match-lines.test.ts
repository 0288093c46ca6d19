import { describe, expect, test } from "@jest/globals";
import { lineIndexAt, linesOf, marksByPage, piecesOf } from "../../../renderer/areas/reader/match-lines.ts";

const text = "紐付け\r\n誤りの件\n\n以上\r";

/** The pieces of each line as text, marked ones in 【】 with their number. */
function shown(places: Parameters<typeof marksByPage>[0]): string[] {
  const marks = marksByPage(places).get(1) ?? [];
  return linesOf(text).map((line) =>
    piecesOf(line, marks)
      .map(({ start, end, place }) =>
        place === null ? text.slice(start, end) : `【${place}${text.slice(start, end)}】`,
      )
      .join(""),
  );
}

describe("lines", () => {
  test("end at \\r\\n, \\n or \\r, which belong to no line", () => {
    expect(linesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "紐付け",
      "誤りの件",
      "",
      "以上",
    ]);
  });

  test("an empty text is one empty line", () => {
    expect(linesOf("")).toEqual([{ number: 1, start: 0, end: 0 }]);
  });

  test("are found by an offset", () => {
    expect([0, 4, 5, 9, 100].map((offset) => lineIndexAt(linesOf(text), offset))).toEqual([0, 0, 1, 1, 3]);
  });
});

describe("marks", () => {
  test("cut a line into pieces", () => {
    expect(shown([{ page: 1, pageEnd: 1, start: 1, end: 2 }])[0]).toBe("紐【0付】け");
  });

  test("of a match over several lines stand on each", () => {
    expect(shown([{ page: 1, pageEnd: 1, start: 1, end: 7 }]).slice(0, 2)).toEqual([
      "紐【0付け】",
      "【0誤り】の件",
    ]);
  });

  test("of a match over a page end stand on both pages", () => {
    const marks = marksByPage([{ page: 1, pageEnd: 2, start: 11, end: 4 }]);
    expect(shown([{ page: 1, pageEnd: 2, start: 11, end: 4 }])[3]).toBe("【0以上】");
    expect(marks.get(2)).toEqual([{ page: 2, start: 0, end: 4, place: 0 }]);
  });

  test("that overlap do not show a letter twice", () => {
    const overlapping = [
      { page: 1, pageEnd: 1, start: 5, end: 8 },
      { page: 1, pageEnd: 1, start: 6, end: 9 },
    ];
    expect(shown(overlapping)[1]).toBe("【0誤りの】【1件】");
  });

  test("leave an empty line one empty piece", () => {
    expect(piecesOf({ start: 10, end: 10 }, [])).toEqual([{ start: 10, end: 10, place: null }]);
  });
});
