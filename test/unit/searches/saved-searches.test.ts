import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "@jest/globals";
import { safe } from "@orpc/client";
import { newLibrary, openCore } from "../../tools/library.ts";

const dataOf = async (call: Promise<unknown>) =>
  ((await safe(call)).error as { data?: unknown } | null)?.data;

async function librarySaving(...names: readonly string[]) {
  const opened = await newLibrary();
  const { saved } = opened.client.searches;
  const ids: string[] = [];
  for (const name of names) ids.push((await saved.save({ name, search: { query: name } })).id);
  const listed = async () => (await saved.list()).map(({ name }) => name);
  return { ...opened, saved, ids, listed };
}

test("a saved search keeps its query and all that was set around it, over the end of the program", async () => {
  const { client, core, folder } = await newLibrary();
  const search = {
    query: "紐付け -口座 種別:text",
    literal: false,
    unit: "page" as const,
    sort: "date" as const,
    filters: [{ field: "type", values: ["pdf", "text"] }],
    variantsOff: ["ひも付け"],
    variantsOn: ["マイナ保険証"],
  };
  const { id } = await client.searches.saved.save({ name: " 紐付け誤り　", search });
  await core.close();
  const again = openCore();
  await again.client.library.open({ folder });
  expect(await again.client.searches.saved.list()).toEqual([
    { id, name: "紐付け誤り", search, created: expect.any(String), changed: expect.any(String) },
  ]);
});

test("what is not said has its default, and keys of a newer program come back as they were", async () => {
  const { client } = await newLibrary();
  const search = { query: "公金", span: { from: "2023-06" } };
  expect((await client.searches.saved.save({ name: "公金", search })).search).toEqual({
    query: "公金",
    literal: false,
    unit: "passage",
    sort: "rank",
    filters: [],
    variantsOff: [],
    variantsOn: [],
    span: { from: "2023-06" },
  });
});

test("a value that only a newer program knows does not take the list along", async () => {
  const { client, core, folder } = await newLibrary();
  await client.searches.saved.save({ name: "公金", search: { query: "公金", literal: true } });
  await core.close();
  const database = new DatabaseSync(join(folder, "library.sqlite"));
  database.exec("UPDATE saved_search SET options = json_set(options, '$.unit', 'chapter', '$.sort', 7)");
  database.close();
  const again = openCore();
  await again.client.library.open({ folder });
  expect(await again.client.searches.saved.list()).toMatchObject([
    { name: "公金", search: { query: "公金", literal: true, unit: "passage", sort: "rank" } },
  ]);
});

test("saving under an id puts the search in its place", async () => {
  const { saved, ids, listed } = await librarySaving("公金", "口座");
  const changed = await saved.save({ id: ids[0] ?? "", name: "公金受取", search: { query: "公金 受取" } });
  expect(changed).toMatchObject({ id: ids[0], name: "公金受取", search: { query: "公金 受取" } });
  expect(await listed()).toEqual(["公金受取", "口座"]);
});

test("saved searches are renamed, removed and put in order; those not named follow", async () => {
  const { saved, ids, listed } = await librarySaving("一", "二", "三", "四");
  await saved.rename({ id: ids[1] ?? "", name: "弐" });
  await saved.remove({ id: ids[2] ?? "" });
  expect(await listed()).toEqual(["一", "弐", "四"]);
  await saved.reorder({ ids: [ids[3] ?? "", "知らない", ids[2] ?? "", ids[3] ?? ""] });
  expect(await listed()).toEqual(["四", "一", "弐"]);
  await saved.save({ name: "五", search: { query: "五" } });
  expect(await listed()).toEqual(["四", "一", "弐", "五"]);
});

test("a removed search stays in the records, and every change counts", async () => {
  const { saved, ids, folder, core } = await librarySaving("一");
  await saved.rename({ id: ids[0] ?? "", name: "壱" });
  await saved.remove({ id: ids[0] ?? "" });
  await core.close();
  const database = new DatabaseSync(join(folder, "library.sqlite"), { readOnly: true });
  expect(database.prepare("SELECT name, revision, deleted_at FROM saved_search").all()).toEqual([
    { name: "壱", revision: 3, deleted_at: expect.any(String) },
  ]);
  database.close();
});

test("a search that cannot be read is not saved; literally it can be", async () => {
  const { client } = await newLibrary();
  const { saved } = client.searches;
  for (const query of ["公金 OR", "種別:表計算", "取込日:昨日"]) {
    expect(await dataOf(saved.save({ name: "誤り", search: { query } }))).toMatchObject({
      code: "query-invalid",
    });
  }
  expect(await saved.list()).toEqual([]);
  await saved.save({ name: "字のまま", search: { query: "公金 OR", literal: true } });
  expect(await saved.list()).toHaveLength(1);
});

test("an unknown or removed search is told", async () => {
  const { saved, ids } = await librarySaving("一");
  const id = ids[0] ?? "";
  await saved.remove({ id });
  const notFound = { code: "saved-search-not-found", detail: id };
  expect(await dataOf(saved.rename({ id, name: "二" }))).toMatchObject(notFound);
  expect(await dataOf(saved.remove({ id }))).toMatchObject(notFound);
  expect(await dataOf(saved.save({ id, name: "二", search: { query: "二" } }))).toMatchObject(notFound);
});

test("a library that can only be read shows its saved searches and takes no changes", async () => {
  const { folder, ids } = await librarySaving("一");
  const { client } = openCore({ access: "write-or-read" });
  await client.library.open({ folder });
  const { saved } = client.searches;
  const id = ids[0] ?? "";
  const changes = [
    () => saved.save({ name: "二", search: { query: "二" } }),
    () => saved.rename({ id, name: "二" }),
    () => saved.remove({ id }),
    () => saved.reorder({ ids: [id] }),
  ];
  for (const change of changes) expect(await dataOf(change())).toMatchObject({ code: "library-read-only" });
  expect(await saved.list()).toMatchObject([{ name: "一" }]);
});
