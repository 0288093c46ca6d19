import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "@jest/globals";
import { normaliserVersion } from "../../../main/core/japanese/normalise.ts";
import { decodePartIndex, encodePartIndex, indexVersion } from "../../../main/core/search/part-index.ts";
import { folderOf, importAll, newLibrary, openCore } from "../../tools/library.ts";

test("another version of the normaliser is another version of the index", () => {
  expect(indexVersion.split(".")).toContain(String(normaliserVersion));
});

test("an index of another version is built again at the next start", async () => {
  const { client, core, folder } = await newLibrary();
  await importAll(client, await folderOf({ "声明.txt": "個人番号" }));
  await core.close();
  const database = new DatabaseSync(join(folder, "library.sqlite"));
  database.exec("UPDATE extraction SET indexed = '0'");
  database.close();
  const [part = ""] = (await readdir(join(folder, "index"))).filter((name) => name.endsWith(".part"));
  const before = readFileSync(join(folder, "index", part));
  const old = decodePartIndex(before);
  if (old === null) throw new Error("the part cannot be read");
  writeFileSync(join(folder, "index", part), encodePartIndex({ ...old, text: "古い索引の文字" }));
  rmSync(join(folder, "index", "words.rank"));
  const again = openCore();
  await again.client.library.open({ folder });
  expect(await again.client.library.ready()).toMatchObject({ documents: 1, searchable: 1 });
  expect((await again.client.search.find({ query: "個人番号" })).total).toBe(1);
  expect(readFileSync(join(folder, "index", part))).toEqual(before);
  expect(await readdir(join(folder, "index"))).toContain("words.rank");
});
