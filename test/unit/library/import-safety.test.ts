import fs, { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "@jest/globals";
import { folderOf, importAll, newLibrary, openCore, temporaryFolder } from "../../tools/library.ts";

test("a file at which the program ended four times is skipped with the reason; the others come in", async () => {
  const { client, core, folder } = await newLibrary();
  await client.library.close();
  await core.close();
  const source = await folderOf({ "1 終わらせる.txt": "本文", "2 ふつう.txt": "別の本文" });
  const database = new DatabaseSync(join(folder, "library.sqlite"));
  database.exec("INSERT INTO job (id, kind, state, created) VALUES ('j', 'import-path', 'running', '2026')");
  const insert = database.prepare(
    "INSERT INTO job_item (job, path, name, bytes, state, attempts) VALUES ('j', ?, ?, 1, 'queued', ?)",
  );
  insert.run(join(source, "1 終わらせる.txt"), "1 終わらせる.txt", 4);
  insert.run(join(source, "2 ふつう.txt"), "2 ふつう.txt", 3);
  database.close();
  const again = openCore();
  await again.client.library.open({ folder });
  for await (const { state } of await again.client.import.watch({ job: "j" })) if (state !== "running") break;
  const { files } = await again.client.import.report({ job: "j" });
  expect(files.map(({ fileName, state, code }) => [fileName, state, code])).toEqual([
    ["1 終わらせる.txt", "refused", "ends-program"],
    ["2 ふつう.txt", "imported", null],
  ]);
  // Asked for again it has a fresh start.
  const [only] = await importAll(again.client, join(source, "1 終わらせる.txt"));
  expect(only).toMatchObject({ state: "imported" });
});

test("an original that no document and no backup knows is named by verify", async () => {
  const { client, folder } = await newLibrary();
  await importAll(client, await folderOf({ "甲.txt": "甲の文" }));
  const { name } = await client.library.backup();
  await importAll(client, await folderOf({ "乙.txt": "乙の文" }));
  // The original of 乙 stays for the records that were replaced: they are kept, and know it.
  await client.library.restore({ name });
  expect(await client.library.verify()).toEqual({ ok: true, problems: [] });
  const stray = join(folder, "originals", "ff", `${"f".repeat(64)}.txt`);
  await mkdir(join(folder, "originals", "ff"), { recursive: true });
  await writeFile(stray, "誰のものでもない");
  expect((await client.library.verify()).problems).toEqual([
    { code: "original-unused", document: null, detail: stray },
  ]);
});

test("when the records cannot be written, the original goes with them", async () => {
  const { client, core, folder } = await newLibrary();
  await core.close();
  const database = new DatabaseSync(join(folder, "library.sqlite"));
  // What a constraint of SQLite does, a defect of ours or a full disk does as well.
  database.exec("CREATE TRIGGER refuse BEFORE INSERT ON document BEGIN SELECT RAISE(ABORT, 'no'); END");
  database.close();
  const again = openCore();
  await again.client.library.open({ folder });
  const [only] = await importAll(again.client, await folderOf({ "甲.txt": "甲の文" }));
  expect(only).toMatchObject({ state: "refused" });
  const left = await readdir(join(folder, "originals"), { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toEqual([]);
  expect(await client.library.current()).toBeNull();
});

test("a library among synchronised files says so until that is read, and again at another place", async () => {
  const { client, core } = openCore();
  const place = join(temporaryFolder(), "Dropbox");
  const folder = join(place, "会.tenkyo");
  await client.library.create({ folder });
  expect(await client.library.notices()).toEqual([{ code: "folder-synchronised", detail: "Dropbox" }]);
  await client.library.open({ folder });
  expect(await client.library.notices()).toHaveLength(1);
  expect((await client.library.dismissNotice({ code: "folder-synchronised" })).notices).toEqual([]);
  await client.library.open({ folder });
  expect(await client.library.notices()).toEqual([]);
  await core.close();
  const moved = join(place, "別の名.tenkyo");
  await fs.rename(folder, moved);
  const again = openCore();
  await again.client.library.open({ folder: moved });
  expect(await again.client.library.notices()).toHaveLength(1);
});
