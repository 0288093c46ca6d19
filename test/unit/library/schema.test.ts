import fs, { readdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "@jest/globals";
import { migrations, readSchemaVersion } from "../../../main/core/library/schema.ts";
import { updateSchema } from "../../../main/core/library/update-schema.ts";
import { folderOf, importAll, newLibrary, openCore, temporaryFolder } from "../../tools/library.ts";

/** A database in a folder of its own, brought up by `steps`; answers what is needed to go on from there. */
async function databaseOf(steps: readonly string[]) {
  const folder = temporaryFolder();
  const database = new DatabaseSync(join(folder, "library.sqlite"));
  const library = { folder, database, files: fs, now: () => new Date("2026-04-01T09:30:00Z") };
  await updateSchema(library, steps);
  return { ...library, close: () => database.close() };
}

const backupsOf = (folder: string) => readdir(join(folder, "backups")).catch(() => []);

test("a new database has all tables and needs no backup", async () => {
  const { folder, database, close } = await databaseOf(migrations);
  expect(readSchemaVersion(database)).toBe(migrations.length);
  expect(await backupsOf(folder)).toEqual([]);
  close();
});

test("a database of the present version stays as it is", async () => {
  const library = await databaseOf(migrations);
  const schemaOf = () => library.database.prepare("SELECT * FROM sqlite_schema ORDER BY name").all();
  const before = schemaOf();
  await updateSchema(library);
  expect(schemaOf()).toEqual(before);
  expect(await backupsOf(library.folder)).toEqual([]);
  library.close();
});

test("before a migration the records are copied as they were, then each step is taken once", async () => {
  const library = await databaseOf(migrations);
  library.database.exec(
    "INSERT INTO document (id, created, changed, revision) VALUES ('一', '2026', '2026', 1)",
  );
  const steps = [
    ...migrations,
    "ALTER TABLE document ADD COLUMN colour TEXT",
    "UPDATE document SET colour = '赤'",
  ];
  await updateSchema(library, steps);
  expect(readSchemaVersion(library.database)).toBe(steps.length);
  expect(library.database.prepare("SELECT id, colour FROM document").all()).toEqual([
    { id: "一", colour: "赤" },
  ]);
  expect(await backupsOf(library.folder)).toEqual(["2026-04-01-093000.sqlite"]);
  const copy = new DatabaseSync(join(library.folder, "backups", "2026-04-01-093000.sqlite"), {
    readOnly: true,
  });
  expect(readSchemaVersion(copy)).toBe(migrations.length);
  expect(Object.keys(copy.prepare("SELECT * FROM document").get() ?? {})).not.toContain("colour");
  copy.close();
  library.close();
});

test("a step that fails leaves the steps before it, and the version says so", async () => {
  const library = await databaseOf(migrations);
  const steps = [
    ...migrations,
    "CREATE TABLE kept (a)",
    "CREATE TABLE lost (a); INSERT INTO nowhere VALUES (1)",
  ];
  await expect(updateSchema(library, steps)).rejects.toThrow("nowhere");
  expect(readSchemaVersion(library.database)).toBe(migrations.length + 1);
  const tables = library.database.prepare("SELECT name FROM sqlite_schema").all();
  expect(tables.map(({ name }) => name)).toContain("kept");
  expect(tables.map(({ name }) => name)).not.toContain("lost");
  library.close();
});

test("a library that was cut off before its first table is opened, and can be used", async () => {
  const { folder, core } = await newLibrary();
  await core.close();
  for (const name of await readdir(folder)) await fs.rm(join(folder, name), { recursive: true });
  new DatabaseSync(join(folder, "library.sqlite")).close();
  const { client } = openCore();
  await client.library.open({ folder });
  expect(await importAll(client, await folderOf({ "声明.txt": "本文" }))).toEqual([
    expect.objectContaining({ state: "imported" }),
  ]);
  expect(await client.library.verify()).toEqual({ ok: true, problems: [] });
});
