import { expect, test } from "@jest/globals";
import { createQuadMaker } from "../../../main/core/reader/quads.ts";
import type { PageItems } from "../../../shared/model/page.ts";

/** A page of one-line items: text, left edge, base line, length; 10 points high. */
function pageOf(lines: readonly (readonly [text: string, x: number, y: number, length: number])[]) {
  const text = lines.map(([line]) => line).join("\n");
  let at = 0;
  const ranges = lines.map(([line]) => {
    const start = at;
    at += line.length + 1;
    return [start, start + line.length] as const;
  });
  const items: PageItems = {
    start: Uint32Array.from(ranges, ([start]) => start),
    end: Uint32Array.from(ranges, ([, end]) => end),
    box: Float32Array.from(lines.flatMap(([, x, y, length]) => [x, y, length, 0, 0, 10])),
    vertical: new Uint8Array(lines.length),
  };
  return { text, items };
}

/** Left and right edge of each quad. */
function edges({ text, items }: ReturnType<typeof pageOf>, wanted: string): number[][] {
  const start = text.indexOf(wanted);
  const make = createQuadMaker(text, items);
  return make({ page: 1, start, end: start + wanted.length }).map(([x1 = 0, , x2 = 0]) => [x1, x2]);
}

test("a word of full-width letters takes its letters' share of the item", () => {
  expect(edges(pageOf([["個人番号カード", 100, 500, 70]]), "番号")).toEqual([[120, 140]]);
});

test("proportional digits take what full-width letters of the same size leave", () => {
  // The first item tells that a full-width letter is 10 wide; so the five figures of the second take 6 each.
  const page = pageOf([
    ["点検の結果", 0, 500, 50],
    ["計7,428件の誤り", 0, 480, 10 + 5 * 6 + 40],
  ]);
  const [[left = 0, right = 0] = []] = edges(page, "件の");
  expect([Math.round(left), Math.round(right)]).toEqual([40, 60]);
});

test("without a measure a half-width letter is half as wide", () => {
  expect(edges(pageOf([["AB国", 0, 500, 20]]), "国")).toEqual([[10, 20]]);
});

test("a stretch over two lines has a quad on each", () => {
  const page = pageOf([
    ["健康保", 0, 500, 30],
    ["険証", 0, 480, 20],
  ]);
  const make = createQuadMaker(page.text, page.items);
  expect(make({ page: 1, start: 0, end: page.text.length })).toHaveLength(2);
});

test("text that runs down has its quad along the writing", () => {
  const items: PageItems = {
    start: Uint32Array.of(0),
    end: Uint32Array.of(4),
    box: Float32Array.of(50, 700, 0, -40, 10, 0),
    vertical: Uint8Array.of(1),
  };
  const [quad] = createQuadMaker("縦書き文", items)({ page: 1, start: 1, end: 3 });
  expect(quad).toEqual([50, 690, 50, 670, 60, 670, 60, 690]);
});
