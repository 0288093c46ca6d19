import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { chipGroups, chipsInRoom } from "../../../renderer/areas/variants/chip-groups.ts";
import type { Variant } from "../../../shared/contract/search.ts";

const chip = (term: string, form: string, kind: Variant["kind"] = "variant"): Variant => ({
  key: `${term} ${form} ${kind}`,
  term,
  form,
  kind,
  count: 12,
  on: true,
});

test("chips stand by word, spellings before synonyms before pieces of other words", () => {
  const variants = [
    chip("紐付け", "ひも付け"),
    chip("京都", "京都", "inside-word"),
    chip("紐付け", "連結", "synonym"),
    chip("紐付け", "紐づけ"),
  ];
  expect(
    chipGroups(variants).map(({ term, kind, chips }) => [term, kind, ...chips.map(({ form }) => form)]),
  ).toEqual([
    ["紐付け", "variant", "ひも付け", "紐づけ"],
    ["紐付け", "synonym", "連結"],
    ["京都", "inside-word", "京都"],
  ]);
});

test("as many chips as fit are shown, the others are counted", () => {
  const groups = chipGroups(["ひも付け", "紐づけ", "ひもづけ", "紐付"].map((form) => chip("紐付け", form)));
  const line = chipsInRoom(groups, () => "表記ゆれ", 24);
  expect(line.groups.flatMap(({ chips }) => chips.map(({ form }) => form))).toEqual(["ひも付け", "紐づけ"]);
  expect(line.hidden).toBe(2);
  expect(chipsInRoom(groups, () => "表記ゆれ", 100).hidden).toBe(0);
});

test("in any room at least one chip is shown, and shown and hidden ones are all there are", () => {
  const variant = fc
    .tuple(fc.constantFrom("甲", "乙"), fc.string({ minLength: 1 }), fc.constantFrom("variant", "synonym"))
    .map(([term, form, kind]) => chip(term, form, kind as Variant["kind"]));
  fc.assert(
    fc.property(fc.array(variant, { minLength: 1 }), fc.integer({ min: -5, max: 80 }), (variants, room) => {
      const { groups, hidden } = chipsInRoom(chipGroups(variants), ({ term }) => term, room);
      const shown = groups.flatMap(({ chips }) => chips).length;
      expect(shown).toBeGreaterThan(0);
      expect(shown + hidden).toBe(variants.length);
    }),
  );
});
