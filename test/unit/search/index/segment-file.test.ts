import { crc32 } from "node:zlib";
import { expect, test } from "@jest/globals";
import { codec } from "../../../../main/core/search/index/compress.ts";
import { decodeSegment, encodeSegment } from "../../../../main/core/search/index/segment.ts";
import { buildSegment } from "../../../../main/core/search/index/segment-builder.ts";
import { indexVersion } from "../../../../main/core/search/index/segment-file.ts";
import { partOf, signCutter } from "../../../tools/segments.ts";

const file = encodeSegment(buildSegment([partOf("声明", "健康保険証", "の廃止"), partOf("空")], signCutter));

/** Behind the sixteen bytes of the name: eight bytes with the checksum and the length of the head. */
const magicBytes = 16;
const startBytes = magicBytes + 8;

/** The same file with something in its head replaced by as many letters, and the checksum made right again. */
function withHead(from: string, to: string): Uint8Array {
  const changed = Buffer.from(file);
  const at = changed.indexOf(from, startBytes, "utf8");
  expect([at > 0, to.length]).toEqual([true, from.length]);
  changed.write(to, at, "utf8");
  return signed(changed);
}

/** The checksum covers all that stands behind it. */
function signed(changed: Buffer): Uint8Array {
  changed.writeUInt32LE(crc32(changed.subarray(magicBytes + 4)), magicBytes);
  return changed;
}

test("the untouched file can be read", () => {
  expect(decodeSegment(file)?.parts.map(({ extraction }) => extraction)).toEqual(["声明", "空"]);
});

test("a flipped bit is found at every byte of the file", () => {
  expect(file.byteLength).toBeLessThan(4_000);
  const believed: number[] = [];
  for (let at = 0; at < file.byteLength; at++) {
    for (const bit of [1, 32, 128]) {
      const flipped = Uint8Array.from(file);
      flipped[at] = (flipped[at] ?? 0) ^ bit;
      if (decodeSegment(flipped) !== null) believed.push(at);
    }
  }
  expect(believed).toEqual([]);
});

test("a file that ends too early, or goes on, is not believed", () => {
  const believed: number[] = [];
  for (let bytes = 0; bytes < file.byteLength; bytes++) {
    if (decodeSegment(file.subarray(0, bytes)) !== null) believed.push(bytes);
  }
  expect(believed).toEqual([]);
  expect(decodeSegment(Buffer.concat([file, Buffer.of(0)]))).toBeNull();
});

test("a file of zeros and one of another program are not believed", () => {
  expect(decodeSegment(new Uint8Array(file.byteLength))).toBeNull();
  expect(decodeSegment(Buffer.from("%PDF-1.7\n".repeat(40)))).toBeNull();
});

test("a sound file of another version or packed in another way is built again", () => {
  expect(
    decodeSegment(withHead(`"version":"${indexVersion}"`, `"version":"${"9".repeat(indexVersion.length)}"`)),
  ).toBeNull();
  expect(decodeSegment(withHead(`"codec":"${codec}"`, `"codec":"${"x".repeat(codec.length)}"`))).toBeNull();
  expect(decodeSegment(withHead(`"extraction":"声明"`, `"extraction":"命令"`))?.parts[0]?.extraction).toBe(
    "命令",
  );
});
