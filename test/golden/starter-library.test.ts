import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { normalise } from "../../main/core/japanese/normalise.ts";
import { importAll, newLibrary } from "../tools/library.ts";

interface Facts {
  /** Term → file → count, by the letters as printed (widths and white space aside). */
  readonly terms: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const facts: Facts = JSON.parse(readFileSync("test/golden/starter-facts.json", "utf8"));
const form = (term: string) => normalise([{ text: term }], "search").text;

/**
 * Search folds old and variant kanji (髙橋 = 高橋), so terms that fold alike are counted together; one whose usual
 * spelling is not among the facts (﨑 without 崎) cannot be judged.
 */
const expected = new Map<string, Map<string, number>>();
const plain = new Set(Object.keys(facts.terms).map((term) => term.normalize("NFKC").toLowerCase()));
for (const [term, files] of Object.entries(facts.terms)) {
  if (!plain.has(form(term))) continue;
  const counts = expected.get(form(term)) ?? new Map<string, number>();
  for (const [file, count] of Object.entries(files)) {
    if (file !== "total") counts.set(file, (counts.get(file) ?? 0) + count);
  }
  expected.set(form(term), counts);
}

test("the starter library comes in whole, and every known term is found as often as it stands there", async () => {
  const { client } = await newLibrary();
  const files = await importAll(client, join("seeds", "starter", "documents"));
  expect(files.filter(({ state }) => state !== "imported")).toEqual([]);
  expect(files).toHaveLength(13);
  expect(expected.size).toBeGreaterThan(20);
  for (const [term, counts] of expected) {
    const { hits } = await client.search.find({ query: term, literal: true, limit: 0 });
    const found = new Map<string, number>();
    for (const { fileName, matches } of hits) {
      found.set(fileName, (found.get(fileName) ?? 0) + matches.length);
    }
    expect([term, Object.fromEntries([...found].toSorted())]).toEqual([
      term,
      Object.fromEntries([...counts].toSorted()),
    ]);
  }
});
