import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "@jest/globals";
import type { Client } from "../../../main/cli/commands.ts";
import { decodeSegment } from "../../../main/core/search/index/segment.ts";
import { folderOf, importAll, newLibrary, openCore } from "../../tools/library.ts";

const indexFolder = (library: string) => join(library, "index");
const segmentNames = (library: string) => readdirSync(indexFolder(library)).toSorted();

/** What each segment file holds, unpacked: its text and its words. */
function textsOnDisk(library: string): string[] {
  return segmentNames(library).map((name) => {
    const segment = decodeSegment(readFileSync(join(indexFolder(library), name)));
    return segment === null ? "" : `${segment.text}\n${segment.lexicon}`;
  });
}

/** Extractions in the segments, once for each time that they stand in one. */
function extractionsOnDisk(library: string): string[] {
  return segmentNames(library).flatMap((name) => {
    const segment = decodeSegment(readFileSync(join(indexFolder(library), name)));
    return (segment?.parts ?? []).map(({ extraction }) => extraction);
  });
}

async function importOneByOne(client: Client, texts: readonly string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    await importAll(client, await folderOf({ [`資料${at}.txt`]: text }));
  }
}

/** Opens a library in a fresh program and waits until all of it can be searched. */
async function openAgain(folder: string) {
  const again = openCore();
  await again.client.library.open({ folder });
  await again.client.library.ready();
  return again;
}

const idOf = async (client: Client, fileName: string) =>
  (await client.documents.list()).find((document) => document.fileName === fileName)?.document ?? "";

const total = async (client: Client, query: string) =>
  (await client.search.find({ query, limit: 0 })).totalMatches;

test("an erased document is not found, and its text and words are on the disk no more", async () => {
  const { client, folder } = await newLibrary();
  const texts = { "残る.txt": "健康保険証を残す。", "消す.txt": "匿名希望の相談記録、電話番号つき。" };
  await importAll(client, await folderOf(texts));
  expect(textsOnDisk(folder).join()).toContain("匿名希望");
  await client.documents.erase({ document: await idOf(client, "消す.txt") });
  expect(await total(client, "相談記録")).toBe(0);
  for (const word of ["匿名希望", "匿名", "相談", "電話"])
    expect(textsOnDisk(folder).join()).not.toContain(word);
  expect(await total(client, "健康保険証")).toBe(1);
  expect(await client.library.verify()).toEqual({ ok: true, problems: [] });
  await client.documents.erase({ document: await idOf(client, "残る.txt") });
  expect(segmentNames(folder)).toEqual([]);
  expect(await client.library.verify()).toEqual({ ok: true, problems: [] });
});

test("a document that is erased while others are being indexed leaves nothing behind either", async () => {
  const { client, folder } = await newLibrary();
  const filling = "第三者への提供を制限する規定について質疑があった。".repeat(400);
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`${at}.txt`, `秘匿事項${at}号。${filling}`]),
  );
  const { job } = await client.import.start({ paths: [await folderOf(files)] });
  const erased: number[] = [];
  for await (const { state } of await client.import.watch({ job })) {
    const listed = await client.documents.list();
    const next = listed.at(-1);
    if (next !== undefined && erased.length < 5) {
      erased.push(Number.parseInt(next.fileName, 10));
      await client.documents.erase({ document: next.document });
    }
    if (state !== "running") break;
  }
  await client.library.ready();
  expect(erased.length).toBeGreaterThan(0);
  const onDisk = textsOnDisk(folder).join();
  for (const number of Array.from({ length: 30 }, (_, at) => at)) {
    const held = !erased.includes(number);
    expect([number, onDisk.includes(`秘匿事項${number}号`)]).toEqual([number, held]);
    expect([number, await total(client, `"秘匿事項${number}号"`)]).toEqual([number, held ? 1 : 0]);
  }
  expect(await client.library.verify()).toEqual({ ok: true, problems: [] });
});

test("a removed document is not found, stays in its file, and comes back without being indexed again", async () => {
  const { client, folder } = await newLibrary();
  await importAll(client, await folderOf({ "一.txt": "個人番号の話", "二.txt": "個人番号の話、続き" }));
  const before = segmentNames(folder).map((name) => statSync(join(indexFolder(folder), name)).mtimeMs);
  const document = await idOf(client, "一.txt");
  await client.documents.remove({ document });
  expect(await total(client, "個人番号")).toBe(1);
  // Counts for ranking are those of the documents that are there.
  expect((await client.search.find({ query: "個人番号" })).variants[0]?.count).toBe(1);
  await client.documents.bringBack({ document });
  expect(await total(client, "個人番号")).toBe(2);
  const after = segmentNames(folder).map((name) => statSync(join(indexFolder(folder), name)).mtimeMs);
  expect(after).toEqual(before);
});

