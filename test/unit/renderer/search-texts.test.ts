import { expect, test } from "@jest/globals";
import { oneLine } from "../../../renderer/areas/reader/one-line.ts";
import { faultPieces } from "../../../renderer/areas/search/fault-pieces.ts";
import { otherForms } from "../../../renderer/areas/search/other-forms.ts";
import { swapped } from "../../../renderer/areas/search/swapped.ts";
import { typedWords } from "../../../renderer/areas/variants/typed-words.ts";

test.each([
  ["紐付け\n誤りの\r\n総点検", "紐付け誤りの総点検"],
  ["  個人番号 カード ", "個人番号 カード"],
  ["My Number\nCard", "My Number Card"],
  ["2023\n7400件", "2023 7400件"],
  ["マイナ\n\n ポータル", "マイナポータル"],
  [" \n ", ""],
])("selected over line ends, %j is %j", (selected, line) => {
  expect(oneLine(selected)).toBe(line);
});

test.each([
  ['紐付け "総点検', { start: 4, end: 8 }, ["紐付け ", '"総点検', ""]],
  ["(甲 乙", { start: 0, end: 1 }, ["", "(", "甲 乙"]],
  ["甲 AND", { start: 5, end: 5 }, ["甲 AND", "\u3000", ""]],
])("in %s the wrong place %j is marked", (query, place, [before, wrong, after]) => {
  expect(faultPieces(query, place)).toEqual({ before, wrong, after });
});

test("a hit names the spellings that were not typed, each once", () => {
  const variants = [
    { term: "紐付け", form: "紐付け" },
    { term: "紐付け", form: "ひも付け" },
    { term: "紐付け", form: "紐づけ" },
  ];
  const matches = ["紐付け", "ひも付け", "誤り", "ひも付け"].map((form) => ({ form }));
  expect(otherForms(matches, variants)).toEqual(["ひも付け"]);
  expect(otherForms(matches, [])).toEqual([]);
});

test.each([
  ["オン資 オンライン資格確認", ["オン資", "オンライン資格確認"]],
  ["個情委、個人情報保護委員会,個情委", ["個情委", "個人情報保護委員会"]],
  ["　国保　 ", ["国保"]],
  ["", []],
])("typed as %j the words of a row are %j", (text, words) => {
  expect(typedWords(text)).toEqual(words);
});

test("two things change places; beyond the ends nothing moves", () => {
  expect(swapped(["甲", "乙", "丙"], 0, 1)).toEqual(["乙", "甲", "丙"]);
  expect(swapped(["甲", "乙"], 0, -1)).toEqual(["甲", "乙"]);
  expect(swapped(["甲", "乙"], 1, 2)).toEqual(["甲", "乙"]);
});
