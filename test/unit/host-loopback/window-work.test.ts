import { existsSync, readdirSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { folderOf, importAll, newLibrary, openCore, temporaryFolder } from "../../tools/library.ts";
import { contractOver, loopbackHost } from "./loopback.ts";
import { enter, visit } from "./visitor.ts";

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The files below the upload folder. */
function uploaded(startFolder: string): string[] {
  return readdirSync(join(startFolder, "uploads"), { recursive: true, encoding: "utf8" });
}

const uploadAddress = (name: string) => `/upload?name=${encodeURIComponent(name)}`;

test("a file goes up, is imported, found, and read back in ranges; at the end no upload is left", async () => {
  const { loopback, ownFolder, close } = await loopbackHost();
  const window = await enter(loopback.address);
  const { client } = await contractOver(window);
  const { folder } = await client.library.suggestFolder({ name: "試験" });
  await client.library.create({ folder });
  const { port, cookie, origin } = window;
  // か + combining mark: as macOS hands names over.
  const name = "要望書/第1回/か\u3099いよう.txt";
  const headers = { cookie, origin };
  const sent = await visit(port, uploadAddress(name), { method: "POST", headers, body: "健康保険証の件" });
  expect(sent.status).toBe(200);
  const { path } = JSON.parse(sent.text);
  expect(path.startsWith(join(loopback.startFolder, "uploads"))).toBe(true);
  expect(path.endsWith(join("要望書", "第1回", "がいよう.txt"))).toBe(true);
  expect((await stat(join(loopback.startFolder, "uploads"))).mode & 0o777).toBe(0o700);
  expect((await stat(path)).mode & 0o777).toBe(0o600);

  const { job } = await client.import.start({ paths: [path] });
  for await (const { state } of await client.import.watch({ job })) if (state !== "running") break;
  expect((await client.search.find({ query: "保険証" })).totalMatches).toBe(1);
  const [document] = await client.documents.list();
  const part = await visit(port, `/document/${document?.document}`, {
    headers: { cookie, range: "bytes=0-5" },
  });
  expect([part.status, part.text, part.headers["content-range"]]).toEqual([206, "健康", "bytes 0-5/21"]);
  await close();
  expect(readdirSync(join(ownFolder, "starts"))).toEqual([]);
});

test("an upload without Origin, too large, or broken off leaves nothing", async () => {
  const { loopback } = await loopbackHost({ mostUploadBytes: 100_000 });
  const { port, cookie, origin } = await enter(loopback.address);
  const address = uploadAddress("a.txt");
  const body = "あ".repeat(40_000);
  const post = (headers: Record<string, string>, text: string) =>
    visit(port, address, { method: "POST", headers, body: text });
  expect((await post({ cookie }, "a")).status).toBe(403);
  expect((await post({ origin }, "a")).status).toBe(403);
  expect((await post({ cookie, origin: "http://evil.example" }, "a")).status).toBe(403);
  expect((await post({ cookie, origin }, body)).status).toBe(413);
  expect((await post({ cookie, origin, "transfer-encoding": "chunked" }, body)).status).toBe(413);
  expect(uploaded(loopback.startFolder)).toEqual([]);

  const broken = request({
    port,
    host: "127.0.0.1",
    path: address,
    method: "POST",
    headers: { cookie, origin },
  });
  broken.on("error", () => {});
  broken.write("あ");
  await until(() => uploaded(loopback.startFolder).length > 0);
  broken.destroy();
  await until(() => uploaded(loopback.startFolder).length === 0);
  expect((await post({ cookie, origin }, "a")).status).toBe(200);
});

test("an import goes on when its window closes, and when the program ends, at the next start", async () => {
  const files = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`${at}.txt`, `資料 ${at}`]));
  const source = await folderOf(files);
  const first = await loopbackHost();
  const window = await enter(first.loopback.address);
  const { client, socket } = await contractOver(window);
  const { folder } = await client.library.suggestFolder({ name: "長い取り込み" });
  await client.library.create({ folder });
  const headers = { cookie: window.cookie, origin: window.origin };
  const sent = await visit(window.port, uploadAddress("最後.txt"), {
    method: "POST",
    headers,
    body: "最後の資料",
  });
  const { path } = JSON.parse(sent.text);
  const { job } = await client.import.start({ paths: [source, path] });
  for await (const { finished } of await client.import.watch({ job })) if (finished > 0) break;
  socket.terminate();

  const again = await contractOver(window);
  const later = (await again.client.import.jobs())[0];
  expect(later?.job).toBe(job);
  await again.client.import.watch({ job }).then(async (watched) => {
    for await (const { finished } of watched) if (finished > 5) break;
  });
  await first.close();
  const stopped = existsSync(path);

  const second = await loopbackHost({ ownFolder: first.ownFolder });
  const next = await contractOver(await enter(second.loopback.address));
  expect((await next.client.library.current())?.folder).toBe(folder);
  for await (const { state } of await next.client.import.watch({ job })) if (state !== "running") break;
  expect((await next.client.import.report({ job })).progress).toMatchObject({ state: "done", refused: 0 });
  expect(await next.client.documents.list()).toHaveLength(121);
  // The queue was not through when the program ended: the upload was still wanted.
  expect(stopped).toBe(true);
  await second.close();
  expect(readdirSync(join(first.ownFolder, "starts"))).toEqual([]);
});

