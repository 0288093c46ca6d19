import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { packItems, unpackItems } from "../../../main/core/library/pages.ts";

const item = fc.record({
  start: fc.nat(0xffffffff),
  end: fc.nat(0xffffffff),
  box: fc.array(fc.float({ noNaN: true }), { minLength: 6, maxLength: 6 }),
  vertical: fc.nat(1),
});

test("item boxes come back from their stored form, wherever the bytes stand", () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 20 }), fc.nat(7), (items, shift) => {
      const given = {
        start: Uint32Array.from(items, ({ start }) => start),
        end: Uint32Array.from(items, ({ end }) => end),
        box: Float32Array.from(items.flatMap(({ box }) => box)),
        vertical: Uint8Array.from(items, ({ vertical }) => vertical),
      };
      const packed = packItems(given) ?? new Uint8Array();
      expect(packed.byteLength).toBe(33 * items.length);
      const elsewhere = new Uint8Array(packed.byteLength + shift);
      elsewhere.set(packed, shift);
      expect(unpackItems(elsewhere.subarray(shift))).toEqual(given);
    }),
  );
});

test("a page without geometry stores nothing", () => {
  expect(packItems(null)).toBeNull();
});
