import { expect, test } from "@jest/globals";
import { chunkOfEnd, chunkOfStart } from "../../../shared/text/chunks.ts";

const starts = Uint32Array.of(0, 5, 5, 9);

test.each([
  [0, { chunk: 0, offset: 0 }],
  [4, { chunk: 0, offset: 4 }],
  [5, { chunk: 2, offset: 0 }],
  [9, { chunk: 3, offset: 0 }],
])("a start at %i belongs to the later chunk", (offset, expected) => {
  expect(chunkOfStart(starts, offset)).toEqual(expected);
});

test.each([
  [0, { chunk: 0, offset: 0 }],
  [5, { chunk: 0, offset: 5 }],
  [6, { chunk: 2, offset: 1 }],
  [9, { chunk: 2, offset: 4 }],
  [12, { chunk: 3, offset: 3 }],
])("an end at %i belongs to the earlier chunk", (offset, expected) => {
  expect(chunkOfEnd(starts, offset)).toEqual(expected);
});
