import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { createVarintWriter, VarintReader } from "../../../../main/core/search/index/varint.ts";

const greatest = 2 ** 32 - 1;

test.each([
  [0, 1],
  [127, 1],
  [128, 2],
  [2 ** 14 - 1, 2],
  [2 ** 14, 3],
  [2 ** 21, 4],
  [2 ** 28, 5],
  [2 ** 31 - 1, 5],
  [2 ** 31, 5],
  [greatest, 5],
])("%d takes %d bytes and comes back", (value, bytes) => {
  const writer = createVarintWriter();
  writer.write(value);
  expect(writer.length()).toBe(bytes);
  expect(new VarintReader(writer.bytes()).next()).toBe(value);
});

test("any numbers of 32 bits come back in their order, from any of them on", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(200), fc.integer({ min: 0, max: greatest }))), (values) => {
      const writer = createVarintWriter();
      const starts = values.map((value) => {
        const at = writer.length();
        writer.write(value);
        return at;
      });
      const bytes = writer.bytes();
      const whole = new VarintReader(bytes);
      expect(values.map(() => whole.next())).toEqual(values);
      expect(starts.map((at) => new VarintReader(bytes, at).next())).toEqual(values);
    }),
  );
});

test("the writer grows beyond its first room", () => {
  const writer = createVarintWriter();
  const count = 20_000;
  for (let at = 0; at < count; at++) writer.write(greatest - at);
  const reader = new VarintReader(writer.bytes());
  for (let at = 0; at < count; at++) expect(reader.next()).toBe(greatest - at);
});
