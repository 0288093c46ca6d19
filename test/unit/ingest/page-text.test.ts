import { expect, test } from "@jest/globals";
import { pageText } from "../../../main/core/ingest/pdf/page-text.ts";
import type { PdfTextItem, PdfTextStyles } from "../../../main/core/ingest/pdf/place-item.ts";

const styles: PdfTextStyles = {
  mincho: { ascent: 0.88, descent: -0.12, vertical: false },
  tate: { ascent: 0.88, descent: -0.12, vertical: true },
  silent: { ascent: Number.NaN, descent: Number.NaN, vertical: false },
};

/** A 10 pt item at (x, y); its width follows from the number of characters where it is not given. */
const at = (x: number, y: number, str: string, more: Partial<PdfTextItem> = {}): PdfTextItem => ({
  str,
  transform: [10, 0, 0, 10, x, y],
  width: str.length * 10,
  height: 10,
  fontName: "mincho",
  hasEOL: false,
  ...more,
});
const filler = (x: number, y: number, width: number, hasEOL = false) =>
  at(x, y, width === 0 ? "" : " ", { width, height: 0, hasEOL });
const text = (...items: readonly PdfTextItem[]) => pageText(items, styles).text;

test("letter-spaced Japanese joins; the filler items of pdf.js are left out", () => {
  expect(text(at(0, 0, "議"), filler(10, 0, 12), at(22, 0, "会"), filler(32, 0, 12), at(44, 0, "費"))).toBe(
    "議会費",
  );
});

test.each([
  ["16 pt apart: the next cell", 16, "1,571\t507"],
  ["2.5 pt apart: a space", 2.5, "1,571 507"],
  ["drawn to the left of it", -95, "1,571\t507"],
  ["overlapping because of wrong widths", -4, "1,571 507"],
])("figures in neighbouring cells never merge: %s", (_, gap, expected) => {
  expect(text(at(100, 0, "1,571", { width: 25 }), at(125 + gap, 0, "507", { width: 15 }))).toBe(expected);
});

test("between two figures pdf.js's own blank is enough, however narrow", () => {
  expect(text(at(0, 0, "12", { width: 10 }), filler(10, 0, 2), at(12, 0, "34", { width: 10 }))).toBe("12 34");
  expect(text(at(0, 0, "12", { width: 10 }), at(10.5, 0, "34", { width: 10 }))).toBe("1234");
});

test("Latin beside Japanese: a space from 0.25 em on, nothing below", () => {
  expect(text(at(0, 0, "第"), at(12.5, 0, "3", { width: 5 }), at(18, 0, "回"))).toBe("第 3回");
});

test("a jump of the base line ends the line, and so does pdf.js's sign", () => {
  expect(text(at(0, 100, "一行目"), at(0, 84, "二行目"))).toBe("一行目\n二行目");
  expect(text(at(0, 100, "終わり", { hasEOL: true }), at(0, 84, "次"))).toBe("終わり\n次");
  expect(text(at(0, 100, "表"), filler(10, 100, 0, true), at(0, 84, "裏"))).toBe("表\n裏");
  expect(text(at(0, 100, "一"), filler(0, 0, 0, true))).toBe("一");
});

const small = (x: number, y: number, str: string) =>
  at(x, y, str, { transform: [5, 0, 0, 5, x, y], width: 5 * str.length, height: 5, hasEOL: true });

test.each([3.5, 5.5])("a note mark raised by %d pt does not end the line of its sentence", (up) => {
  expect(text(at(0, 100, "カード"), small(30, 100 + up, "3"), at(35, 100, "の交付"))).toBe("カード3の交付");
});

test("a figure does not merge with the number of its note; CO₂ stays one word", () => {
  expect(text(at(0, 100, "1,571", { width: 25 }), small(25, 103.5, "3"))).toBe("1,571 3");
  expect(text(at(0, 100, "CO", { width: 14 }), small(14, 98, "2"))).toBe("CO2");
});

test("ruby stands on a line of its own, not inside the word it explains", () => {
  expect(text(at(0, 100, "牽引"), small(0, 109, "けんいん"), at(20, 100, "される"))).toBe(
    "牽引\nけんいん\nされる",
  );
});

test("offsets are UTF-16 offsets into the page text, one entry an item", () => {
  const source = [at(0, 100, "𠮷野家"), filler(40, 100, 6), at(46, 100, "12"), at(0, 80, "次")];
  const { text, items } = pageText(source, styles);
  const slices = [...items.start].map((start, n) => text.slice(start, items.end[n]));
  expect(text).toBe("𠮷野家 12\n次");
  expect(slices).toEqual(["𠮷野家", "12", "次"]);
  expect([...items.vertical]).toEqual([0, 0, 0]);
  expect(items.box.length).toBe(18);
});

const boxOf = (item: PdfTextItem) =>
  [...pageText([item], styles).items.box].map((number) => Math.round(number * 100) / 100 + 0);

test.each<[string, PdfTextItem, readonly number[]]>([
  ["upright", at(50, 100, "数値"), [50, 98.8, 20, 0, 0, 10]],
  ["a font that tells no measures", at(50, 100, "数値", { fontName: "silent" }), [50, 98.8, 20, 0, 0, 10]],
  ["turned left", at(0, 0, "数値", { transform: [0, 10, -10, 0, 50, 100] }), [51.2, 100, 0, 20, -10, 0]],
  [
    "turned upside down",
    at(0, 0, "数", { transform: [-10, 0, 0, -10, 50, 100] }),
    [50, 101.2, -10, 0, 0, -10],
  ],
  ["vertical", at(50, 100, "数値", { fontName: "tate", width: 10, height: 20 }), [45, 100, 0, -20, 10, 0]],
])("the box of an item: %s", (_, item, box) => {
  expect(boxOf(item)).toEqual(box);
});

test("vertical lines follow from right to left, each ended by a line end", () => {
  const tate = (x: number, y: number, str: string) =>
    at(x, y, str, { fontName: "tate", width: 10, height: str.length * 10 });
  const { text, items } = pageText(
    [tate(200, 300, "請願の"), tate(200, 270, "趣旨"), tate(180, 300, "一")],
    styles,
  );
  expect(text).toBe("請願の趣旨\n一");
  expect([...items.vertical]).toEqual([1, 1, 1]);
});

test("glyphs placed one under another in a horizontal font are vertical writing", () => {
  const column = (x: number, word: string) => [...word].map((glyph, n) => at(x, 300 - 11 * n, glyph));
  const { text, items } = pageText([...column(200, "官報の"), ...column(180, "公告欄")], styles);
  expect(text).toBe("官報の\n公告欄");
  expect([...items.vertical]).toEqual([1, 1, 1, 1, 1, 1]);
  expect([...items.box.slice(0, 6)].map((n) => Math.round(n) + 0)).toEqual([200, 309, 0, -10, 10, 0]);
});

test("a column of marks in a table is no vertical writing", () => {
  const rows = ["北海道", "青森県", "岩手県", "宮城県", "秋田県"].map((name, n) => at(0, 100 - 12 * n, name));
  const marks = ["○", "○", "×"].map((mark, n) => at(60, 100 - 12 * n, mark));
  expect(text(...rows, ...marks)).toBe("北海道\n青森県\n岩手県\n宮城県\n秋田県\n○\n○\n×");
});

test("a page without items is an empty text", () => {
  expect(pageText([], styles)).toEqual({
    text: "",
    items: {
      start: new Uint32Array(0),
      end: new Uint32Array(0),
      box: new Float32Array(0),
      vertical: new Uint8Array(0),
    },
  });
});