test("many imports one after the other leave at most ten segments that hold everything once", async () => {
  const { client, folder } = await newLibrary();
  const texts = Array.from({ length: 25 }, (_, at) => `第${at}号意見書。健康保険証を残すよう求める。`);
  await importOneByOne(client, texts);
  expect(segmentNames(folder).length).toBeLessThanOrEqual(10);
  expect(new Set(extractionsOnDisk(folder)).size).toBe(25);
  expect(extractionsOnDisk(folder)).toHaveLength(25);
  expect(await total(client, "健康保険証")).toBe(25);
  for (const at of [0, 7, 24]) expect(await total(client, `"第${at}号意見書"`)).toBe(1);
  expect(await client.library.verify()).toEqual({ ok: true, problems: [] });
});

test.each([
  ["missing", (path: string) => rmSync(path)],
  ["empty", (path: string) => writeFileSync(path, "")],
  ["cut off", (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 200))],
  [
    "damaged in the length of its head",
    (path: string) => {
      const bytes = readFileSync(path);
      bytes[20] = (bytes[20] ?? 0) ^ 4;
      writeFileSync(path, bytes);
    },
  ],
])("a segment that is %s is found by verify and built again at the next start", async (_, spoil) => {
  const { client, core, folder } = await newLibrary();
  await importOneByOne(client, ["一つ目の請願", "二つ目の請願", "三つ目の請願"]);
  spoil(join(indexFolder(folder), segmentNames(folder)[1] ?? ""));
  const { ok, problems } = await client.library.verify();
  expect([ok, new Set(problems.map(({ code }) => code))]).toEqual([false, new Set(["index-damaged"])]);
  await core.close();
  const again = await openAgain(folder);
  expect(await total(again.client, "請願")).toBe(3);
  expect(await again.client.library.verify()).toEqual({ ok: true, problems: [] });
});

test("another title is found and ranked at once, without indexing anything again", async () => {
  const { client, folder } = await newLibrary();
  const filling = "この文書は手続を説明する。";
  await importAll(
    client,
    await folderOf({
      "a.txt": `審査請求の手引き。${filling}`,
      "b.txt": `審査請求の手引き。${filling}追記。`,
    }),
  );
  const order = async () =>
    (await client.search.find({ query: "審査請求" })).hits.map(({ fileName }) => fileName);
  const names = segmentNames(folder);
  for (const [name, other] of [
    ["b.txt", "a.txt"],
    ["a.txt", "b.txt"],
  ] as const) {
    await client.documents.rename({ document: await idOf(client, name), title: "審査請求の全て" });
    const { titles } = await client.search.find({ query: "審査請求" });
    expect(titles.map(({ fileName, title }) => [fileName, title])).toEqual([[name, "審査請求の全て"]]);
    expect(await order()).toEqual([name, other]);
    await client.documents.rename({ document: await idOf(client, name), title: "" });
  }
  expect(segmentNames(folder)).toEqual(names);
});

test("an end between the writing of a joined segment and the removal of the old ones loses and doubles nothing", async () => {
  const { client, core, folder } = await newLibrary();
  await importOneByOne(client, ["一つ目の請願", "二つ目の請願"]);
  await core.close();
  const [first = "", second = ""] = segmentNames(folder);
  // As if both had been written anew and only one of them removed, or none.
  for (const [from, to] of [
    [first, "00000003.segment"],
    [second, "00000004.segment"],
  ] as const) {
    copyFileSync(join(indexFolder(folder), from), join(indexFolder(folder), to));
  }
  rmSync(join(indexFolder(folder), second));
  const again = await openAgain(folder);
  expect(await total(again.client, "請願")).toBe(2);
  expect(extractionsOnDisk(folder)).toHaveLength(2);
  expect(await again.client.library.verify()).toEqual({ ok: true, problems: [] });
});

test("what was written but not noted before an end is built again and stands there once", async () => {
  const { client, core, folder } = await newLibrary();
  await importOneByOne(client, ["一つ目の請願", "二つ目の請願", "三つ目の請願"]);
  await core.close();
  const database = new DatabaseSync(join(folder, "library.sqlite"));
  database.exec("UPDATE extraction SET indexed = NULL WHERE id IN (SELECT id FROM extraction LIMIT 2)");
  database.close();
  const again = await openAgain(folder);
  expect(await total(again.client, "請願")).toBe(3);
  expect(extractionsOnDisk(folder)).toHaveLength(3);
  expect(await again.client.library.verify()).toEqual({ ok: true, problems: [] });
});
