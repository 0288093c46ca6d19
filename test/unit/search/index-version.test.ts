import { writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "@jest/globals";
import { normaliserVersion } from "../../../main/core/japanese/normalise.ts";
import { indexVersion } from "../../../main/core/search/index/segment-file.ts";
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
  // What older versions left in the folder goes with them.
  writeFileSync(join(folder, "index", "words.rank"), "古い索引の文字");
  const again = openCore();
  await again.client.library.open({ folder });
  expect(await again.client.library.ready()).toMatchObject({ documents: 1, searchable: 1 });
  expect((await again.client.search.find({ query: "個人番号" })).total).toBe(1);
  expect(await readdir(join(folder, "index"))).toHaveLength(1);
});
