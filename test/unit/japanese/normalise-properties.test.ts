import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { foldForSearch, isAttaching, isWordCharacter } from "../../../main/core/japanese/fold.ts";
import { type Chunk, normalise, type Rules } from "../../../main/core/japanese/normalise.ts";
import { itemNumbers } from "../../../main/core/japanese/tables/item-signs.ts";
import { clusters, toNormalised, toOriginal } from "../../../shared/text/offset-map.ts";
import { japaneseText } from "../../tools/japanese-arbitraries.ts";

const ruleSets: readonly Rules[] = ["quote", "search", "anchor"];
const settings = { numRuns: Number(process.env.TENKYO_RUNS ?? 400) };

const chunk: fc.Arbitrary<Chunk> = fc
  .tuple(japaneseText, fc.array(fc.tuple(fc.nat(12), fc.nat(4)), { maxLength: 2 }))
  .map(([text, zones]) => ({
    text,
    skip: zones
      .map(([start, length]) => ({
        start: Math.min(start, text.length),
        end: Math.min(start + length, text.length),
      }))
      .filter(({ start, end }) => start < end),
  }));
const chunks = fc.array(chunk, { maxLength: 4 });

function only(text: string, rules: Rules): string {
  return normalise([{ text }], rules).text;
}

test.each(ruleSets)("%s: normalising twice changes nothing", (rules) => {
  fc.assert(
    fc.property(chunks, (input) => {
      const once = normalise(input, rules).text;
      expect(only(once, rules)).toBe(once);
    }),
    settings,
  );
});

test.each([
  ["quote", "search"],
  ["search", "anchor"],
  ["quote", "anchor"],
] as const)("what is equal under %s is equal under %s", (smaller, larger) => {
  fc.assert(
    fc.property(chunks, (input) => {
      expect(only(normalise(input, smaller).text, larger)).toBe(normalise(input, larger).text);
    }),
    settings,
  );
});

test.each(ruleSets)(
  "%s: clusters tile the text, ascend in the original and split no pair and no base from its marks",
  (rules) => {
    fc.assert(
      fc.property(chunks, (input) => {
        const { text, map } = normalise(input, rules);
        const original = input.map((part) => part.text).join("");
        let norm = 0;
        let orig = 0;
        for (const cluster of clusters(map)) {
          expect(cluster.norm.start).toBe(norm);
          expect(cluster.norm.end).toBeGreaterThan(norm);
          expect(cluster.orig.start).toBeGreaterThanOrEqual(orig);
          expect(cluster.orig.end).toBeGreaterThanOrEqual(cluster.orig.start);
          if (cluster.orig.start === cluster.orig.end) expect(text.slice(norm, cluster.norm.end)).toBe(" ");
          const piece = text.slice(cluster.norm.start, cluster.norm.end);
          expect(piece.isWellFormed()).toBe(true);
          if (norm > 0) expect(piece).not.toMatch(/^\p{M}/u);
          norm = cluster.norm.end;
          orig = cluster.orig.end;
        }
        expect(norm).toBe(text.length);
        expect(orig).toBeLessThanOrEqual(original.length);
      }),
      settings,
    );
  },
);

test.each(ruleSets)(
  "%s: no border in the original splits a pair or a base from its variation selector",
  (rules) => {
    fc.assert(
      fc.property(japaneseText, (original) => {
        for (const { orig } of clusters(normalise([{ text: original }], rules).map)) {
          const piece = original.slice(orig.start, orig.end);
          const behind = original.slice(orig.end);
          if (/\S/.test(piece)) expect(behind).not.toMatch(/^\p{Variation_Selector}/u);
          if (/[\ud800-\udbff]$/.test(piece)) expect(behind).not.toMatch(/^[\udc00-\udfff]/);
        }
      }),
      settings,
    );
  },
);

