import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Client } from "../../../../main/cli/commands.ts";
import { type SearchAnswer, searchSortSchema, searchUnitSchema } from "../../../../shared/contract/search.ts";
import { importAll, newLibrary } from "../../../tools/library.ts";
import { folderOfPages, startPagedReader } from "../../../tools/paged-documents.ts";
import { createRandom } from "../../../tools/random.ts";
import { filesOf } from "../../../tools/sample-files.ts";
import { testWithSamples } from "../../../tools/samples.ts";
import {
  originalOf,
  pageBorders,
  placeKey,
  plainPlaces,
  readDocuments,
  type SearchedDocument,
  searchText,
} from "./documents-in-search.ts";

/** What documents of an office are made of, with what breaks searching: line ends in words, half width, rare signs. */
const pieces = [
  ..."健康保\n険証 特定個人情\n報保護評価 マイナン\nバーカード 𠮷野町 𠮷 ﾏｲﾅﾝﾊﾞｰ ｶﾞｲﾄﾞﾗｲﾝ ７，４００件 令和５年１２月２日 10\n月 Ｊ－ＬＩＳ inter\nnational 国會 髙﨑 ㈱ ① ⑵ ― ー － 〜 か゛ はﾟ 葛\u{e0100}城 が で を に は 、 。 。\n \n　 「廃止」 （目的） ああああ".split(
    " ",
  ),
  "\uffff",
  "\ud842",
  "\0",
  "第１条　この法律は、\n",
];

function writtenPage(random: { below(limit: number): number }): string {
  const units = random.below(5) === 0 ? random.below(30) : 200 + random.below(900);
  let text = "";
  while (text.length < units) text += pieces[random.below(pieces.length)] ?? "";
  return text;
}

const random = createRandom(20_261_124);
const writtenDocuments: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    Array.from({ length: 8 }, (_, at) => [
      `資料${at}`,
      Array.from({ length: 1 + random.below(6) }, () => writtenPage(random)),
    ]),
  ),
  頁の終わり: ["特定個人情", "報保護評", "", "価の実施。マイナン", "バーカード", "", ""],
  空の頁: ["", "", "個人番号"],
};

/** A stretch of two to 60 units of some document's search text, often over the end of a page. */
function stretches(documents: readonly SearchedDocument[]): fc.Arbitrary<readonly [number, number, number]> {
  return fc
    .tuple(fc.nat(documents.length - 1), fc.nat(), fc.integer({ min: 2, max: 60 }), fc.boolean())
    .map(([at, from, units, atBorder]) => {
      const document = documents[at];
      const length = document?.text.length ?? 0;
      const borders = document === undefined ? [] : pageBorders(document);
      const start = atBorder
        ? Math.max(0, (borders[from % borders.length] ?? 0) - (from % units))
        : from % (length - 1);
      return [at, Math.max(0, Math.min(start, length - 2)), Math.min(length, start + units)];
    });
}

function expectEachPlaceOnce(answer: SearchAnswer, expected: readonly string[]): void {
  const found = answer.hits.flatMap(({ matches }) => matches.map(placeKey));
  expect(found.toSorted()).toEqual(expected.toSorted());
  expect(answer.totalMatches).toBe(expected.length);
  expect(answer.total).toBe(answer.hits.length);
  expect(answer.totalDocuments).toBe(new Set(answer.hits.map(({ document }) => document)).size);
}

/** Looks for a text in literal mode in every unit: each place that a plain reading finds is in exactly one hit. */
async function expectFound(
  client: Client,
  documents: readonly SearchedDocument[],
  query: string,
): Promise<void> {
  const expected = plainPlaces(documents, searchText([{ text: query }]).text);
  for (const unit of searchUnitSchema.options) {
    const answer = await client.search.find({ query, literal: true, unit, limit: 0 });
    expectEachPlaceOnce(answer, expected);
  }
}

