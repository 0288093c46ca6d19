import { expect, test } from "@jest/globals";
import {
  clusters,
  deserialiseOffsetMap,
  isNormalisedBorder,
  isOriginalBorder,
  type OffsetMap,
  serialiseOffsetMap,
  toNormalised,
  toOriginal,
} from "../../../shared/text/offset-map.ts";

/** `国会\n㈱ｶﾞ。` as `国会(株)ガ。`: units, a dropped line end, one to three, two to one, a unit. */
const map: OffsetMap = {
  normStart: Uint32Array.of(0, 2, 5, 6, 7),
  origStart: Uint32Array.of(0, 3, 4, 6),
  origLength: Uint32Array.of(2, 1, 2, 1),
  kind: Uint8Array.of(0, 1, 1, 0),
};
const empty: OffsetMap = {
  normStart: Uint32Array.of(0),
  origStart: new Uint32Array(),
  origLength: new Uint32Array(),
  kind: new Uint8Array(),
};

test.each([
  ["a unit", [0, 1], [0, 1]],
  ["over the dropped line end", [1, 3], [1, 4]],
  ["a part of (株)", [3, 4], [3, 4]],
  ["ガ", [5, 6], [4, 6]],
  ["all", [0, 7], [0, 7]],
  ["empty behind 会", [2, 2], [3, 3]],
  ["empty at the end", [7, 7], [7, 7]],
] as const)("to the original: %s", (_, [start, end], [from, to]) => {
  expect(toOriginal(map, { start, end })).toEqual({ start: from, end: to });
});

test.each([
  ["a unit", [1, 2], [1, 2]],
  ["only the line end", [2, 3], [2, 2]],
  ["the line end and a half of ｶﾞ", [2, 5], [2, 6]],
  ["the second half of ｶﾞ", [5, 6], [5, 6]],
  ["all", [0, 7], [0, 7]],
  ["empty inside ｶﾞ", [5, 5], [5, 5]],
  ["empty at the end", [7, 7], [7, 7]],
] as const)("to the normalised text: %s", (_, [start, end], [from, to]) => {
  expect(toNormalised(map, { start, end })).toEqual({ start: from, end: to });
});

test("borders are where no cluster is cut", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7].filter((offset) => isNormalisedBorder(map, offset))).toEqual([
    0, 1, 2, 5, 6, 7,
  ]);
  expect([0, 1, 2, 3, 4, 5, 6, 7].filter((offset) => isOriginalBorder(map, offset))).toEqual([
    0, 1, 2, 3, 4, 6, 7,
  ]);
});

test("an empty map sends everything to nothing", () => {
  expect(toOriginal(empty, { start: 0, end: 3 })).toEqual({ start: 0, end: 0 });
  expect(toNormalised(empty, { start: 0, end: 3 })).toEqual({ start: 0, end: 0 });
  expect([...clusters(empty)]).toEqual([]);
});

test.each([
  ["a full map", map],
  ["an empty map", empty],
])("%s comes back from its serial form", (_, one) => {
  const words = serialiseOffsetMap(one);
  expect(deserialiseOffsetMap(words)).toEqual(one);
  const file = new Uint32Array(words.length + 5);
  file.set(words, 5);
  expect(deserialiseOffsetMap(file.subarray(5))).toEqual(one);
});

test("a serial form of the wrong length is a broken promise", () => {
  expect(() => deserialiseOffsetMap(serialiseOffsetMap(map).subarray(1))).toThrow("offset-map");
  expect(() => deserialiseOffsetMap(new Uint32Array())).toThrow("offset-map");
});