test.each(ruleSets)(
  "%s: every range maps to the smallest covering clusters, and those map back to themselves",
  (rules) => {
    fc.assert(
      fc.property(chunks, fc.nat(60), fc.nat(60), (input, from, size) => {
        const { text, map } = normalise(input, rules);
        const all = [...clusters(map)];
        const originalLength = input.reduce((sum, part) => sum + part.text.length, 0);
        const norm = { start: Math.min(from, text.length), end: Math.min(from + size, text.length) };
        const touchedNorm = all.filter((one) => one.norm.start < norm.end && one.norm.end > norm.start);
        const there = toOriginal(map, norm);
        const first = touchedNorm[0];
        const last = touchedNorm.at(-1);
        if (norm.start < norm.end && first && last) {
          expect(there).toEqual({ start: first.orig.start, end: last.orig.end });
          // The space of a bare chunk border has no original text that could lead back to it.
          if (first.orig.start < first.orig.end && last.orig.start < last.orig.end) {
            expect(toNormalised(map, there)).toEqual({ start: first.norm.start, end: last.norm.end });
          }
        } else expect(there.start).toBe(there.end);
        const orig = { start: Math.min(from, originalLength), end: Math.min(from + size, originalLength) };
        const touched = all.filter((one) => one.orig.start < orig.end && one.orig.end > orig.start);
        const back = toNormalised(map, orig);
        const head = touched[0];
        const tail = touched.at(-1);
        if (orig.start < orig.end && head && tail) {
          expect(back).toEqual({ start: head.norm.start, end: tail.norm.end });
          if (head.orig.start < head.orig.end && tail.orig.start < tail.orig.end) {
            expect(toOriginal(map, back)).toEqual({ start: head.orig.start, end: tail.orig.end });
          }
        } else expect(back.start).toBe(back.end);
      }),
      settings,
    );
  },
);

test.each(ruleSets)("%s: both directions are monotone", (rules) => {
  fc.assert(
    fc.property(chunks, (input) => {
      const { text, map } = normalise(input, rules);
      const length = input.reduce((sum, part) => sum + part.text.length, 0);
      for (let at = 0; at < text.length; at++) {
        const here = toOriginal(map, { start: at, end: at + 1 });
        const next = toOriginal(map, { start: at + 1, end: at + 1 });
        expect(next.start).toBeGreaterThanOrEqual(here.start);
      }
      for (let at = 0; at < length; at++) {
        const here = toNormalised(map, { start: at, end: at });
        const next = toNormalised(map, { start: at + 1, end: at + 1 });
        expect(next.start).toBeGreaterThanOrEqual(here.start);
      }
    }),
    settings,
  );
});

test.each(ruleSets)(
  "%s: a cut at a line end changes nothing, and a skipped zone is as if not there",
  (rules) => {
    fc.assert(
      fc.property(chunks, (input) => {
        const whole = input.map(({ text }) => `${text}\n`);
        expect(
          normalise(
            whole.map((text) => ({ text })),
            rules,
          ).text,
        ).toBe(only(whole.join(""), rules));
        const cut = input.map(({ text, skip = [] }) => ({
          text: text
            .split("")
            .filter((_, at) => !skip.some(({ start, end }) => start <= at && at < end))
            .join(""),
        }));
        expect(normalise(input, rules).text).toBe(normalise(cut, rules).text);
      }),
      settings,
    );
  },
);

const figures = fc.stringMatching(/^[0-9０-９]{1,6}$/u);
const blank = fc.stringMatching(/^[ 　\t\u00a0\n\r]{1,4}$/u);
const itemSign = fc.oneof(
  ...itemNumbers.map(([first, last]) =>
    fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code)),
  ),
);

