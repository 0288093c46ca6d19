import { expect, test } from "@jest/globals";
import { foldForSearch, pairsOf } from "../../../main/core/japanese/fold.ts";
import { oldKanji } from "../../../main/core/japanese/tables/old-kanji.ts";
import { radicals } from "../../../main/core/japanese/tables/radicals.ts";
import { signVariants } from "../../../main/core/japanese/tables/signs.ts";
import { simplifiedKanji } from "../../../main/core/japanese/tables/simplified-kanji.ts";
import { variantKanji } from "../../../main/core/japanese/tables/variant-kanji.ts";

const tables = { oldKanji, variantKanji, simplifiedKanji, radicals };
const allPairs = Object.values(tables).flatMap(pairsOf);
const allVariants = new Set(allPairs.map(([variant]) => variant));

test.each(Object.entries(tables))(
  "%s: each group is one usual form with at least one variant",
  (_, groups) => {
    for (const group of groups.trim().split(/\s+/)) expect([...group].length).toBeGreaterThan(1);
  },
);

test.each(Object.entries(tables))(
  "%s: single characters that NFC leaves alone, ideograph to ideograph",
  (_, groups) => {
    for (const [variant, usual] of pairsOf(groups)) {
      for (const one of [variant, usual]) {
        expect([...one]).toHaveLength(1);
        expect(one.normalize("NFC")).toBe(one);
        expect(one).toMatch(/^\p{Script=Han}$/u);
      }
      expect(usual).toMatch(/^\p{Unified_Ideograph}$/u);
    }
  },
);

test("no variant stands twice", () => {
  expect(allVariants.size).toBe(allPairs.length);
});

test("no chains: a usual form is nobody's variant", () => {
  expect(allPairs.filter(([, usual]) => allVariants.has(usual))).toEqual([]);
});

test("every pair folds as written", () => {
  for (const [variant, usual] of allPairs) expect(foldForSearch(variant)).toBe(usual);
});

test("every sign folds to the form searched, which stays", () => {
  for (const [usual, variants] of signVariants) {
    for (const variant of [...variants, usual]) expect(foldForSearch(variant)).toBe(usual);
  }
});

test("no sign becomes a number that could merge with its neighbours, but for powers of units", () => {
  const merging: string[] = [];
  for (let code = 0x80; code < 0x20000; code++) {
    const sign = String.fromCodePoint(code);
    const folded = foldForSearch(sign);
    const unit = /^[a-z](?:.*[a-z])?[23]$/.test(folded);
    if (!unit && !/\p{Nd}/u.test(sign) && /^\p{Nd}|\p{Nd}$/u.test(folded)) merging.push(sign);
  }
  expect(merging).toEqual([]);
});
