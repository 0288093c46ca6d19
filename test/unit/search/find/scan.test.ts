import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { createBlockFilter } from "../../../../main/core/search/find/block-filter.ts";
import { scan } from "../../../../main/core/search/find/scan.ts";
import { createRandom } from "../../../tools/random.ts";

/** As in the filter: units of a block, and how far a place may reach over its end. */
const blockUnits = 4096;
const overhang = 32;

/** Places as a plain reading finds them, left to right without overlap. */
function placesOf(text: string, needle: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length))
    places.push(at);
  return places;
}

/** Text of a few letters, so that pairs come again and again, or of many, so that blocks can be left out. */
function randomText(seed: number, units: number, letters: number): string {
  const random = createRandom(seed);
  return Array.from({ length: units }, () => String.fromCharCode(0x4e00 + random.below(letters))).join("");
}

const text = fc
  .record({ seed: fc.nat(), units: fc.nat(5 * blockUnits), letters: fc.constantFrom(1, 2, 3, 40, 6000) })
  .map(({ seed, units, letters }) => randomText(seed, units, letters));

/** Pieces that begin, lie or end around the borders of blocks, from two signs to far longer than the overhang. */
const piece = fc.record({
  border: fc.nat(5).map((block) => block * blockUnits),
  before: fc.integer({ min: -overhang - 2, max: overhang + 2 }),
  units: fc.oneof(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: overhang - 2, max: 3 * overhang }),
    fc.nat(9_000),
  ),
});

test("the scan finds the same with the filter and without it, over block ends too", () => {
  fc.assert(
    fc.property(text, fc.array(piece, { minLength: 1, maxLength: 5 }), (written, pieces) => {
      const filter = createBlockFilter(written);
      for (const { border, before, units } of pieces) {
        const start = Math.max(0, border - before);
        const needle = written.slice(start, start + units);
        if (needle === "") continue;
        const places = [...scan(written, needle, filter)];
        expect(places).toEqual([...scan(written, needle, null)]);
        expect(places).toEqual(placesOf(written, needle));
        expect(places.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});

test("the filter never leaves out a block in which a place begins", () => {
  fc.assert(
    fc.property(text, piece, (written, { border, before, units }) => {
      const start = Math.max(0, border - before);
      const needle = written.slice(start, start + units);
      if (needle.length < 2) return;
      const stretches: [number, number][] = [];
      createBlockFilter(written).candidates(needle, (from, to) => stretches.push([from, to]));
      expect(stretches.some(([from, to]) => from <= start && start < to)).toBe(true);
      let reached = -1;
      for (const [from, to] of stretches) {
        expect([from > reached, to > from, to <= written.length]).toEqual([true, true, true]);
        reached = to;
      }
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["a block that is full to the last sign", blockUnits],
  ["one sign more", blockUnits + 1],
  ["one sign less", blockUnits - 1],
  ["many blocks, more than one word of bits", 40 * blockUnits],
])("the last signs of a text are found: %s", (_, units) => {
  const written = `${"あ".repeat(units - 2)}廃止`;
  expect([...scan(written, "廃止", createBlockFilter(written))]).toEqual([units - 2]);
});

test("what stands nowhere is looked for in no block", () => {
  const written = "健康保険証を残す。".repeat(2_000);
  const stretches: number[] = [];
  createBlockFilter(written).candidates("電子申請", (from) => stretches.push(from));
  expect(stretches).toEqual([]);
});

test("places do not overlap, and nothing is found by nothing or in nothing", () => {
  const repeated = "ああああああああああ";
  expect([...scan(repeated, "あああ", createBlockFilter(repeated))]).toEqual([0, 3, 6]);
  expect([...scan(repeated, "", createBlockFilter(repeated))]).toEqual([]);
  expect([...scan("", "ああ", createBlockFilter(""))]).toEqual([]);
  expect([...scan("あ", "ああ", createBlockFilter("あ"))]).toEqual([]);
  const long = "あ".repeat(2 * blockUnits + 1);
  expect([...scan(long, "ああ", createBlockFilter(long))]).toHaveLength(blockUnits);
});

test("who chooses among places is told those that overlap too, over block ends as well", () => {
  const repeated = "あ".repeat(2 * blockUnits + 1);
  const places = [...scan(repeated, "ああ", createBlockFilter(repeated), true)];
  expect(places).toEqual(Array.from({ length: 2 * blockUnits }, (_, at) => at));
});
