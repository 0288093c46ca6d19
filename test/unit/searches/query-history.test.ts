import { expect, test } from "@jest/globals";
import { safe } from "@orpc/client";
import { newLibrary, openCore } from "../../tools/library.ts";

async function libraryAsked(...queries: readonly string[]) {
  let now = new Date("2026-11-24T09:00:00Z");
  const opened = await newLibrary({ ports: { now: () => now } });
  const { history } = opened.client.searches;
  const note = async (query: string, literal = false) => (await history.note({ query, literal })).noted;
  for (const query of queries) await note(query);
  const listed = async () => (await history.list()).map(({ query }) => query);
  const setClock = (time: string) => {
    now = new Date(time);
  };
  return { ...opened, history, note, listed, setClock };
}

test("the last query comes first, with its last use and how often it was asked", async () => {
  const { history, note, setClock } = await libraryAsked("紐付け", "公金", "口座");
  setClock("2026-11-25T10:00:00Z");
  await note(" 紐付け　");
  expect(await history.list()).toEqual([
    { query: "紐付け", literal: false, lastUsed: "2026-11-25T10:00:00.000Z", uses: 2 },
    { query: "口座", literal: false, lastUsed: "2026-11-24T09:00:00.000Z", uses: 1 },
    { query: "公金", literal: false, lastUsed: "2026-11-24T09:00:00.000Z", uses: 1 },
  ]);
});

test("the order holds when the clock goes back", async () => {
  const { note, listed, setClock } = await libraryAsked("紐付け");
  setClock("2020-01-01T00:00:00Z");
  await note("公金");
  expect(await listed()).toEqual(["公金", "紐付け"]);
});

test("the same letters taken literally are another query", async () => {
  const { history, note } = await libraryAsked("紐付け -口座");
  await note("紐付け -口座", true);
  expect((await history.list()).map(({ literal, uses }) => [literal, uses])).toEqual([
    [true, 1],
    [false, 1],
  ]);
});

test("two hundred are kept; the one unused for the longest time goes", async () => {
  const { note, listed } = await libraryAsked();
  for (let at = 1; at <= 200; at += 1) await note(`資料${at}`);
  await note("資料1");
  await note("資料201");
  const queries = await listed();
  expect(queries).toHaveLength(200);
  expect(queries.slice(0, 2)).toEqual(["資料201", "資料1"]);
  expect(queries).not.toContain("資料2");
  expect(queries).toContain("資料3");
});

test("a query that is blank, wrong or very long is not kept", async () => {
  const { note, listed } = await libraryAsked();
  const rows: [string, boolean][] = [
    [" 　", false],
    ['紐付け "口座', false],
    ["-口座", false],
    ["取込日:昨日", false],
    ["資料".repeat(2_000), false],
    ["　", true],
  ];
  for (const [query, literal] of rows) {
    expect({ query, noted: await note(query, literal) }).toEqual({ query, noted: false });
  }
  expect(await listed()).toEqual([]);
});

test("a stray quotation mark is kept when it is taken literally, a NUL is not seen", async () => {
  const { note, listed } = await libraryAsked();
  expect(await note('15"', true)).toBe(true);
  expect(await note("公\0金")).toBe(true);
  expect(await listed()).toEqual(["公金", '15"']);
});

test("one query is forgotten, or all of them", async () => {
  const { history, listed } = await libraryAsked("紐付け", "公金", "口座");
  expect(await history.remove({ query: "公金", literal: false })).toEqual({ removed: true });
  expect(await history.remove({ query: "公金", literal: false })).toEqual({ removed: false });
  expect(await listed()).toEqual(["口座", "紐付け"]);
  expect(await history.clear()).toEqual({ removed: 2 });
  expect(await listed()).toEqual([]);
});

test("a library that can only be read notes nothing, without complaint", async () => {
  const { folder } = await libraryAsked("紐付け");
  const { client } = openCore({ access: "write-or-read" });
  await client.library.open({ folder });
  expect(await client.searches.history.note({ query: "公金", literal: false })).toEqual({ noted: false });
  expect(await client.searches.history.list()).toMatchObject([{ query: "紐付け" }]);
  const { error } = await safe(client.searches.history.clear());
  expect(error).toMatchObject({ data: { code: "library-read-only" } });
});
