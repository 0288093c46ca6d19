import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { normalise } from "../../../../main/core/japanese/normalise.ts";
import type { PartToIndex } from "../../../../main/core/search/index/analyse-part.ts";
import { mergeSegments } from "../../../../main/core/search/index/merge-segments.ts";
import { eachPlace, readPostings } from "../../../../main/core/search/index/read-postings.ts";
import {
  decodeSegment,
  encodeSegment,
  findTerm,
  type Segment,
  termAt,
} from "../../../../main/core/search/index/segment.ts";
import { buildSegment } from "../../../../main/core/search/index/segment-builder.ts";
import { japaneseText } from "../../../tools/japanese-arbitraries.ts";
import { partOf, signCutter } from "../../../tools/segments.ts";
import { loadTestTokenizer } from "../../../tools/tokenizer.ts";

const tokenizer = await loadTestTokenizer();

/** Pages of all kinds: nothing, blanks, surrogates, the sign between parts, lines without an end. */
const page = fc.oneof(
  japaneseText,
  fc.constantFrom(
    "",
    " ",
    "　\n\n",
    "\uffff",
    "請願\uffff書",
    "𠮷野家の𠮷\n\ud842",
    "第１条　目的\n\n１ 健康保険証を残す。",
  ),
  fc.constantFrom("保険証", "あ", "𠮷").map((sign) => sign.repeat(1500)),
);
const pages = fc.array(page, { maxLength: 3 });
const parts: fc.Arbitrary<readonly PartToIndex[]> = fc
  .array(pages, { maxLength: 6 })
  .map((all) => all.map((texts, at) => partOf(`資料${at}`, ...texts)));

/** A segment as plain values, so that a difference can be read. */
function plain(segment: Segment) {
  const { parts: own, text, lexicon, ...columns } = segment;
  return {
    parts: own,
    text,
    lexicon,
    ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column]])),
  };
}

test("what is written is what is read", () => {
  fc.assert(
    fc.property(parts, (all) => {
      const segment = buildSegment(all, signCutter);
      const stored = decodeSegment(encodeSegment(segment));
      expect(stored === null ? null : plain(stored)).toEqual(plain(segment));
    }),
    { numRuns: 40 },
  );
});

test("a segment that is read from the middle of a larger buffer is the same", () => {
  const segment = buildSegment([partOf("声明", "健康保険証の廃止に反対する。")], signCutter);
  const file = encodeSegment(segment);
  for (const shift of [1, 2, 3, 5]) {
    const moved = new Uint8Array(file.byteLength + shift);
    moved.set(file, shift);
    const stored = decodeSegment(moved.subarray(shift));
    expect(stored === null ? null : plain(stored)).toEqual(plain(segment));
  }
});

test.each([
  ["signs", signCutter],
  ["words", tokenizer],
])("segments joined in any split are the one that is built at once (%s)", (_, cutter) => {
  fc.assert(
    fc.property(parts, fc.array(fc.nat(6), { maxLength: 4 }), (all, borders) => {
      const cuts = [0, ...borders.toSorted((one, other) => one - other), all.length];
      const pieces = cuts.slice(1).map((to, at) => buildSegment(all.slice(cuts[at], to), cutter));
      const joined = mergeSegments(pieces, () => true);
      expect(plain(joined)).toEqual(plain(buildSegment(all, cutter)));
    }),
    { numRuns: 40 },
  );
});

test("what is left out while joining leaves nothing behind but the order in which words were met", () => {
  fc.assert(
    fc.property(
      parts,
      fc.nat(6),
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      (all, cut, kept) => {
        const keeps = ({ extraction }: { readonly extraction: string }) =>
          kept[all.findIndex((part) => part.extraction === extraction)] === true;
        const pieces = [
          buildSegment(all.slice(0, cut), signCutter),
          buildSegment(all.slice(cut), signCutter),
        ];
        const joined = plain(mergeSegments(pieces, keeps));
        const built = plain(buildSegment(all.filter(keeps), signCutter));
        expect({ ...joined, firstMet: null }).toEqual({ ...built, firstMet: null });
      },
    ),
    { numRuns: 40 },
  );
});

test("of two segments that hold the same part the chosen one goes on, once", () => {
  const one = buildSegment([partOf("甲", "古い版の甲"), partOf("乙", "乙")], signCutter);
  const other = buildSegment([partOf("甲", "古い版の甲")], signCutter);
  const joined = mergeSegments([one, other], ({ extraction }, at) => extraction === "乙" || at === 1);
  expect(plain(joined)).toEqual(
    plain(buildSegment([partOf("乙", "乙"), partOf("甲", "古い版の甲")], signCutter)),
  );
});

test("the places of a word are those at which a plain reading finds it", () => {
  fc.assert(
    fc.property(parts, (all) => {
      const segment = buildSegment(all, signCutter);
      const found: string[] = [];
      for (let rank = 0; rank < segment.documentCounts.length; rank++) {
        eachPlace(segment, rank, readPostings(segment, rank), (document, offset) => {
          found.push(`${(segment.passageStarts[document] ?? 0) + offset} ${termAt(segment, rank)}`);
        });
      }
      const expected: string[] = [];
      for (const { start, units } of segment.parts) {
        let at = start;
        for (const sign of segment.text.slice(start, start + units)) {
          const term = signCutter.termOfWord(sign.codePointAt(0) ?? 0);
          if (term !== undefined) expected.push(`${at} ${term}`);
          at += sign.length;
        }
      }
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 40 },
  );
});

test("a part's text stands between separators that no text holds itself", () => {
  fc.assert(
    fc.property(parts, (all) => {
      const { text, parts: own } = buildSegment(all, signCutter);
      expect(text.split("\uffff")).toHaveLength(all.length + 1);
      own.forEach(({ start, units }, at) => {
        const expected = normalise(all[at]?.pages ?? [], "search").text.replaceAll("\uffff", "\ufffd");
        expect(text.slice(start, start + units)).toBe(expected);
      });
    }),
    { numRuns: 40 },
  );
});

test("terms that JavaScript knows by name are terms like others", () => {
  const words = ["__proto__", "constructor", "toString"];
  const cutter = {
    analyse: (text: string) => ({ length: 1, start: Int32Array.of(0, text.length), word: Int32Array.of(-1) }),
    termOfWord: () => null,
  };
  const segment = buildSegment(
    words.map((word, at) => partOf(`資料${at}`, word)),
    cutter,
  );
  const stored = decodeSegment(encodeSegment(segment));
  expect(stored === null ? [] : words.map((word) => findTerm(stored, word.toLowerCase()))).toEqual([0, 1, 2]);
});
