import { expect, test } from "@jest/globals";
import { filledMonths } from "../../../renderer/areas/concordance/months.ts";
import { moved } from "../../../renderer/areas/concordance/moved.ts";

test("months without matches stand between those with some", () => {
  expect(
    filledMonths([
      { month: "2023-11", matches: 4 },
      { month: "2024-02", matches: 1 },
    ]),
  ).toEqual([
    { month: "2023-11", matches: 4 },
    { month: "2023-12", matches: 0 },
    { month: "2024-01", matches: 0 },
    { month: "2024-02", matches: 1 },
  ]);
});

test("over many years only months with matches are shown, and none where there are none", () => {
  const far = [
    { month: "1999-01", matches: 1 },
    { month: "2026-11", matches: 2 },
  ];
  expect(filledMonths(far)).toEqual(far);
  expect(filledMonths([])).toEqual([]);
});

test.each([
  [-1, "ArrowDown", 0],
  [4, "ArrowDown", 5],
  [9, "ArrowDown", 9],
  [0, "ArrowUp", 0],
  [2, "PageDown", 6],
  [8, "PageDown", 9],
  [2, "PageUp", 0],
  [5, "Home", 0],
  [5, "End", 9],
  [5, "a", null],
])("from line %d %s leads to %j of ten", (at, key, to) => {
  expect(moved(at, key, 10, 4)).toBe(to);
});

test("an empty list has nowhere to go", () => {
  expect(moved(-1, "End", 0, 4)).toBeNull();
});
