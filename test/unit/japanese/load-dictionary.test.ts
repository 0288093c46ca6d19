import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import fs, { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { beforeAll, expect, test } from "@jest/globals";
import { findDictionary } from "../../../main/core/japanese/dictionary.ts";
import { dictionaryVersion } from "../../../main/core/japanese/dictionary-layout.ts";
import {
  cacheName,
  type DictionaryPlace,
  loadDictionary,
} from "../../../main/core/japanese/load-dictionary.ts";
import type { FilesPort } from "../../../main/core/ports.ts";
import { temporaryFolder } from "../../tools/library.ts";
import { loadTestDictionary } from "../../tools/tokenizer.ts";

const source = findDictionary();
/** Reading the cache makes no use of the source: where there is none, only a good cache gives a dictionary. */
const noSource = join(source, "missing");

let whole: Buffer = Buffer.alloc(0);

beforeAll(async () => {
  whole = Buffer.from(await loadTestDictionary());
});

/** Not `toEqual`, which would print 38 million numbers. */
function isWhole(bytes: Uint8Array): boolean {
  return whole.equals(bytes);
}

async function load(place: DictionaryPlace, files: FilesPort = fs): Promise<Uint8Array> {
  return new Uint8Array(await loadDictionary(place, files));
}

/** A cache folder with this in the file. */
async function cacheOf(bytes: Uint8Array) {
  const cacheFolder = temporaryFolder();
  const path = join(cacheFolder, cacheName);
  await writeFile(path, bytes);
  return { cacheFolder, path };
}

test("the first load builds the cache, the second needs nothing else", async () => {
  const cacheFolder = join(temporaryFolder(), "not yet there");
  expect(isWhole(await load({ source, cacheFolder }))).toBe(true);
  expect(await readdir(cacheFolder)).toEqual([cacheName]);
  expect(isWhole(await load({ source: noSource, cacheFolder }))).toBe(true);
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ["a flipped byte among the words", (bytes) => flipped(bytes, 20_000_000)],
  ["a flipped byte at the end", (bytes) => flipped(bytes, bytes.length - 1)],
  ["a flipped byte in the lengths of the sections", (bytes) => flipped(bytes, 25)],
  ["a later version", (bytes) => bytes.fill(dictionaryVersion + 1, 16, 17)],
  ["another file", (bytes) => bytes.fill("SQLite format 3\0", 0, 16)],
  ["a file cut off", (bytes) => bytes.subarray(0, 30_000_000)],
  ["a file cut off in its head", (bytes) => bytes.subarray(0, 40)],
  ["an empty file", (bytes) => bytes.subarray(0, 0)],
])("it is not believed after %s", async (_, damage) => {
  const { cacheFolder } = await cacheOf(damage(Buffer.from(whole)));
  await expect(load({ source: noSource, cacheFolder })).rejects.toThrow(/ENOENT/);
});

function flipped(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

test("a ready file that the program ships is taken as it is, and nothing is written", async () => {
  const { cacheFolder: shipped } = await cacheOf(whole);
  const cacheFolder = join(temporaryFolder(), "never made");
  expect(isWhole(await load({ source: shipped, cacheFolder }))).toBe(true);
  await expect(readdir(cacheFolder)).rejects.toThrow(/ENOENT/);
});

test("a shipped file that is damaged does not hide a good cache", async () => {
  const { cacheFolder: shipped } = await cacheOf(flipped(Buffer.from(whole), 20_000_000));
  const { cacheFolder } = await cacheOf(whole);
  expect(isWhole(await load({ source: shipped, cacheFolder }))).toBe(true);
});

test("what is not believed is built anew, and written", async () => {
  const { cacheFolder, path } = await cacheOf(flipped(Buffer.from(whole), 20_000_000));
  expect(isWhole(await load({ source, cacheFolder }))).toBe(true);
  expect(isWhole(await readFile(path))).toBe(true);
});

test("without a cache folder, and with one that cannot be written, it is in memory all the same", async () => {
  expect(isWhole(await load({ source, cacheFolder: null }))).toBe(true);
  const full: FilesPort = {
    ...fs,
    open: async (path, flags, mode) => {
      if (flags === "w") throw Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC" });
      return fs.open(path, flags, mode);
    },
  };
  const cacheFolder = temporaryFolder();
  expect(isWhole(await load({ source, cacheFolder }, full))).toBe(true);
  expect(await readdir(cacheFolder)).toEqual([]);
});

test("what a killed program left half written is removed, what another is writing is not", async () => {
  const cacheFolder = temporaryFolder();
  const [old, fresh] = [join(cacheFolder, ".incoming-old"), join(cacheFolder, ".incoming-fresh")];
  for (const path of [old, fresh]) await writeFile(path, "half");
  const yesterday = Date.now() / 1000 - 86_400;
  await utimes(old, yesterday, yesterday);
  await load({ source, cacheFolder });
  expect((await readdir(cacheFolder)).toSorted()).toEqual([".incoming-fresh", cacheName]);
});

test("a dictionary that is not there is an error that names the file", async () => {
  await expect(load({ source: noSource, cacheFolder: null })).rejects.toThrow(/missing.*\.dat\.gz/);
});

test("two programs that build at once both have it, and leave one good file", async () => {
  const cacheFolder = temporaryFolder();
  const program = fileURLToPath(new URL("../../tools/load-dictionary-program.ts", import.meta.url));
  const run = () => promisify(execFile)(process.execPath, [program, cacheFolder]);
  const [one, other] = await Promise.all([run(), run()]);
  const hash = createHash("sha256").update(whole).digest("hex");
  expect([one.stdout, other.stdout]).toEqual([hash, hash]);
  expect(await readdir(cacheFolder)).toEqual([cacheName]);
  expect(isWhole(await load({ source: noSource, cacheFolder }))).toBe(true);
});

test("two threads work over the same memory", async () => {
  const dictionary = await loadTestDictionary();
  // The padding behind the last section: nobody reads it.
  const marks = [dictionary.byteLength - 1, dictionary.byteLength - 2];
  const answers = await Promise.all(
    marks.map(async (at, thread) => {
      const worker = new Worker(new URL("../../tools/tokenize-thread.ts", import.meta.url), {
        workerData: { dictionary, text: "国会で審議した。", number: 7 + thread, at },
      });
      const [surfaces] = await once(worker, "message");
      await worker.terminate();
      return surfaces;
    }),
  );
  expect(answers).toEqual(Array(2).fill(["国会", "で", "審議", "し", "た", "。"]));
  expect(marks.map((at) => new Uint8Array(dictionary)[at])).toEqual([7, 8]);
});