/** Every string of two or more letters of these documents, as printed and under the search rules. */
async function expectAllFound(client: Client, runs: number): Promise<void> {
  const documents = await readDocuments(client);
  await fc.assert(
    fc.asyncProperty(stretches(documents), async ([at, start, end]) => {
      const document = documents[at];
      if (document === undefined) return;
      for (const query of [originalOf(document, start, end), document.text.slice(start, end)]) {
        const form = searchText([{ text: query }]).text;
        if (form.length < 2) continue;
        // A bar is the long vowel only between two katakana: where the cut took one away it is a bar.
        if (/^-|-$/u.test(form) && !document.text.includes(form)) continue;
        expect({ query, form, stands: plainPlaces(documents, form).length > 0 }).toEqual({
          query,
          form,
          stands: true,
        });
        await expectFound(client, documents, query);
      }
    }),
    { numRuns: runs },
  );
}

test("the sign that ends a part in the index is a letter like others in a text, and joins no two parts", async () => {
  const { client } = await newLibrary({ ports: { startPdfReader: startPagedReader } });
  await importAll(client, await folderOfPages({ 一: ["前の資料\uffff終わり"], 二: ["始まりの資料"] }));
  const total = async (query: string) => (await client.search.find({ query, literal: true })).totalMatches;
  expect(await total("資料\uffff終わり")).toBe(1);
  expect(await total("終わり\uffff")).toBe(0);
  expect(await total("\uffff始まり")).toBe(0);
  expect(await total("終わり\uffff始まり")).toBe(0);
});

test("a whole page is found as one place from its first sign to its last", async () => {
  const { client } = await newLibrary({ ports: { startPdfReader: startPagedReader } });
  const page = Array.from({ length: 900 }, (_, at) => `第${at}号の請願。`).join("\n");
  await importAll(client, await folderOfPages({ 一覧: ["表紙", page, "奥付"] }));
  const [document] = await readDocuments(client);
  expect(document?.text.length).toBeGreaterThan(2 ** 12);
  await expectFound(client, document === undefined ? [] : [document], page);
});

test("any string of a part is found as it stands, each place in exactly one passage, page, part and document", async () => {
  const { client } = await newLibrary({ ports: { startPdfReader: startPagedReader } });
  const files = await importAll(client, await folderOfPages(writtenDocuments));
  expect(files.filter(({ state }) => state === "refused")).toEqual([]);
  await expectAllFound(client, 150);
});

test("pages of a list put together are the whole list, in every order and unit", async () => {
  const { client } = await newLibrary({ ports: { startPdfReader: startPagedReader } });
  await importAll(client, await folderOfPages(writtenDocuments));
  let listed = 0;
  for (const query of ["マイナンバー", "健康保険証 OR 令和5年", "7,400件 -特定個人情報"]) {
    for (const unit of searchUnitSchema.options) {
      for (const sort of searchSortSchema.options) {
        const whole = await client.search.find({ query, unit, sort, limit: 0 });
        listed += whole.hits.length;
        for (const limit of [1, 3, 7]) {
          const tiles: SearchAnswer["hits"] = [];
          for (let offset = 0; offset < whole.total + limit; offset += limit) {
            const tile = await client.search.find({ query, unit, sort, offset, limit });
            expect([tile.total, tile.totalMatches]).toEqual([whole.total, whole.totalMatches]);
            tiles.push(...tile.hits);
          }
          expect(tiles).toEqual(whole.hits);
        }
      }
    }
  }
  expect(listed).toBeGreaterThan(300);
});

testWithSamples("any string of real documents is found as it stands", async (folder) => {
  const { client } = await newLibrary();
  const pdfs = filesOf(folder, "pdfs/gov", ".pdf").filter((path) => /cio-dp2020|mhlw/u.test(path));
  const laws = filesOf(folder, "corpus/laws", ".txt").filter(
    (path) => readFileSync(path).byteLength < 60_000,
  );
  await importAll(client, ...filesOf(folder, "seeds", ".txt"), ...pdfs, ...laws);
  await expectAllFound(client, 80);
});
