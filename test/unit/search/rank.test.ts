import { expect, test } from "@jest/globals";
import { buildRank, openRank, scanScore } from "../../../main/core/search/rank.ts";

test("Japanese terms are kept: no trimmer, no stemmer", () => {
  const rank = openRank(
    buildRank([
      { reference: "a", terms: ["情報", "保護"] },
      { reference: "b", terms: ["番号"] },
    ]),
  );
  expect([...rank(["情報"]).keys()]).toEqual(["a"]);
});

test("a rare word weighs more than a frequent one", () => {
  const passages = Array.from({ length: 20 }, (_, at) => ({
    reference: String(at),
    terms: at === 7 ? ["番号", "漏えい"] : ["番号", "制度"],
  }));
  const scores = openRank(buildRank(passages))(["番号", "漏えい"]);
  expect([...scores.entries()].toSorted((one, other) => other[1] - one[1])[0]?.[0]).toBe("7");
});

test.each([["constructor"], ["__proto__"], ["_index"], ["+"], ["c~"], ["100^2"], ["https://example.jp"]])(
  "%s is a word like any other",
  (term) => {
    const rank = openRank(buildRank([{ reference: "a", terms: [term] }]));
    expect([...rank([term]).keys()]).toEqual(["a"]);
  },
);

test("an asterisk does not stand for every word", () => {
  const rank = openRank(buildRank([{ reference: "a", terms: ["情報"] }]));
  expect([...rank(["*"]).keys()]).toEqual([]);
});

test("a place that only the scan found is scored as one word of the index would be", () => {
  const passages = Array.from({ length: 10 }, (_, at) => ({
    reference: String(at),
    terms: at < 3 ? ["語", "他"] : ["他", "他"],
  }));
  const [[, score] = ["", 0]] = [...openRank(buildRank(passages))(["語"])];
  expect(scanScore(1, 3, 10, 1)).toBeCloseTo(score, 2);
});