test.each(["quote", "search"] as const)(
  "%s: white space is one space between Latin letters or digits, so that figures never merge; else it goes",
  (rules) => {
    fc.assert(
      fc.property(figures, blank, figures, (left, between, right) => {
        expect(only(`${left}${between}${right}`, rules)).toBe(`${only(left, rules)} ${only(right, rules)}`);
        expect(only(`${left}${between}月`, rules)).toBe(`${only(left, rules)}月`);
        expect(only(`国${between}会`, rules)).toBe("国会");
      }),
      settings,
    );
    fc.assert(
      fc.property(chunks, (input) => {
        const { text } = normalise(input, rules);
        for (const { index } of text.matchAll(/\s/gu)) {
          expect(text[index]).toBe(" ");
          const before = [...text.slice(0, index)].findLast((sign) => !isAttaching(sign)) ?? "";
          const left = foldForSearch(before).replace(/\p{M}+$/u, "");
          const right = foldForSearch([...text.slice(index + 1)].at(0) ?? "");
          expect([isWordCharacter(left.at(-1) ?? ""), isWordCharacter(right.at(0) ?? "")]).toEqual([
            true,
            true,
          ]);
        }
      }),
      settings,
    );
  },
);

test("anchor: no white space and no private-use sign is left", () => {
  fc.assert(
    fc.property(chunks, (input) => {
      expect(normalise(input, "anchor").text).not.toMatch(/\s|\p{Co}/u);
    }),
    settings,
  );
});

test.each(ruleSets)("%s: no number crosses an item sign", (rules) => {
  fc.assert(
    fc.property(figures, itemSign, figures, (left, sign, right) => {
      const item = only(sign, rules);
      expect(item).not.toMatch(/^\p{Nd}|\p{Nd}$/u);
      expect(only(`${left}${sign}${right}`, rules)).toBe(`${only(left, rules)}${item}${only(right, rules)}`);
    }),
    settings,
  );
});

test.each(ruleSets)("%s: width, and how kana are put together, make no difference", (rules) => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-z0-9アイガパヴ国会。、「」ー]{0,20}$/u),
      fc.constantFrom("NFC", "NFD", "NFKC", "NFKD"),
      (text, form) => {
        const wide = text.replace(/[!-~]/gu, (sign) =>
          String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
        );
        expect(only(wide.normalize(form), rules)).toBe(only(text, rules));
      },
    ),
    settings,
  );
});

/** All of Unicode but unassigned planes and the ideographs and Hangul that no rule names. */
const rangesThatFold = [
  [0x0000, 0x34ff],
  [0xa000, 0xacff],
  [0xd7a0, 0x10fff],
  [0x16d00, 0x16dff],
  [0x1d000, 0x1ffff],
  [0x2f800, 0x2fa1f],
  [0xe0000, 0xe01ff],
] as const;

test.each(ruleSets)("%s: every single character is stable between neighbours of each kind", (rules) => {
  const unstable: string[] = [];
  for (const [left, right] of [
    ["〓", "〓"],
    ["a ", "2"],
    ["カ", " カ"],
    ["か", "\u3099"],
  ] as const) {
    const lines: string[] = [];
    for (const [first, last] of rangesThatFold) {
      for (let code = first; code <= last; code++) {
        lines.push(`〓${left}${String.fromCodePoint(code)}${right}〓`);
      }
    }
    const once = only(lines.join(""), rules);
    if (only(once, rules) !== once) {
      for (const line of lines) if (only(only(line, rules), rules) !== only(line, rules)) unstable.push(line);
    }
  }
  expect(unstable).toEqual([]);
});

test("folding for search leaves what it has made", () => {
  const unstable: string[] = [];
  for (let code = 0; code < 0x32000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const folded = foldForSearch(String.fromCodePoint(code));
    if (foldForSearch(folded) !== folded) unstable.push(String.fromCodePoint(code));
  }
  expect(unstable).toEqual([]);
});

test("a composed sign folds as its base and its marks do", () => {
  const apart: string[] = [];
  for (let code = 0x80; code < 0x32000; code++) {
    const sign = String.fromCodePoint(code);
    const [base = "", ...marks] = sign.normalize("NFD");
    if (marks.length > 0 && foldForSearch(foldForSearch(base) + marks.join("")) !== foldForSearch(sign)) {
      apart.push(sign);
    }
  }
  expect(apart).toEqual([]);
});
