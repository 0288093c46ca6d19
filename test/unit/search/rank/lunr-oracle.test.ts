import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "@jest/globals";
import type { PartToIndex } from "../../../../main/core/search/index/analyse-part.ts";
import { mergeSegments } from "../../../../main/core/search/index/merge-segments.ts";
import { decodeSegment, encodeSegment, type Segment } from "../../../../main/core/search/index/segment.ts";
import { buildSegment } from "../../../../main/core/search/index/segment-builder.ts";
import { passagesOf, stockLunr } from "../../../tools/lunr-oracle.ts";
import { createRandom } from "../../../tools/random.ts";
import { filesOf } from "../../../tools/sample-files.ts";
import { testWithSamples } from "../../../tools/samples.ts";
import { partOf, wordStoreOf } from "../../../tools/segments.ts";
import { loadTestTokenizer } from "../../../tools/tokenizer.ts";
import { askStock, expectNearlySame, expectSame } from "./compare-with-lunr.ts";
import { randomQueries, termsByFrequency } from "./random-queries.ts";

const tokenizer = await loadTestTokenizer();
const limits = [0, 200];

/** The segment as the search thread has it: through a file. */
function stored(parts: readonly PartToIndex[]): Segment {
  const segment = decodeSegment(encodeSegment(buildSegment(parts, tokenizer)));
  if (segment === null) throw new Error("a segment that was just written cannot be read");
  return segment;
}

/** Parts cut into so many runs. */
function runsOf(parts: readonly PartToIndex[], count: number): PartToIndex[][] {
  const each = Math.ceil(parts.length / count);
  return Array.from({ length: count }, (_, at) => parts.slice(at * each, (at + 1) * each));
}

/**
 * Our ranking beside stock Lunr: all in one segment, in several, after joining them, and with every third part removed
 * (from one segment, from several, and joined without them). Answers what needed the tolerance after removals.
 */
function compareAll(parts: readonly PartToIndex[], each: number, seed: number): Compared {
  const one = stored(parts);
  const several = runsOf(parts, 4).map(stored);
  const passages = passagesOf([one], tokenizer);
  const queries = randomQueries(termsByFrequency(passages), each, seed);
  const answers = askStock(stockLunr(passages), queries);
  for (const segments of [[one], several, [mergeSegments(several, () => true)]]) {
    expectSame(wordStoreOf(segments), answers, limits);
  }

  const removed = new Set(parts.filter((_, at) => at % 3 === 1).map(({ extraction }) => extraction));
  const isLive = (extraction: string) => !removed.has(extraction);
  const remaining = passages.filter(({ extraction }) => isLive(extraction));
  const afterRemoval = askStock(stockLunr(remaining), queries);
  // Joined without the removed ones the passages are counted anew.
  const numbers = new Map(remaining.map(({ ref }, number) => [String(ref), String(number)]));
  const renumbered = afterRemoval.map((answer) => ({
    ...answer,
    rows: answer.rows.map((row) => ({ ...row, ref: numbers.get(row.ref) ?? "" })),
  }));
  const joined = mergeSegments(several, ({ extraction }) => isLive(extraction));
  const tolerated = [
    ...expectNearlySame(wordStoreOf([one], isLive), afterRemoval, limits),
    ...expectNearlySame(wordStoreOf(several, isLive), afterRemoval, limits),
    ...expectNearlySame(wordStoreOf([joined]), renumbered, limits),
  ];
  return { queries: queries.length, passages: passages.length, tolerated: [...new Set(tolerated)] };
}

interface Compared {
  readonly queries: number;
  readonly passages: number;
  /** Queries whose sums came out differently in the last bits after removals. */
  readonly tolerated: readonly string[];
}

const pieces =
  "健康保険証 マイナンバーカード 個人番号 漏れた 漏えい 特定個人情報 地方公共団体 J-LIS 請願 意見書 廃止 求める 反対する 国会 審議 2024年 constructor __proto__ の は を が に 、 。 。".split(
    " ",
  );

function writtenPart(at: number): PartToIndex {
  const random = createRandom(1000 + at);
  const units = 100 + random.below(3_000);
  let text = "";
  while (text.length < units) text += pieces[random.below(pieces.length)] ?? "";
  return partOf(`資料${at}`, text);
}

test("refs, scores, order and match data are those of stock Lunr on texts of our own", () => {
  const parts = [
    ...Array.from({ length: 24 }, (_, at) => writtenPart(at)),
    partOf("空"),
    partOf("空白", " \n　"),
  ];
  const { queries, tolerated } = compareAll(parts, 8, 5);
  expect(queries).toBeGreaterThanOrEqual(150);
  // With so few words no sum comes out differently: to the last bit after removals too.
  expect(tolerated).toEqual([]);
});

testWithSamples(
  "refs, scores, order and match data are those of stock Lunr on statutes and speeches",
  (folder) => {
    const laws = filesOf(folder, "corpus/laws", ".txt").map((path) =>
      partOf(basename(path), readFileSync(path, "utf8")),
    );
    const speeches = filesOf(folder, "corpus/diet", ".csv").map((path) => readFileSync(path, "utf8"));
    const lines = speeches.flatMap((text) => text.split("\n")).slice(0, 300);
    const parts = [...laws, ...lines.map((line, at) => partOf(`発言${at}`, line))];
    const { queries, passages, tolerated } = compareAll(parts, 15, 11);
    expect(queries).toBeGreaterThanOrEqual(300);
    expect(passages).toBeGreaterThan(1_500);
    // One word, or a few, come out to the last bit; only what expands to very many words adds up in another order.
    expect(tolerated.filter((name) => !/wildcard|distance|prefix/u.test(name))).toEqual([]);
    process.stderr.write(
      `stock Lunr: ${queries} queries over ${passages} passages; within 1e-12 only, after removals: ${tolerated.join("; ")}\n`,
    );
  },
);
