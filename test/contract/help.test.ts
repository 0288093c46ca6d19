import { expect, test } from "@jest/globals";
import { openCore } from "../tools/library.ts";

// One for all: it opens no library, and closing it takes nothing from the help.
const { help } = openCore().client;

const found = async (language: "ja" | "en", query: string) =>
  (await help.search({ language, query })).map(({ id }) => id);

test("the help is there without a library", async () => {
  const titles = await help.list({ language: "ja" });
  expect(titles[0]).toEqual({ id: "first-steps", title: "はじめの五分" });
  expect(await help.page({ language: "en", id: "privacy" })).toMatchObject({ title: "No network" });
  expect(await help.page({ language: "ja", id: "no-such-page" })).toBeNull();
});

test.each([
  ["another spelling", "取込み", "importing"],
  ["full width, where the page has half", "ＯＣＲ", "scans"],
  ["half-width katakana", "ﾊﾟｽﾜｰﾄﾞ", "damaged-pdf"],
  ["two words, both needed", "画像 文字認識", "scans"],
  ["the very sentence of a failure", "ディスクの空きが足りません", "disk-full"],
])("Japanese, %s: %s → %s", async (_how, query, page) => {
  expect(await found("ja", query)).toContain(page);
});

test.each([
  ["capitals make no difference", "PASSWORD", "damaged-pdf"],
  ["operators work as in the search of documents", "cloud -USB", "cloud-folders"],
  [
    "a question in a sentence finds the pages with its words",
    "why is my synchronised Dropbox slow",
    "cloud-folders",
  ],
])("English, %s: %s → %s", async (_how, query, page) => {
  expect(await found("en", query)).toContain(page);
});

test("what stands in the title comes first", async () => {
  expect((await found("ja", "用例一覧"))[0]).toBe("concordance");
});

test("a snippet marks the words that were found", async () => {
  const [hit] = await help.search({ language: "ja", query: "ひもづけ" });
  const [mark] = hit?.marks ?? [];
  expect(hit?.snippet.slice(mark?.start, mark?.end)).toMatch(/紐付け|紐づけ|ひも付け|紐付/u);
});

test("what is in no page finds none, and an open quotation mark is told with its place", async () => {
  expect(await found("ja", "蒟蒻芋")).toEqual([]);
  await expect(help.search({ language: "ja", query: '紐付け "' })).rejects.toMatchObject({
    data: { code: "query-invalid", problem: { kind: "quote-open", start: 4 } },
  });
});
