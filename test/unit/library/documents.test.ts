import { readFileSync, statSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "@jest/globals";
import { safe } from "@orpc/client";
import { decodeSegment } from "../../../main/core/search/index/segment.ts";
import { folderOf, importAll, newLibrary, openCore } from "../../tools/library.ts";

test("an original is kept as it is, read-only, under its hash", async () => {
  const { client, folder } = await newLibrary();
  const source = await folderOf({ "声明.txt": "声明\r\n本文" });
  await importAll(client, source);
  const [document] = await client.documents.list();
  const hash = document?.sha256 ?? "";
  const path = join(folder, "originals", hash.slice(0, 2), `${hash}.txt`);
  expect(readFileSync(path, "utf8")).toBe("声明\r\n本文");
  expect(statSync(path).mode & 0o222).toBe(0);
});

test("the same bytes again are a new origin of the same document, and the user is told", async () => {
  const { client } = await newLibrary();
  const source = await folderOf({ "一/声明.txt": "同じ文", "二/写し.txt": "同じ文" });
  const files = await importAll(client, join(source, "一"), join(source, "二"));
  expect(files.map(({ state }) => state)).toEqual(["imported", "already"]);
  expect(new Set(files.map(({ document }) => document)).size).toBe(1);
  const { origins } = await client.documents.show({ document: "写し.txt" });
  expect(origins.map(({ fileName }) => fileName)).toEqual(["声明.txt", "写し.txt"]);
});

test("a document is named by id, start of id, or file name in any Unicode form", async () => {
  const { client } = await newLibrary();
  await importAll(client, await folderOf({ "ガイド.txt": "本文" }));
  const [document] = await client.documents.list();
  const id = document?.document ?? "";
  for (const name of [id, id.slice(0, 6), "ガイド.txt", "ガイド.txt".normalize("NFD")]) {
    expect((await client.documents.show({ document: name })).document).toBe(id);
  }
});

test("a file name that two documents share is answered with both", async () => {
  const { client } = await newLibrary();
  await importAll(client, await folderOf({ "一/資料.txt": "一つ目", "二/資料.txt": "二つ目" }));
  const { error } = await safe(client.documents.show({ document: "資料.txt" }));
  expect(error).toMatchObject({
    data: { code: "document-ambiguous", candidates: [expect.any(String), expect.any(String)] },
  });
});

test("removing takes a document out of list and search; it can be brought back", async () => {
  const { client } = await newLibrary();
  await importAll(client, await folderOf({ "声明.txt": "個人番号" }));
  const { document } = await client.documents.remove({ document: "声明.txt" });
  expect(await client.documents.list()).toEqual([]);
  expect((await client.search.find({ query: "個人番号" })).total).toBe(0);
  await client.documents.bringBack({ document });
  expect((await client.search.find({ query: "個人番号" })).total).toBe(1);
});

test("importing a removed document again brings it back with its id", async () => {
  const { client } = await newLibrary();
  const source = await folderOf({ "声明.txt": "個人番号" });
  await importAll(client, source);
  const { document } = await client.documents.remove({ document: "声明.txt" });
  const [file] = await importAll(client, source);
  expect(file).toMatchObject({ state: "imported", document });
});

test("erasing for good leaves the text nowhere: not in records, originals, index or backups", async () => {
  const { client, folder, core } = await newLibrary();
  const secret = "消すべき秘密の一文";
  await importAll(client, await folderOf({ "秘密.txt": secret, "残る.txt": "残るべき一文" }));
  await client.library.backup();
  const { document } = await client.documents.show({ document: "秘密.txt" });
  expect(await client.documents.erase({ document })).toMatchObject({ backupsRewritten: 1, backupsLeft: [] });
  expect((await client.search.find({ query: "残るべき" })).total).toBe(1);
  await core.close();
  const needles = [Buffer.from(secret), Buffer.from(secret, "utf16le"), Buffer.from("秘密.txt")];
  const names = await readdir(folder, { recursive: true });
  for (const name of names) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    for (const needle of needles) expect([name, bytes.includes(needle)]).toEqual([name, false]);
  }
});

