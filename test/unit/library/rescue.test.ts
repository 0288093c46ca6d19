import { randomBytes } from "node:crypto";
import fs, { open, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "@jest/globals";
import { safe } from "@orpc/client";
import { jsonOf, tenkyo } from "../../tools/command-line.ts";
import { folderOf, importAll, newLibrary, openCore } from "../../tools/library.ts";

const failureOf = async (call: Promise<unknown>) =>
  ((await safe(call)).error as { data?: { code: string; candidates: string[] } } | null)?.data;

/** A closed library: one document in its backup, another added after it. */
async function closedLibrary() {
  const { client, core, folder } = await newLibrary();
  await importAll(client, await folderOf({ "声明.txt": "個人番号" }));
  const { name } = await client.library.backup();
  await importAll(client, await folderOf({ "後から.txt": `後から入れた資料\n${"記録の文\n".repeat(4000)}` }));
  await core.close();
  return { folder, name, records: join(folder, "library.sqlite") };
}

const damages = {
  "no database any more": (records: string) => writeFile(records, randomBytes(8192)),
  "the file is missing": (records: string) => rm(records),
  "the file is empty": (records: string) => truncate(records, 0),
  "a step of an update met other tables": async (records: string) => {
    const database = new DatabaseSync(records);
    database.exec("PRAGMA user_version = 1");
    database.close();
  },
} as const;

test.each(Object.entries(damages))(
  "records that cannot be opened (%s) come back from the newest good backup, and what is lost is told",
  async (damage, act) => {
    const { folder, name, records } = await closedLibrary();
    // Newer than the good one, and no backup.
    await writeFile(join(folder, "backups", "2099-01-01-000000.sqlite"), "壊れた控え");
    await act(records);
    const { client } = openCore();
    const failure = await failureOf(client.library.open({ folder }));
    expect(failure?.code).toBe(damage === "the file is missing" ? "records-missing" : "library-damaged");
    const [offered = ""] = failure?.candidates ?? [];
    expect(offered).toBe(name);
    const { library, backup, kept, lost, unknownOriginals } = await client.library.rescue({ folder });
    expect(backup.name).toBe(offered);
    expect(library).toMatchObject({ readOnlyBecause: null, documents: 1 });
    expect(unknownOriginals).toHaveLength(1);
    if (damage === "the file is missing") expect(kept).toBeNull();
    else expect((await stat(join(folder, "backups", kept ?? ""))).isFile()).toBe(true);
    // Where the damaged records can still be read, they say what the backup lacks.
    if (damage === "a step of an update met other tables") {
      expect(lost).toEqual([expect.objectContaining({ title: "後から.txt" })]);
    } else if (damage !== "the file is empty") expect(lost).toBeNull();
    await client.library.ready();
    expect((await client.search.find({ query: "個人番号" })).totalDocuments).toBe(1);
  },
);

/** Overwrites the page that holds the end of a long text; the schema and the list of documents stay whole. */
async function damagePageOf(records: string, text: string): Promise<void> {
  const bytes = await readFile(records);
  const at = bytes.lastIndexOf(Buffer.from(text, "utf8"));
  expect(at).toBeGreaterThan(0);
  const handle = await open(records, "r+");
  await handle.write(randomBytes(4096), 0, 4096, Math.floor(at / 4096) * 4096);
  await handle.close();
}

test("a damaged page is said by verify and at the next start; reading despite it stays possible", async () => {
  const { folder, name, records } = await closedLibrary();
  await damagePageOf(records, "記録の文\n記録の文\n記録の文");
  const { client, core } = openCore();
  // Nothing has met the page yet.
  await client.library.open({ folder });
  const { ok, problems } = await client.library.verify();
  expect(ok).toBe(false);
  expect(problems.map(({ code }) => code)).toContain("library-damaged");
  await core.close();

  const next = openCore();
  expect(await failureOf(next.client.library.open({ folder }))).toMatchObject({
    code: "library-damaged",
    candidates: [name],
  });
  const despite = await next.client.library.open({ folder, despiteDamage: true });
  expect(despite).toMatchObject({ readOnlyBecause: "damaged", documents: 2 });
  expect((await next.client.library.notices()).map(({ code }) => code)).toEqual(["opened-damaged"]);
  expect(await failureOf(next.client.library.backup())).toMatchObject({ code: "library-read-only" });
  const { lost } = await next.client.library.rescue({ folder });
  expect(lost).toEqual([expect.objectContaining({ title: "後から.txt" })]);
  expect((await next.client.library.verify()).problems.map(({ code }) => code)).not.toContain(
    "library-damaged",
  );
});

test("the command line restores a library that cannot be opened, and lists its backups", async () => {
  const { folder, name, records } = await closedLibrary();
  await writeFile(records, "これは記録ではない");
  const search = await tenkyo(["--library", folder, "--json", "search", "個人番号"]);
  expect([search.status, search.error]).toEqual([1, expect.stringContaining("控えから戻せます")]);
  const listed = await tenkyo(["--library", folder, "--json", "restore"]);
  expect(jsonOf(listed).map((entry: { name: string }) => entry.name)).toEqual([name]);
  expect((await tenkyo(["--library", folder, "restore", name])).status).toBe(0);
  const kept = (await readdir(join(folder, "backups"))).filter((entry) => entry.startsWith("damaged-"));
  expect(kept).toHaveLength(1);
  expect((await readFile(join(folder, "backups", kept[0] ?? ""))).toString()).toBe("これは記録ではない");
});

test("where nothing can be written a library is opened for reading, and says why", async () => {
  const { folder } = await closedLibrary();
  const readOnly = (path: unknown) =>
    String(path).startsWith(folder)
      ? Promise.reject(Object.assign(new Error("read-only"), { code: "EROFS" }))
      : null;
  const files = {
    ...fs,
    writeFile: ((path: string, ...rest: [string]) =>
      readOnly(path) ?? fs.writeFile(path, ...rest)) as typeof fs.writeFile,
  };
  const { client } = openCore({ ports: { files } });
  expect(await client.library.open({ folder })).toMatchObject({ readOnlyBecause: "medium", documents: 2 });
  expect(await client.library.notices()).toEqual([{ code: "medium-read-only", detail: folder }]);
  expect((await client.search.find({ query: "個人番号" })).total).toBe(1);
});

test("what a restore would change is said before, and nothing is changed by saying it", async () => {
  const { client, folder } = await newLibrary();
  await importAll(client, await folderOf({ "甲.txt": "甲の文", "乙.txt": "乙の文", "丙.txt": "丙の文" }));
  const [first, second] = await client.documents.list();
  await client.searches.saved.save({ name: "毎日", search: { query: "個人番号" } });
  const { name } = await client.library.backup();
  await client.documents.rename({ document: first?.document ?? "", title: "新しい題" });
  await client.documents.remove({ document: second?.document ?? "" });
  await client.searches.saved.save({ name: "毎週", search: { query: "保険証" } });
  await importAll(client, await folderOf({ "丁.txt": "丁の文" }));
  const before = await client.documents.list();
  expect(await client.library.previewRestore({ name })).toMatchObject({
    coming: [{ document: second?.document, original: true }],
    going: [{ title: "丁.txt" }],
    renamed: [{ document: first?.document, title: "新しい題", titleAfter: first?.fileName }],
    savedSearches: { now: 2, after: 1 },
    variants: { now: 0, after: 0 },
  });
  expect(await client.documents.list()).toEqual(before);
  expect(await readdir(join(folder, "backups"))).toEqual([name]);
});
