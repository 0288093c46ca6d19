import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { normalise } from "../../../main/core/japanese/normalise.ts";
import { lineAt, lineStarts } from "../../../shared/text/lines.ts";
import { toOriginal } from "../../../shared/text/offset-map.ts";
import type { Range } from "../../../shared/text/range.ts";
import { testWithSamples } from "../../tools/samples.ts";

function firstSeed(folder: string): string {
  const seeds = join(folder, "seeds");
  const name = readdirSync(seeds).find((file) => file.startsWith("000_")) ?? "";
  return readFileSync(join(seeds, name), "utf8");
}

/** Places of `word` in the original, found in the normalised text. */
function placesOf(word: string, original: string): readonly Range[] {
  const { text, map } = normalise([{ text: original }], "search");
  const places: Range[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push(toOriginal(map, { start: at, end: at + word.length }));
  }
  return places;
}

function linesOfCutPlaces(places: readonly Range[], original: string): readonly number[] {
  const starts = lineStarts(original);
  return places
    .filter(({ start, end }) => /[\r\n]/.test(original.slice(start, end)))
    .map(({ start }) => lineAt(starts, start));
}

testWithSamples("健康保険証 is found 55 times, six of them cut by a line end", (folder) => {
  const original = firstSeed(folder);
  const places = placesOf("健康保険証", original);
  expect(places).toHaveLength(55);
  expect(linesOfCutPlaces(places, original)).toEqual([728, 1178, 1216, 1226, 2676, 2720]);
});

testWithSamples("特定個人情報保護評価 is found 19 times, four of them cut by a line end", (folder) => {
  const original = firstSeed(folder);
  const places = placesOf("特定個人情報保護評価", original);
  expect(places).toHaveLength(19);
  expect(linesOfCutPlaces(places, original)).toEqual([1465, 1467, 1521, 1538]);
});

testWithSamples("every place of a real document leads back to the same text", (folder) => {
  const original = firstSeed(folder);
  for (const { start, end } of placesOf("マイナンバー", original)) {
    const found = normalise([{ text: original.slice(start, end) }], "search").text;
    expect(found).toBe("マイナンバー");
  }
});
