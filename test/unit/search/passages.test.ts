import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { normalise } from "../../../main/core/japanese/normalise.ts";
import { passageStarts } from "../../../main/core/search/passages.ts";
import { toNormalised } from "../../../shared/text/offset-map.ts";

function passagesOf(...pages: string[]): string[] {
  const { text, map } = normalise(
    pages.map((page) => ({ text: page })),
    "search",
  );
  const starts = passageStarts(
    text,
    pages,
    (offset) => toNormalised(map, { start: offset, end: offset }).start,
  );
  return starts.map((start, at) => text.slice(start, starts[at + 1] ?? text.length));
}

test("short text is one passage", () => {
  expect(passagesOf("番号法の改正。")).toEqual(["番号法の改正。"]);
});

test("passages end at sentence ends", () => {
  const sentence = `${"文".repeat(90)}。`;
  const passages = passagesOf(sentence.repeat(9));
  expect(passages.length).toBeGreaterThan(1);
  for (const passage of passages) expect(passage.endsWith("。")).toBe(true);
});

test("an item begins a passage of its own when the one before is long enough", () => {
  const [first, second] = passagesOf(`${"文".repeat(250)}\n問２　どの時点で把握したか。${"答".repeat(300)}`);
  expect(first).toBe("文".repeat(250));
  expect(second?.startsWith("問2")).toBe(true);
});

test("passages run over page ends: a sentence is not cut by the paper", () => {
  expect(passagesOf("個人情報保", "護委員会は調査した。")).toHaveLength(1);
});

test("every sign belongs to exactly one passage, and no pair is split", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("あ", "。", "\n", "𠮷", "（1）", "A", " ", "12"), { maxLength: 1500 }),
      (signs) => {
        const page = signs.join("");
        const passages = passagesOf(page);
        expect(passages.join("")).toBe(normalise([{ text: page }], "search").text);
        for (const passage of passages) expect(passage.isWellFormed()).toBe(true);
        for (const passage of passages) expect(passage.length).toBeLessThanOrEqual(400);
      },
    ),
  );
});

test("a line that begins with a decimal is no item of a list", () => {
  const passages = passagesOf(`${"文".repeat(250)}\n5.8％だった。${"次".repeat(300)}`);
  expect(passages[0]?.endsWith("だった。")).toBe(true);
});
