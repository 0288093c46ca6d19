import { beforeAll, expect, test } from "@jest/globals";
import { type Dictionary, openDictionary } from "../../../main/core/japanese/dictionary-layout.ts";
import { createLattice } from "../../../main/core/japanese/lattice.ts";
import { loadTestDictionary } from "../../tools/tokenizer.ts";

let loaded: Dictionary | null = null;

beforeAll(async () => {
  loaded = openDictionary(await loadTestDictionary());
});

function nodesOf(text: string): number {
  if (loaded === null) throw new Error("lattice test: the dictionary is not loaded");
  const lattice = createLattice(loaded);
  lattice.analyse(text, 0, text.length);
  return lattice.nodeCount();
}

// One sentence of 16,000, which no cleaned line is: the lattice itself must be linear, not the cut before it.
test.each([
  ["katakana", "カ"],
  ["hiragana", "か"],
  ["kanji without an end", "国"],
  ["kanji numerals", "一"],
  ["digits", "1"],
  ["Latin letters", "a"],
  ["signs", "-"],
  ["what stands for emoji", "〓"],
  ["a katakana word", "マイナンバーカード"],
])("nodes grow with the length, not faster: %s", (_, word) => {
  const nodes = (length: number) => nodesOf(word.repeat(length).slice(0, length));
  // At both ends of a run there are some nodes more or less.
  expect(nodes(16_000)).toBeLessThanOrEqual(2 * nodes(8000) + 20);
  expect(nodes(8000)).toBeLessThan(8000 * 30);
});

test("16,000 katakana that are no word are one unknown word: its six classes, and the beginning", () => {
  expect(nodesOf("カ".repeat(16_000))).toBe(7);
});
