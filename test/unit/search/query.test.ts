import { expect, test } from "@jest/globals";
import { parseQuery } from "../../../main/core/search/query.ts";
import { Failure } from "../../../shared/contract/failure.ts";

const texts = (input: string) => {
  const { wanted, unwanted } = parseQuery(input, false);
  return [wanted.map(({ text }) => text), unwanted.map(({ text }) => text)];
};

test.each([
  ["紐付け誤り 公金", ["紐付け誤り", "公金"], []],
  ["紐付け誤り　公金", ["紐付け誤り", "公金"], []],
  ["紐付け -口座名義", ["紐付け"], ["口座名義"]],
  ["紐付け －口座名義", ["紐付け"], ["口座名義"]],
  ["J-LIS e-Gov", ["J-LIS", "e-Gov"], []],
  ["令和 - 平成", ["令和", "-", "平成"], []],
  ['"10 月 1 日" 施行', ["10 月 1 日", "施行"], []],
  ["“個人 番号” 漏えい", ["個人 番号", "漏えい"], []],
  ['総点検 -"中間 報告"', ["総点検"], ["中間 報告"]],
  ["「番号法」", ["「番号法」"], []],
  ["", [], []],
])("%s asks for %j without %j", (input, wanted, unwanted) => {
  expect(texts(input)).toEqual([wanted, unwanted]);
});

test("in literal mode the whole input is one string", () => {
  expect(parseQuery('紐付け -"口座', true)).toEqual({
    wanted: [{ text: '紐付け -"口座', phrase: true }],
    unwanted: [],
  });
});

test.each([
  ['番号 "個人', "column 4"],
  ["-口座", "column 1"],
])("%s is refused at %s", (input, detail) => {
  expect(() => parseQuery(input, false)).toThrow(new Failure("query-invalid", detail));
});
