import { rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { isBuilt } from "../../../main/launch/build-page.ts";
import { folderOf } from "../../tools/library.ts";

const sources = [
  "renderer/main.tsx",
  "renderer/words/ja.ts",
  "shared/model/page.ts",
  "vite.config.ts",
  "package-lock.json",
];

/** A project whose page was built at 2000 s, its sources changed at 1000 s; folders too. */
async function builtProject() {
  const project = await folderOf(
    Object.fromEntries([...sources, ".build/page/index.html"].map((name) => [name, ""])),
  );
  for (const name of [...sources, "renderer", "renderer/words", "shared", "shared/model"]) {
    await utimes(join(project, name), 1000, 1000);
  }
  const page = join(project, ".build", "page");
  await utimes(join(page, "index.html"), 2000, 2000);
  return { project, page };
}

test("a page newer than its sources is not built again", async () => {
  const { project, page } = await builtProject();
  expect(isBuilt(project, page)).toBe(true);
});

test.each(sources)("a change of %s asks for a new page", async (name) => {
  const { project, page } = await builtProject();
  await writeFile(join(project, name), "changed");
  expect(isBuilt(project, page)).toBe(false);
});

test("a source that was taken away, or a page that is not there, asks for a new page", async () => {
  const { project, page } = await builtProject();
  await rm(join(project, "renderer/words/ja.ts"));
  expect(isBuilt(project, page)).toBe(false);
  const other = await builtProject();
  await rm(join(other.page, "index.html"));
  expect(isBuilt(other.project, other.page)).toBe(false);
});
