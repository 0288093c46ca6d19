import { beforeEach, expect, test } from "@jest/globals";
import { readerStore } from "../../../renderer/state/reader.ts";
import {
  askAnew,
  askFor,
  askForText,
  questionOf,
  searchStore,
  switched,
  switchVariant,
  withValue,
} from "../../../renderer/state/search.ts";

beforeEach(() => {
  askAnew({});
  readerStore.set({ question: null });
});

const none = { variantsOff: [], variantsOn: [] };

test.each([
  ["a chip that was on is off", none, { key: "甲", on: true }, { variantsOff: ["甲"], variantsOn: [] }],
  ["a chip that was off is on", none, { key: "甲", on: false }, { variantsOff: [], variantsOn: ["甲"] }],
  ["switched off and back", { ...none, variantsOff: ["甲"] }, { key: "甲", on: false }, none],
  ["switched on and back", { ...none, variantsOn: ["甲"] }, { key: "甲", on: true }, none],
  [
    "others stay as they are",
    { variantsOff: ["乙"], variantsOn: ["丙"] },
    { key: "甲", on: true },
    { variantsOff: ["乙", "甲"], variantsOn: ["丙"] },
  ],
])("%s", (_name, before, chip, after) => {
  expect(switched(before, chip)).toEqual(after);
});

test("values of a field are chosen and given up one by one; a field without any is gone", () => {
  const first = withValue([], "type", "pdf");
  const both = withValue(first, "type", "text");
  const more = withValue(both, "imported", "2026-11");
  expect(more).toEqual([
    { field: "type", values: ["pdf", "text"] },
    { field: "imported", values: ["2026-11"] },
  ]);
  expect(withValue(withValue(more, "type", "pdf"), "type", "text")).toEqual([
    { field: "imported", values: ["2026-11"] },
  ]);
});

test("another question starts from the top; an emptied box forgets chips and filters", () => {
  askFor({ text: "紐付け", filters: [{ field: "type", values: ["pdf"] }], variantsOff: ["甲"] });
  searchStore.set({ selected: 7 });
  askFor({ text: "紐付け 点検" });
  expect(searchStore.get()).toMatchObject({ selected: -1, variantsOff: ["甲"] });
  askFor({ text: "" });
  expect(searchStore.get()).toMatchObject({ filters: [], variantsOff: [], variantsOn: [] });
});

test.each([
  ["紐付け誤りの総点検", '"紐付け誤りの総点検"', false],
  ["いわゆる“総点検”", "いわゆる“総点検”", true],
  ['A"B', 'A"B', true],
  ["-除く OR (語)", '"-除く OR (語)"', false],
])("selected text %s is looked for as %s (literally: %s)", (text, query, literal) => {
  askFor({ unit: "document", filters: [{ field: "type", values: ["pdf"] }] });
  askForText(text);
  expect(searchStore.get()).toMatchObject({ text: query, literal, unit: "passage", filters: [] });
});

test("the reader marks what a switched chip leaves, as long as it shows the same search", () => {
  askFor({ text: "紐付け" });
  readerStore.set({ question: questionOf(searchStore.get()) });
  switchVariant({ key: "紐付け ひも付け", on: true });
  expect(readerStore.get().question?.variantsOff).toEqual(["紐付け ひも付け"]);
  const other = { ...questionOf(searchStore.get()), query: "口座" };
  readerStore.set({ question: other });
  switchVariant({ key: "紐付け ひもづけ", on: true });
  expect(readerStore.get().question).toEqual(other);
});
