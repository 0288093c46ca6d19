import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { expect, test } from "@jest/globals";
import { folderOf } from "../../tools/library.ts";

const root = resolve(import.meta.dirname, "../../..");

test("as a process: paths are meant from the caller's folder, and standard output is one JSON value", async () => {
  const folder = await folderOf({ "資料/声明.txt": "健康保険証を残す", "資料/表.xlsx": "表" });
  const { status, stdout } = spawnSync(
    "npm",
    ["--prefix", root, "run", "-s", "tenkyo", "--", "--library", "庫.tenkyo", "--json", "import", "資料"],
    { cwd: folder, encoding: "utf8" },
  );
  expect(JSON.parse(stdout).files.map((file: { path: string }) => file.path)).toEqual([
    join(folder, "資料", "声明.txt"),
    join(folder, "資料", "表.xlsx"),
  ]);
  expect(status).toBe(2);
});
