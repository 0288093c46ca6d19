import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type SizedSegment, segmentsToMerge } from "../../../main/core/search/segments-to-merge.ts";
import { createRandom } from "../../tools/random.ts";

const sized = (...units: number[]): SizedSegment[] =>
  units.map((size, at) => ({ file: `${at}: ${size}`, units: size }));
const sizesOf = (files: readonly string[]) => files.map((file) => Number(file.split(": ")[1]));

test.each([
  ["none at all", [], []],
  ["ten are not too many", [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], []],
  ["of eleven alike, all", Array(11).fill(5), Array(11).fill(5)],
  ["a large one is left alone", [1000, ...Array(10).fill(5)], Array(10).fill(5)],
  ["two large ones are left alone", [1000, ...Array(9).fill(5), 900], Array(9).fill(5)],
  [
    "at least so many that there is room again",
    [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10],
    [1, 10, 100, 1e3, 1e4, 1e5],
  ],
  ["empty ones count as segments", Array(11).fill(0), Array(11).fill(0)],
])("%s", (_, units, merged) => {
  expect(sizesOf(segmentsToMerge(sized(...units)))).toEqual(merged);
});

test("whatever there was, at most ten are left, and none is larger than what it is joined with twice over", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(20), fc.nat(5_000_000)), { maxLength: 40 }), (units) => {
      const merged = sizesOf(segmentsToMerge(sized(...units)));
      if (units.length <= 10) expect(merged).toEqual([]);
      else expect(units.length - merged.length + 1).toBeLessThanOrEqual(10);
      const free = merged.slice(Math.max(0, units.length - 5));
      let sum = merged.slice(0, Math.max(0, units.length - 5)).reduce((all, size) => all + size, 0);
      for (const size of free) {
        expect(size).toBeLessThanOrEqual(2 * sum);
        sum += size;
      }
    }),
  );
});

/** Imports one document after another; answers how many units were written again in all, and the most segments. */
function importMany(documents: number, sizeOf: (at: number) => number) {
  let segments: SizedSegment[] = [];
  let rewritten = 0;
  let total = 0;
  let most = 0;
  for (let at = 0; at < documents; at++) {
    const units = sizeOf(at);
    total += units;
    segments.push({ file: `new ${at}`, units });
    const merged = new Set(segmentsToMerge(segments));
    if (merged.size > 0) {
      const units = segments.filter(({ file }) => merged.has(file)).reduce((sum, one) => sum + one.units, 0);
      rewritten += units;
      segments = [...segments.filter(({ file }) => !merged.has(file)), { file: `merged ${at}`, units }];
    }
    most = Math.max(most, segments.length);
  }
  return { timesEach: rewritten / total, most };
}

const random = createRandom(7);
test.each([
  ["alike", () => 30_000],
  ["of all sizes", () => 1_000 + random.below(200_000)],
  ["a few of them huge", () => (random.below(100) === 0 ? 5_000_000 : 10_000)],
  ["the largest first", (at: number) => 2_000_000 / (at + 1)],
])("each text of many documents (%s) is written again some log2(n) times", (_, sizeOf) => {
  for (const documents of [100, 1_000, 10_000]) {
    const { timesEach, most } = importMany(documents, sizeOf);
    expect(most).toBeLessThanOrEqual(10);
    expect(timesEach).toBeLessThan(Math.log2(documents));
  }
});

test("a library of a million signs is not written again for a hundred notes", () => {
  const { timesEach } = importMany(101, (at) => (at === 0 ? 1_000_000 : 200));
  expect(timesEach).toBeLessThan(0.2);
});
