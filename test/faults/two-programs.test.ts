import { expect, test } from "@jest/globals";
import { jsonOf, tenkyo } from "../tools/command-line.ts";
import { folderOf, importAll, newLibrary } from "../tools/library.ts";

test("beside a running program the command line reads, says so, and writes nothing", async () => {
  const { client, folder, core } = await newLibrary();
  const source = await folderOf({ "声明.txt": "健康保険証を残す", "後.txt": "後から来た健康保険証" });
  await importAll(client, `${source}/声明.txt`);
  const command = (...argv: string[]) => tenkyo(["--library", folder, "--json", ...argv]);

  const read = await command("search", "健康保険証");
  expect([read.status, jsonOf(read).totalMatches]).toEqual([0, 1]);
  expect(read.error).toContain("読むことだけします");
  expect(read.error).toContain(String(process.pid));

  const written = await command("import", source);
  expect([written.status, written.out]).toEqual([1, ""]);
  expect(written.error).toContain(String(process.pid));
  expect((await command("backup")).status).toBe(1);

  // What the running program takes in meanwhile is found by the next command.
  await importAll(client, source);
  expect(jsonOf(await command("search", "健康保険証")).totalMatches).toBe(2);
  await core.close();
  expect((await command("import", source)).status).toBe(0);
});

test("two imports at the same moment: one does the work, the other is told; nothing is there twice", async () => {
  const { core, folder } = await newLibrary();
  await core.close();
  const source = await folderOf(
    Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`${at}.txt`, `資料 ${at}`])),
  );
  const both = await Promise.all([1, 2].map(() => tenkyo(["--library", folder, "--json", "import", source])));
  expect(both.map(({ status }) => status).toSorted()).toEqual([0, 1]);
  expect(jsonOf(await tenkyo(["--library", folder, "--json", "documents"]))).toHaveLength(10);
});
