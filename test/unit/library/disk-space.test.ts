import fs from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { freeBytes, isLow, roundBytes } from "../../../main/core/library/disk-space.ts";
import { folderOf, importAll, newLibrary } from "../../tools/library.ts";

const megabyte = 1024 * 1024;

test.each([
  ["600 MB free, nothing to write", 600, 0, false],
  ["499 MB free, nothing to write", 499, 0, true],
  ["2 GB free, 1.1 GB to write", 2048, 1126, true],
  ["2 GB free, 900 MB to write", 2048, 900, false],
])("is the disk nearly full: %s", (_, free, toWrite, low) => {
  expect(isLow(free * megabyte, toWrite * megabyte)).toBe(low);
});

test.each([
  [0, "0 MB"],
  [412.9 * megabyte, "412 MB"],
  [1331 * megabyte, "1.3 GB"],
])("%d bytes are said as %s", (bytes, said) => {
  expect(roundBytes(bytes)).toBe(said);
});

/** A disk of which so many bytes are free. */
const diskWith = (free: () => number) => ({
  ...fs,
  statfs: (async () => ({
    type: 0xef53,
    bsize: 1,
    blocks: 1e12,
    bavail: free(),
  })) as unknown as typeof fs.statfs,
});

test("a file system that answers zeros or nothing is not said to be full", async () => {
  const zeros = {
    ...fs,
    statfs: (async () => ({ bsize: 0, blocks: 0, bavail: 0 })) as unknown as typeof fs.statfs,
  };
  const silent = { ...fs, statfs: () => Promise.reject(new Error("no")) };
  expect(await freeBytes("/", zeros)).toBeNull();
  expect(await freeBytes("/", silent)).toBeNull();
});

test("little room is said at opening, before an import, and no longer when there is room", async () => {
  let free = 300 * megabyte;
  const { client } = await newLibrary({ ports: { files: diskWith(() => free) } });
  expect(await client.library.notices()).toEqual([{ code: "disk-low", detail: "300 MB" }]);
  free = 120 * megabyte;
  await importAll(client, await folderOf({ "声明.txt": "本文" }));
  expect(await client.library.notices()).toEqual([{ code: "disk-low", detail: "120 MB" }]);
  free = 5000 * megabyte;
  await client.library.backup();
  expect(await client.library.notices()).toEqual([]);
});

test("a backup that would fill the disk is not begun", async () => {
  let free = 5000 * megabyte;
  const { client, folder } = await newLibrary({ ports: { files: diskWith(() => free) } });
  free = 1000;
  await expect(client.library.backup()).rejects.toMatchObject({ data: { code: "disk-full" } });
  expect(await fs.readdir(`${folder}/backups`)).toEqual([]);
});
