import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  kanjiNumeral,
  kanjiPositional,
  numeralAt,
  parseNumeral,
  shiftPoint,
  withCommas,
} from "../../../main/core/japanese/numerals.ts";

test.each([
  ["7400", "7400"],
  ["7,400", "7400"],
  ["七千四百", "7400"],
  ["七四〇〇", "7400"],
  ["七、四〇〇", "7400"],
  ["7千400", "7400"],
  ["7千4百", "7400"],
  ["1兆8,134.1億", "1813410000000"],
  ["一兆八千百三十四億一千万", "1813410000000"],
  ["18千億", "1800000000000"],
  ["3万5千", "35000"],
  ["1.5万", "15000"],
  ["二〇二三", "2023"],
  ["二○二三", "2023"],
  ["三百五", "305"],
  ["壱千弐百", "1200"],
  ["0.5", "0.5"],
  ["3.50", "3.5"],
  ["9007199254740993", "9007199254740993"],
])("%s is %s", (text, value) => {
  expect(parseNumeral(text)).toBe(value);
});

test.each([
  "",
  "万",
  "万一",
  "1,23",
  "1億12345万",
  "1兆18134億",
  "1.5万2",
  "007",
  "十百",
  "千葉",
  "1,2345",
  ".",
])("%s is no number", (text) => {
  expect(parseNumeral(text)).toBeNull();
});

test("a numeral ends before the comma of the sentence", () => {
  expect(numeralAt("計7,400,また", 1)).toEqual({ end: 6, value: "7400" });
  expect(numeralAt("令和", 0)).toBeNull();
});

describe("for every whole number", () => {
  const number = fc.bigInt({ min: 1n, max: 10n ** 20n - 1n }).map(String);
  test.each([
    ["in words", (value: string) => kanjiNumeral(value) ?? ""],
    ["in words with 一千", (value: string) => kanjiNumeral(value, "一") ?? ""],
    ["digit by digit", kanjiPositional],
    ["with commas", withCommas],
  ])("%s and back is the same number", (_, write) => {
    fc.assert(fc.property(number, (value) => expect(parseNumeral(write(value))).toBe(value)));
  });
});

test("moving the point there and back changes nothing", () => {
  const decimal = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 999 })).map(([whole, part]) => {
    const behind = String(part).padStart(3, "0").replace(/0+$/u, "");
    return behind === "" ? String(whole) : `${whole}.${behind}`;
  });
  fc.assert(
    fc.property(decimal, fc.integer({ min: -12, max: 12 }), (value, power) => {
      expect(shiftPoint(shiftPoint(value, power), -power)).toBe(value);
    }),
  );
});

test("never throws", () => {
  const signs = fc.constantFrom(..."0123456789,.、〇一二三十百千万億兆京壱あx");
  const text = fc.array(signs, { maxLength: 20 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (typed) => expect(parseNumeral(typed) ?? "0").toMatch(/^\d+(?:\.\d*[1-9])?$/u)),
  );
});
