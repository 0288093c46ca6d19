import { spawn } from "node:child_process";
import { once } from "node:events";
import fs, { appendFile, chmod, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "@jest/globals";
import { safe } from "@orpc/client";
import { folderOf, importAll, newLibrary, openCore } from "../../tools/library.ts";

const code = async (call: Promise<unknown>) =>
  (await safe(call)).error as { data?: { code: string; detail: string } } | null;

async function libraryWith(files: Readonly<Record<string, string>>) {
  const opened = await newLibrary();
  await importAll(opened.client, await folderOf(files));
  return opened;
}

test("a second program may not write, and is told who holds the library", async () => {
  const { folder } = await libraryWith({ "声明.txt": "本文" });
  const second = openCore();
  const error = await code(second.client.library.open({ folder }));
  expect(error?.data).toMatchObject({
    code: "library-locked",
    detail: expect.stringContaining(String(process.pid)),
  });
});

test("a second program may read beside the first", async () => {
  const { folder } = await libraryWith({ "声明.txt": "個人番号" });
  const { client } = openCore({ access: "write-or-read" });
  expect(await client.library.open({ folder })).toMatchObject({ documents: 1, searchable: 1 });
  expect((await client.search.find({ query: "個人番号" })).total).toBe(1);
  expect((await code(client.library.backup()))?.data).toMatchObject({ code: "library-read-only" });
});

test("the lock of a program that was killed is taken over", async () => {
  const { folder, core } = await libraryWith({ "声明.txt": "本文" });
  await core.close();
  const script = `
    const { DatabaseSync } = require("node:sqlite");
    const lock = new DatabaseSync(process.argv[1]);
    lock.exec("BEGIN EXCLUSIVE");
    console.log("held");
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["-e", script, join(folder, "lock.sqlite")]);
  await once(holder.stdout, "data");
  const { client } = openCore();
  expect((await code(client.library.open({ folder })))?.data).toMatchObject({ code: "library-locked" });
  holder.kill("SIGKILL");
  await once(holder, "exit");
  expect(await client.library.open({ folder })).toMatchObject({ readOnlyBecause: null });
});

test("a lock of another machine counts while it shows signs of life, and not for ever", async () => {
  const { folder, core } = await libraryWith({ "声明.txt": "本文" });
  await core.close();
  const owner = (alive: number) =>
    writeFile(join(folder, "lock.json"), JSON.stringify({ host: "よその機械", pid: 7, alive }));
  const { client } = openCore();
  await owner(Date.now());
  expect((await code(client.library.open({ folder })))?.data).toMatchObject({ code: "library-locked" });
  await owner(Date.now() - 10 * 60_000);
  expect(await client.library.open({ folder })).toMatchObject({ readOnlyBecause: null });
});

test("a library of a newer program is refused and left as it is", async () => {
  const { folder, core, client } = await libraryWith({ "声明.txt": "本文" });
  await core.close();
  const database = new DatabaseSync(join(folder, "library.sqlite"));
  database.exec("PRAGMA user_version = 999");
  database.close();
  expect((await code(client.library.open({ folder })))?.data).toMatchObject({ code: "library-too-new" });
});

test("a folder that is no library is not made one", async () => {
  const folder = await folderOf({ "メモ.txt": "私物" });
  const { client } = openCore();
  expect((await code(client.library.open({ folder })))?.data).toMatchObject({ code: "not-a-library" });
  expect((await code(client.library.create({ folder })))?.data).toMatchObject({ code: "library-exists" });
  expect(await readdir(folder)).toEqual(["メモ.txt"]);
});

test("a damaged database is said to be damaged, not overwritten", async () => {
  const { folder, core, client } = await libraryWith({ "声明.txt": "本文" });
  await core.close();
  const garbage = Buffer.alloc(8192, "x");
  await writeFile(join(folder, "library.sqlite"), garbage);
  expect((await code(client.library.open({ folder })))?.data).toMatchObject({ code: "library-damaged" });
  expect((await readFile(join(folder, "library.sqlite"))).equals(garbage)).toBe(true);
});

test("a backup is one file that opens, and restoring it brings the records back", async () => {
  const { client, folder } = await libraryWith({ "声明.txt": "個人番号" });
  const { name, documents } = await client.library.backup();
  expect(documents).toBe(1);
  await importAll(client, await folderOf({ "後から.txt": "後から入れた資料" }));
  expect(await client.documents.list()).toHaveLength(2);
  expect(await client.library.restore({ name })).toMatchObject({ documents: 1 });
  expect((await client.search.find({ query: "後から" })).total).toBe(0);
  expect((await client.search.find({ query: "個人番号" })).total).toBe(1);
  expect((await client.library.verify()).ok).toBe(true);
  const kept = (await readdir(join(folder, "backups"))).filter((entry) => entry.startsWith("replaced-"));
  expect(kept).toHaveLength(1);
  expect((await client.library.backups()).map((entry) => entry.name)).toEqual([name]);
});

test("a damaged backup is neither offered nor restored, and the library stays open", async () => {
  const { client, folder } = await libraryWith({ "声明.txt": "本文" });
  const { name } = await client.library.backup();
  await writeFile(join(folder, "backups", name), "これは控えではない");
  expect(await client.library.backups()).toEqual([]);
  expect((await code(client.library.restore({ name })))?.data).toMatchObject({ code: "backup-damaged" });
  expect((await code(client.library.restore({ name: "../library.sqlite" })))?.data).toMatchObject({
    code: "backup-not-found",
  });
  expect(await client.documents.list()).toHaveLength(1);
});

test("verify finds a missing and an altered original", async () => {
  const { client, folder } = await libraryWith({ "一.txt": "一つ目", "二.txt": "二つ目" });
  expect(await client.library.verify()).toEqual({ ok: true, problems: [] });
  const [first, second] = await client.documents.list();
  const path = (hash = "") => join(folder, "originals", hash.slice(0, 2), `${hash}.txt`);
  await rm(path(first?.sha256));
  await chmod(path(second?.sha256), 0o644);
  await appendFile(path(second?.sha256), "書き足し");
  const { ok, problems } = await client.library.verify();
  expect(ok).toBe(false);
  expect(problems.map((problem) => [problem.code, problem.document])).toEqual([
    ["original-missing", first?.document],
    ["original-altered", second?.document],
  ]);
});

test("a damaged or missing index file is found by verify and built again at the next start", async () => {
  const { client, core, folder } = await libraryWith({ "一.txt": "一、個人番号" });
  await importAll(client, await folderOf({ "二.txt": "二、個人番号" }));
  const [one = "", two = ""] = await readdir(join(folder, "index"));
  const path = join(folder, "index", one);
  const bytes = await readFile(path);
  // One bit, in the middle of what is stored.
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(path, bytes);
  await rm(join(folder, "index", two));
  const { problems } = await client.library.verify();
  expect(problems.map((problem) => problem.code)).toEqual([
    "index-damaged",
    "index-damaged",
    "index-damaged",
  ]);
  await core.close();
  const again = openCore();
  await again.client.library.open({ folder });
  await importAll(again.client, await folderOf({ "三.txt": "三、個人番号" }));
  expect((await again.client.search.find({ query: "個人番号" })).totalDocuments).toBe(3);
  expect((await again.client.library.verify()).ok).toBe(true);
});

test("on a full disk the import waits, nothing is half stored, and it goes on when there is room", async () => {
  let full = false;
  const files = {
    ...fs,
    open: (async (path: string, flags?: string) => {
      const handle = await fs.open(path, flags);
      if (full && flags === "wx") {
        handle.writeFile = () => Promise.reject(Object.assign(new Error("no space"), { code: "ENOSPC" }));
      }
      return handle;
    }) as typeof fs.open,
  };
  const { client, folder } = await newLibrary({ ports: { files } });
  full = true;
  const { job } = await client.import.start({ paths: [await folderOf({ "大.txt": "本文" })] });
  for await (const { paused } of await client.import.watch({ job })) if (paused !== null) break;
  expect((await client.import.report({ job })).progress).toMatchObject({
    state: "running",
    paused: "disk-full",
    finished: 0,
  });
  expect(await client.library.notices()).toContainEqual({ code: "disk-full", detail: folder });
  expect(await readdir(join(folder, "originals"))).toEqual([]);
  full = false;
  // The next import takes the queue up at once.
  await importAll(client, await folderOf({ "後.txt": "後の本文" }));
  expect((await client.import.report({ job })).files).toEqual([
    expect.objectContaining({ state: "imported" }),
  ]);
  expect((await client.library.verify()).ok).toBe(true);
});

test("an open that fails refuses that file with the system's reason, and the others go on", async () => {
  const files = {
    ...fs,
    open: (async (path: string, flags?: string | number) => {
      if (String(path).endsWith("禁止.txt")) throw Object.assign(new Error("no"), { code: "EACCES" });
      return fs.open(path, flags);
    }) as typeof fs.open,
  };
  const { client } = await newLibrary({ ports: { files } });
  const result = await importAll(client, await folderOf({ "1 禁止.txt": "本文", "2 許可.txt": "本文" }));
  expect(
    result.map(({ fileName, state, code: reason, detail }) => [fileName, state, reason, detail]),
  ).toEqual([
    ["1 禁止.txt", "refused", "open-failed", "EACCES"],
    ["2 許可.txt", "imported", null, null],
  ]);
});
