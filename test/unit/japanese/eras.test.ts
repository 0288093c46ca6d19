import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  eraNamed,
  eras,
  eraYearOfDay,
  eraYearsOf,
  gregorianYear,
  isDay,
  smallNumber,
} from "../../../main/core/japanese/eras.ts";

const told = (year: number) => eraYearsOf(year).map(({ era, year: inEra }) => `${era.name}${inEra}`);

test.each([
  [2023, ["令和5"]],
  [2019, ["令和1", "平成31"]],
  [1989, ["平成1", "昭和64"]],
  [1926, ["昭和1", "大正15"]],
  [1912, ["大正1", "明治45"]],
  [1868, ["明治1"]],
  [1867, []],
])("%i is %j", (year, names) => {
  expect(told(year)).toEqual(names);
});

test.each([
  [2019, 4, 30, "平成31"],
  [2019, 5, 1, "令和1"],
  [1989, 1, 7, "昭和64"],
  [1989, 1, 8, "平成1"],
  [1926, 12, 24, "大正15"],
  [1926, 12, 25, "昭和1"],
  [1912, 7, 29, "明治45"],
  [1912, 7, 30, "大正1"],
])("the era of %i-%i-%i is %s", (year, month, day, name) => {
  const found = eraYearOfDay(year, month, day);
  expect(`${found?.era.name}${found?.year}`).toBe(name);
});

test("before 明治 no era is told", () => expect(eraYearOfDay(1868, 1, 24)).toBeNull());

test.each(["令和", "令", "r"])("%s is 令和", (mark) => expect(eraNamed(mark)?.name).toBe("令和"));

test("plans that reach past an era count on: 平成35年 is 2023", () => {
  const heisei = eraNamed("平成");
  expect(heisei === null ? null : gregorianYear({ era: heisei, year: 35 })).toBe(2023);
});

test("a year of an era and back is the same year", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1868, max: 2100 }), (year) => {
      for (const eraYear of eraYearsOf(year)) expect(gregorianYear(eraYear)).toBe(year);
    }),
  );
});

test("eras are in order, newest first", () => {
  const days = eras.map(({ firstDay }) => firstDay);
  expect(days.toSorted().toReversed()).toEqual(days);
});

test.each([
  ["元", 1],
  ["5", 5],
  ["05", 5],
  ["三十一", 31],
  ["三一", 31],
])("%s is %i", (text, number) => expect(smallNumber(text, 99)).toBe(number));

test.each(["0", "100", "一〇〇", "x", ""])("%s is no year of an era", (text) => {
  expect(smallNumber(text, 99)).toBeNull();
});

test("the calendar is known", () => {
  expect(isDay(2024, 2, 29)).toBe(true);
  expect(isDay(2023, 2, 29)).toBe(false);
  expect(isDay(2023, 13, 1)).toBe(false);
});