test("what dead starts left is swept, what a living one has stays", async () => {
  const ownFolder = temporaryFolder();
  const leave = async (name: string, owner: object) => {
    await mkdir(join(ownFolder, "starts", name, "uploads"), { recursive: true });
    await writeFile(join(ownFolder, "starts", name, "owner.json"), JSON.stringify(owner));
  };
  const gone = 2 ** 30;
  const library = temporaryFolder();
  await leave("dead", { host: hostname(), pid: gone, libraries: [] });
  await leave("dead, its library too", { host: hostname(), pid: gone, libraries: ["/ない.tenkyo"] });
  await leave("dead, still wanted", { host: hostname(), pid: gone, libraries: [library] });
  await leave("living", { host: hostname(), pid: process.ppid, libraries: [] });
  await leave("elsewhere", { host: "other", pid: gone, libraries: [] });
  const { close } = await loopbackHost({ ownFolder });
  await close();
  expect(readdirSync(join(ownFolder, "starts")).toSorted()).toEqual([
    "dead, still wanted",
    "elsewhere",
    "living",
  ]);
});

test("a library that is named is opened; one that another program holds is opened for reading", async () => {
  const { folder, client } = await newLibrary();
  await importAll(client, await folderOf({ "a.txt": "資料" }));
  const { loopback } = await loopbackHost({ library: folder });
  const window = await contractOver(await enter(loopback.address));
  expect(await window.client.library.current()).toMatchObject({
    folder,
    documents: 1,
    readOnlyBecause: expect.stringContaining(hostname()),
  });
  await expect(loopbackHost({ library: temporaryFolder() })).rejects.toMatchObject({ code: "FAILURE" });
});

test("a message that is too large closes its socket and nothing else", async () => {
  const { loopback } = await loopbackHost();
  const window = await enter(loopback.address);
  const { socket } = await contractOver(window);
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.send("x".repeat(17 * 1024 * 1024));
  expect(await closed).toBe(1009);
  const { client } = await contractOver(window);
  expect(await client.library.current()).toBeNull();
});

test("the lock is free once the host is closed", async () => {
  const { loopback, close } = await loopbackHost();
  const { client } = await contractOver(await enter(loopback.address));
  const { folder } = await client.library.suggestFolder({ name: "鍵" });
  await client.library.create({ folder });
  await close();
  const opened = await openCore().client.library.open({ folder });
  expect(opened.readOnlyBecause).toBeNull();
  expect(await readFile(join(folder, "lock.json"), "utf8")).toContain(String(process.pid));
});
