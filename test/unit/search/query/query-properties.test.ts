import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseQuery } from "../../../../main/core/search/query/parse-query.ts";
import { printQuery } from "../../../../main/core/search/query/print-query.ts";
import type { QueryNode } from "../../../../main/core/search/query/query-node.ts";
import { Failure } from "../../../../shared/contract/failure.ts";
import { japaneseText } from "../../../tools/japanese-arbitraries.ts";
import { outline, sampleFields } from "./sample-fields.ts";

/** Signs of the query language and letters, in any order: what hurried fingers type. */
const typed = fc
  .array(
    fc.constantFrom(
      ...' |　|(|)|（|）|"|“|”|＂|-|－|−|*|＊|:|：|AND|OR|NOT| OR | AND | NOT |または| または |かつ| かつ |title:|題名：|種別:|foo:|//|公金|案|a|「|」|\0|\ud842'.split(
        "|",
      ),
    ),
    { maxLength: 16 },
  )
  .map((signs) => signs.join(""));

/** The tree, or null where the query is refused; anything thrown but a failure with its place ends the test. */
function treeOf(input: string): QueryNode | null {
  try {
    return parseQuery(input, sampleFields);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, problem } = error.data;
    expect(code).toBe("query-invalid");
    expect(problem).toBeDefined();
    expect(0 <= (problem?.start ?? -1) && (problem?.end ?? 0) > (problem?.start ?? 0)).toBe(true);
    expect(problem?.end).toBeLessThanOrEqual(input.length);
    return null;
  }
}

test("any string is a tree or a failure with its place", () => {
  fc.assert(
    fc.property(fc.oneof(typed, japaneseText, fc.string({ unit: "binary" })), (input) => {
      treeOf(input);
    }),
    { numRuns: 2_000 },
  );
});

test("a printed tree is read as the same tree", () => {
  let trees = 0;
  fc.assert(
    fc.property(fc.oneof(typed, japaneseText), (input) => {
      const tree = treeOf(input);
      if (tree === null) return;
      trees += 1;
      expect(outline(treeOf(printQuery(tree)))).toBe(outline(tree));
    }),
    { numRuns: 3_000 },
  );
  expect(trees).toBeGreaterThan(500);
});

const words = ["公金", "口座", "誤登録", "紐付け"] as const;

/** Whether a text that holds `held` is asked for. */
function asksFor(node: QueryNode, held: ReadonlySet<string>): boolean {
  switch (node.kind) {
    case "and":
      return node.of.every((part) => asksFor(part, held));
    case "or":
      return node.of.some((part) => asksFor(part, held));
    case "not":
      return !asksFor(node.of, held);
    case "field":
      return false;
    default:
      return held.has(node.text);
  }
}

/** A query in any spelling, and what it means, made side by side without the parser. */
interface Meant {
  readonly input: string;
  readonly asks: (held: ReadonlySet<string>) => boolean;
}
const { meant } = fc.letrec<{ meant: Meant }>((tie) => ({
  meant: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...words).map((word): Meant => ({ input: word, asks: (held) => held.has(word) })),
    fc.tuple(tie("meant"), tie("meant"), fc.constantFrom(" ", "　AND ", " かつ ")).map(
      ([one, other, and]): Meant => ({
        input: `(${one.input}${and}${other.input})`,
        asks: (held) => one.asks(held) && other.asks(held),
      }),
    ),
    fc.tuple(tie("meant"), tie("meant"), fc.constantFrom(" OR ", "　または　")).map(
      ([one, other, or]): Meant => ({
        input: `（${one.input}${or}${other.input}）`,
        asks: (held) => one.asks(held) || other.asks(held),
      }),
    ),
    fc
      .tuple(tie("meant"), fc.constantFrom("-", "－", "NOT "))
      .map(([one, not]): Meant => ({ input: `(${not}${one.input})`, asks: (held) => !one.asks(held) })),
  ),
}));

const everyText = Array.from(
  { length: 2 ** words.length },
  (_, bits) => new Set(words.filter((_word, at) => (bits >> at) & 1)),
);

// A CJK part of a query that ignored NOT and brackets brought excluded documents back in another program:
// https://github.com/paperless-ngx/paperless-ngx/pull/14156
test("NOT and brackets hold at any depth: what is left out never comes back", () => {
  fc.assert(
    fc.property(meant, ({ input, asks }) => {
      const tree = treeOf(`標 ${input}`);
      for (const held of everyText) {
        expect(tree === null ? null : asksFor(tree, new Set([...held, "標"]))).toBe(asks(held));
        expect(tree !== null && asksFor(tree, held)).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["公金 -(口座 OR 誤登録)", ["公金", "公金 紐付け"]],
  ["公金 NOT 口座 OR 誤登録", ["公金", "公金 紐付け", "公金 誤登録", "公金 口座 誤登録"]],
  ["公金 (口座 OR -誤登録)", ["公金", "公金 口座", "公金 紐付け", "公金 口座 誤登録"]],
])("%s asks for %j", (input, wanted) => {
  const tree = treeOf(input);
  const texts = ["公金", "公金 口座", "公金 紐付け", "公金 誤登録", "公金 口座 誤登録", "口座", "紐付け"];
  expect(texts.filter((text) => tree !== null && asksFor(tree, new Set(text.split(" "))))).toEqual(wanted);
});