test("text behind a NUL is kept, shown and found", async () => {
  const { client } = await newLibrary();
  const text = `${"前の文。".repeat(60)}\0後ろの一文`;
  await importAll(client, await folderOf({ "NUL.txt": text }));
  expect((await client.documents.text({ document: "NUL.txt", page: 1 })).pages[0]?.text).toBe(text);
  expect((await client.search.find({ query: "後ろの一文" })).total).toBe(1);
});

test("erasing also takes what an older reading left in the index, and the place in it", async () => {
  const { client, folder } = await newLibrary();
  await importAll(client, await folderOf({ "秘密.txt": "消すべき秘密", "残る.txt": "残るべき一文" }));
  await client.documents.correctEncoding({ document: "秘密.txt", encoding: "shift_jis" });
  const { document } = await client.documents.show({ document: "秘密.txt" });
  const position = { page: 1, top: 0, line: 1, view: "text", zoom: null } as const;
  expect(await client.reader.savePosition({ document, position })).toEqual({ saved: true });
  await client.documents.erase({ document });
  expect(await client.reader.position({ document })).toBeNull();
  expect(await client.reader.savePosition({ document, position })).toEqual({ saved: false });
  const names = await readdir(join(folder, "index"));
  const texts = names.map((name) => decodeSegment(readFileSync(join(folder, "index", name)))?.text ?? name);
  expect(texts.join("")).toContain("残るべき一文");
  expect(texts.join("")).not.toContain("秘密");
});

test("settings that are changed at once do not undo each other", async () => {
  const { client } = await newLibrary();
  await Promise.all([
    client.settings.set({ language: "en" }),
    client.settings.set({ readerSize: 20 }),
    client.settings.set({ theme: "dark" }),
  ]);
  expect(await client.settings.get()).toMatchObject({ language: "en", readerSize: 20, theme: "dark" });
});

test("erasing wants the whole id: a file name is too easily the wrong one", async () => {
  const { client } = await newLibrary();
  await importAll(client, await folderOf({ "声明.txt": "本文" }));
  const { error } = await safe(client.documents.erase({ document: "声明.txt" }));
  expect(error).toMatchObject({ data: { code: "document-not-found" } });
  expect(await client.documents.list()).toHaveLength(1);
});

test("a title is given and taken back", async () => {
  const { client } = await newLibrary();
  await importAll(client, await folderOf({ "a.txt": "本文" }));
  expect((await client.documents.rename({ document: "a.txt", title: " 声明文 " })).title).toBe("声明文");
  expect((await client.documents.rename({ document: "a.txt", title: "" })).title).toBe("a");
});

test("a wrongly guessed encoding is corrected by hand, and the correction is kept", async () => {
  const { client, folder } = await newLibrary();
  const shiftJis = new Uint8Array([0x8c, 0xc2, 0x90, 0x6c, 0x94, 0xd4, 0x8d, 0x86]);
  await importAll(client, await folderOf({ "名簿.txt": shiftJis }));
  await client.documents.correctEncoding({ document: "名簿.txt", encoding: "euc-jp" });
  expect((await client.search.find({ query: "個人番号" })).total).toBe(0);
  await client.documents.correctEncoding({ document: "名簿.txt", encoding: "shift_jis" });
  const { pages } = await client.documents.text({ document: "名簿.txt", page: 1 });
  expect(pages[0]?.text).toBe("個人番号");
  expect((await client.search.find({ query: "個人番号" })).total).toBe(1);
  const database = new DatabaseSync(join(folder, "library.sqlite"), { readOnly: true });
  const rows = database.prepare("SELECT value FROM correction WHERE deleted_at IS NULL").all();
  database.close();
  expect(rows).toEqual([expect.objectContaining({ value: "shift_jis" })]);
});

test("settings are kept; unknown ones of a newer program too; a broken file means the defaults", async () => {
  const { client, folder, core } = await newLibrary();
  expect(await client.settings.get()).toMatchObject({ language: "ja", theme: "system" });
  await client.settings.set({ language: "en", zukunft: 7 });
  await core.close();
  const again = openCore();
  await again.client.library.open({ folder });
  expect(await again.client.settings.set({ language: "ja" })).toMatchObject({ language: "ja", zukunft: 7 });
  await writeFile(join(folder, "settings.json"), "{");
  expect(await again.client.settings.get()).toMatchObject({ language: "ja" });
});
