import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { normalise } from "../../../main/core/japanese/normalise.ts";
import { find, type PreparedQuery } from "../../../main/core/search/find.ts";
import { indexPart } from "../../../main/core/search/index-part.ts";
import { decodePartIndex, encodePartIndex, type PartIndex } from "../../../main/core/search/part-index.ts";

/** Every letter is a token: these tests are about places, not about words. */
const letters = (text: string) =>
  [...text].map((surface, at) => ({
    ...{ surface, basic: surface, partOfSpeech: "名詞", conjugationType: "*" },
    ...{ start: at, end: at + 1 },
  }));

function partOf(pages: readonly string[], name = "part"): PartIndex {
  const { file } = indexPart(
    { part: name, extraction: name, pages: pages.map((text) => ({ text, zones: [] })) },
    letters,
  );
  const part = decodePartIndex(file);
  if (part === null) throw new Error("not readable");
  return part;
}

const query = (wanted: readonly string[], unwanted: readonly string[] = []): PreparedQuery => ({
  wanted: wanted.map((form) => ({ form, terms: [] })),
  unwanted: unwanted.map((form) => ({ form, terms: [] })),
  unit: "passage",
});

const noRank = () => new Map<string, number>();
const filler = "あ".repeat(150);
const sentence = `${filler}。`;

test("a word cut by line ends and blank lines is found, with the place of all its letters", () => {
  const { best } = find([partOf(["健康保\n\n険証の廃止"])], noRank, query(["健康保険証"]), 0);
  expect(best[0]?.matches).toEqual([
    { form: "健康保険証", firstPage: 0, firstOffset: 0, lastPage: 0, lastOffset: 7 },
  ]);
});

test("a word cut by a page end is found, and its place names both pages", () => {
  const { best } = find([partOf(["個人情報保", "護委員会"])], noRank, query(["個人情報保護"]), 0);
  expect(best[0]?.matches).toEqual([
    { form: "個人情報保護", firstPage: 0, firstOffset: 0, lastPage: 1, lastOffset: 1 },
  ]);
});

test("all words have to be in the passage", () => {
  const part = partOf([`紐付け誤り。${sentence}${sentence}${sentence}公金受取口座。`]);
  expect(part.passageStarts.length).toBeGreaterThan(1);
  expect(find([part], noRank, query(["紐付け", "公金"]), 0).total).toBe(0);
  expect(find([part], noRank, { ...query(["紐付け", "公金"]), unit: "part" }, 0).total).toBe(1);
});

test("an excluded word excludes also where it only reaches into the passage", () => {
  const part = partOf([`番号。${"い".repeat(395)}口座名義番号`]);
  const [, second = 0] = part.passageStarts;
  const straddling = part.text.slice(second - 1, second + 1);
  expect(find([part], noRank, query(["番号"]), 0).total).toBe(2);
  expect(find([part], noRank, query(["番号"], [straddling]), 0).total).toBe(0);
});

test("the unit page counts by pages, the last one too", () => {
  const part = partOf(["番号", "なし", "番号と番号"]);
  const found = find([part], noRank, { ...query(["番号"]), unit: "page" }, 0);
  expect(found.best.map(({ unit, matches }) => [unit.firstPage, matches.length]).toSorted()).toEqual([
    [0, 1],
    [2, 2],
  ]);
  expect(find([part], noRank, { ...query(["番号", "なし"]), unit: "page" }, 0).total).toBe(0);
});

test("limit shortens the hits, never the counts", () => {
  const parts = ["一", "二", "三"].map((name) => partOf(["番号"], name));
  const found = find(parts, noRank, query(["番号"]), 2);
  expect([found.total, found.totalMatches, found.best.length]).toEqual([3, 3, 2]);
});

test("what ranks higher comes first, ties in the order of the documents", () => {
  const parts = ["一", "二", "三"].map((name) => partOf(["番号"], name));
  const scores = () => new Map([["三:0", 2]]);
  expect(find(parts, scores, query(["番号"]), 0).best.map(({ part }) => part)).toEqual(["三", "一", "二"]);
});

const japanese = fc
  .array(
    fc.constantFrom(..."個人番号カード。、\n\r\n 　12Ab①㈱ｶﾞ髙﨑か゛𠮷・ー-（）".split(/(?:)/u), "\n\n"),
    {
      maxLength: 900,
    },
  )
  .map((signs) => signs.join(""));

test("any string of two or more letters of a part is found in literal mode, over passage and page ends too", () => {
  fc.assert(
    fc.property(
      fc.array(japanese, { minLength: 1, maxLength: 3 }),
      fc.nat(),
      fc.integer({ min: 2, max: 40 }),
      (pages, at, length) => {
        const whole = pages.join("");
        const start = whole.length === 0 ? 0 : at % whole.length;
        const wanted = normalise([{ text: whole.slice(start, start + length) }], "search").text;
        const part = partOf(pages);
        // A stretch that starts or ends inside ｶﾞ or か゛ reads differently on its own; only what the part holds is asked.
        if (wanted.length < 2 || !part.text.includes(wanted)) return;
        const { totalMatches, best } = find([part], noRank, query([wanted]), 0);
        expect(totalMatches).toBeGreaterThan(0);
        const places = best.flatMap(({ matches }) => matches.map((match) => JSON.stringify(match)));
        expect(new Set(places).size).toBe(places.length);
      },
    ),
  );
});

test("a stored part is read back as it was, and a flipped byte is noticed", () => {
  const part = partOf(["個人番号カード", "㈱みどり"]);
  const stored = encodePartIndex(part);
  expect(decodePartIndex(stored)).toEqual(part);
  for (let at = 0; at < stored.byteLength; at += 7) {
    const damaged = stored.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    expect(decodePartIndex(damaged)).toBeNull();
  }
  expect(decodePartIndex(stored.subarray(0, stored.byteLength - 1))).toBeNull();
});
