import { execFileSync } from "node:child_process";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { detectKind } from "../../../main/core/ingest/detect-kind.ts";
import { examineFile } from "../../../main/core/ingest/examine-file.ts";
import { listFolder } from "../../../main/core/ingest/list-folder.ts";
import { takeIn } from "../../../main/core/library/originals.ts";
import type { FilesPort } from "../../../main/core/ports.ts";

const folder = await fs.mkdtemp(join(tmpdir(), "tenkyo-ingest-"));
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

const write = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  await fs.writeFile(path, content);
  return path;
};
const codeOf = (path: string, files: FilesPort = fs) =>
  examineFile(path, files).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : error),
  );
const onUnix = process.platform === "win32" ? test.skip : test;

test.each([
  ["議事録.pdf", "%PDF-1.7", null],
  ["回答.Txt", "回答", null],
  ["声明.md", "# 声明", null],
  ["空.txt", "", "empty-file"],
  ["名簿.xlsx", "PK", "unknown-type: xlsx"],
  ["全角．ｐｄｆ", "%PDF-1.7", "unknown-type"],
  ["拡張子なし", "%PDF-1.7", "unknown-type"],
])("%s holding %p is refused as %s", async (name, content, answer) => {
  expect(await codeOf(await write(name, content))).toBe(answer);
});

test.each([
  ["議事録.PDF", "no header: the PDF reader decides", "pdf"],
  ["回答.Txt", "回答", "text"],
  ["保存し直した.txt", "%PDF-1.4", "pdf"],
])("%s holding %p is a %s", (name, content, kind) => {
  expect(detectKind(name, new TextEncoder().encode(content))).toBe(kind);
});

test("what is not there, and a path through a file", async () => {
  const file = await write("file.txt", "x");
  expect(await codeOf(join(folder, "nothing.pdf"))).toBe("missing-path");
  expect(await codeOf(join(file, "inside.pdf"))).toBe("missing-path");
  expect(await codeOf(folder)).toBe("not-a-regular-file");
});

onUnix("links: followed, dangling, in a circle (no links without rights on Windows)", async () => {
  const target = await write("target.pdf", "%PDF-1.7");
  await fs.symlink(target, join(folder, "good.pdf"));
  await fs.symlink(join(folder, "gone.pdf"), join(folder, "dangling.pdf"));
  await fs.symlink(join(folder, "circle.pdf"), join(folder, "circle.pdf"));
  expect(await codeOf(join(folder, "good.pdf"))).toBeNull();
  expect(await codeOf(join(folder, "dangling.pdf"))).toBe("dangling-link");
  expect(await codeOf(join(folder, "circle.pdf"))).toBe("open-failed: ELOOP");
});

onUnix("a FIFO and a device are refused without being opened (no FIFO in a Windows folder)", async () => {
  const fifo = join(folder, "fifo.pdf");
  execFileSync("mkfifo", [fifo]);
  const closed: FilesPort = { ...fs, open: () => Promise.reject(new Error("opened")) };
  expect(await codeOf(fifo, closed)).toBe("not-a-regular-file");
  expect(await codeOf("/dev/null", closed)).toBe("not-a-regular-file");
});

onUnix("a FIFO that takes the file's place after the look does not hold the import", async () => {
  const path = await write("swapped.pdf", "%PDF-1.7");
  const swapping: FilesPort = {
    ...fs,
    open: async (at, flags) => {
      await fs.rm(path);
      execFileSync("mkfifo", [path]);
      return fs.open(at, flags);
    },
  };
  const library = join(folder, "library");
  await fs.mkdir(join(library, "originals"), { recursive: true });
  await expect(takeIn(library, path, swapping, new AbortController().signal)).rejects.toThrow(
    "not-a-regular-file",
  );
  expect(await fs.readdir(join(library, "originals"))).toEqual([]);
});

test("300 MB is the greatest file, and a greater one is not read", async () => {
  const path = await write("large.pdf", "%PDF-1.7");
  await fs.truncate(path, 300 * 1024 * 1024 + 1);
  expect(await codeOf(path)).toBe(`too-large: ${300 * 1024 * 1024 + 1}`);
});

test("a folder lists in natural order, without hidden, system and library entries", async () => {
  const root = await fs.mkdtemp(join(folder, "list-"));
  const names = [
    "第10号.pdf",
    "第2号.pdf",
    "第１号.pdf",
    ".DS_Store",
    "Thumbs.db",
    "desktop.ini",
    "~$回答.docx",
    ".git",
  ];
  for (const name of names) await fs.writeFile(join(root, name), "x");
  for (const name of ["__MACOSX", "別添", "資料庫.tenkyo"]) await fs.mkdir(join(root, name));
  const entries = await listFolder(root, fs, new Set());
  expect(entries.map(({ kind, path }) => [kind, path.slice(root.length + 1)])).toEqual([
    ["file", "第１号.pdf"],
    ["file", "第2号.pdf"],
    ["file", "第10号.pdf"],
    ["folder", "別添"],
  ]);
});

onUnix("a link back to a folder above is listed once and leads nowhere (links)", async () => {
  const root = await fs.mkdtemp(join(folder, "loop-"));
  await fs.mkdir(join(root, "sub"));
  await fs.symlink(root, join(root, "sub", "back"));
  await fs.mkdir(join(root, "mine.tenkyo"));
  await fs.symlink(join(root, "mine.tenkyo"), join(root, "innocent"));
  const visited = new Set<string>();
  const walk = async (path: string): Promise<string[]> => {
    const found = [];
    for (const entry of await listFolder(path, fs, visited)) {
      found.push(entry.path.slice(root.length + 1));
      if (entry.kind === "folder") found.push(...(await walk(entry.path)));
    }
    return found;
  };
  expect(await walk(root)).toEqual(["innocent", "sub", join("sub", "back")]);
});

test("a folder that is not there, or not allowed, is a Failure", async () => {
  const listing = (files: FilesPort) => listFolder(join(folder, "none"), files, new Set());
  await expect(listing(fs)).rejects.toMatchObject({ data: { code: "missing-path" } });
  const denied: FilesPort = {
    ...fs,
    realpath: () => Promise.reject(Object.assign(new Error("no"), { code: "EACCES" })),
  } as FilesPort;
  await expect(listing(denied)).rejects.toMatchObject({ data: { code: "open-failed", detail: "EACCES" } });
});
