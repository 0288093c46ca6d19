import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test as always, expect } from "@jest/globals";
import { tenkyo } from "../tools/command-line.ts";
import { closeAfterTest, folderOf, importAll, openCore, temporaryFolder } from "../tools/library.ts";

const mount = (...argv: string[]) => spawnSync("mount", argv).status === 0;

/** A small disk of its own; null where this user may not mount one. */
function smallDisk(size: string): string | null {
  const folder = temporaryFolder();
  if (!mount("-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder)) return null;
  closeAfterTest(async () => void spawnSync("umount", ["-l", folder]));
  return folder;
}

const mayMount = process.platform === "linux" && process.getuid?.() === 0;
const test = mayMount ? always : always.skip;
if (!mayMount) process.stderr.write("full-disk: skipped, only root on Linux may mount a small disk\n");

const text = (at: number) => `${at}号\n${"住民の請願についての記録。\n".repeat(12_000)}`;

test("a real disk that fills up: the import waits and says why, nothing is half stored, room lets it go on", async () => {
  const disk = smallDisk("6m");
  if (disk === null) return process.stderr.write("full-disk: skipped, mount was refused\n");
  const { client } = openCore();
  const folder = join(disk, "会.tenkyo");
  await client.library.create({ folder });
  expect((await client.library.notices()).map(({ code }) => code)).toContain("disk-low");
  const source = await folderOf(
    Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.txt`, text(at)])),
  );
  const { job } = await client.import.start({ paths: [source] });
  for await (const { paused } of await client.import.watch({ job })) if (paused !== null) break;
  const { progress, files } = await client.import.report({ job });
  expect(progress).toMatchObject({ state: "running", paused: "disk-full", refused: 0 });
  expect(files.every(({ state }) => state === "imported")).toBe(true);
  expect((await client.library.notices()).map(({ code }) => code)).toContain("disk-full");
  const { problems } = await client.library.verify();
  expect(problems.filter(({ code }) => code !== "index-incomplete")).toEqual([]);
  await expect(client.library.backup()).rejects.toMatchObject({ data: { code: "disk-full" } });
  expect(readdirSync(join(folder, "backups"))).toEqual([]);

  expect(mount("-o", "remount,size=80m", disk)).toBe(true);
  for await (const { state } of await client.import.watch({ job })) if (state !== "running") break;
  expect((await client.import.report({ job })).progress).toMatchObject({ finished: 12, refused: 0 });
  // What the index could not hold meanwhile is in it after the next start at the latest.
  await client.library.open({ folder });
  expect(await client.library.ready()).toMatchObject({ documents: 12, searchable: 12 });
  expect(await client.library.verify()).toEqual({ ok: true, problems: [] });
});

test("a medium that cannot be written to: the library opens for reading, in window and command line", async () => {
  const disk = smallDisk("40m");
  if (disk === null) return process.stderr.write("full-disk: skipped, mount was refused\n");
  const { client, core } = openCore();
  const folder = join(disk, "会.tenkyo");
  await client.library.create({ folder });
  await importAll(client, await folderOf({ "声明.txt": "個人番号" }));
  await core.close();
  expect(mount("-o", "remount,ro", disk)).toBe(true);

  const reading = openCore();
  expect(await reading.client.library.open({ folder })).toMatchObject({ readOnlyBecause: "medium" });
  expect((await reading.client.library.notices()).map(({ code }) => code)).toEqual(["medium-read-only"]);
  expect((await reading.client.search.find({ query: "個人番号" })).total).toBe(1);
  expect(await reading.client.library.verify()).toEqual({ ok: true, problems: [] });
  await expect(reading.client.library.backup()).rejects.toMatchObject({
    data: { code: "library-read-only" },
  });
  const read = await tenkyo(["--library", folder, "search", "個人番号"]);
  expect([read.status, read.error]).toEqual([0, expect.stringContaining("書き込めない場所")]);
});

test("a library in a folder that may not be written to is not made, and the sentence says so", async () => {
  const disk = smallDisk("1m");
  if (disk === null) return process.stderr.write("full-disk: skipped, mount was refused\n");
  mkdirSync(join(disk, "a"));
  writeFileSync(join(disk, "a", "x"), "");
  expect(mount("-o", "remount,ro", disk)).toBe(true);
  const { client } = openCore();
  await expect(client.library.create({ folder: join(disk, "会.tenkyo") })).rejects.toMatchObject({
    data: { code: "no-permission" },
  });
});
