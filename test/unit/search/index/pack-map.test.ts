import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { normalise } from "../../../../main/core/japanese/normalise.ts";
import { packMap, unpackMap } from "../../../../main/core/search/index/pack-map.ts";
import type { OffsetMap } from "../../../../shared/text/offset-map.ts";
import { japaneseText } from "../../../tools/japanese-arbitraries.ts";

const columns = ({ normStart, origStart, origLength, kind }: OffsetMap) => [
  [...normStart],
  [...origStart],
  [...origLength],
  [...kind],
];

test("the map of any pages is the same after packing", () => {
  fc.assert(
    fc.property(fc.array(japaneseText, { maxLength: 4 }), (pages) => {
      const { map } = normalise(
        pages.map((text) => ({ text })),
        "search",
      );
      expect(columns(unpackMap(packMap(map)))).toEqual(columns(map));
    }),
  );
});

test("text that takes zones and blanks out is packed with its gaps", () => {
  const text = "健康保険　　証の\n廃止 ㈱ ｶﾞｽ";
  const { map } = normalise([{ text, skip: [{ start: 3, end: 6 }] }, { text }], "search");
  expect(columns(unpackMap(packMap(map)))).toEqual(columns(map));
});
