import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { expectAccessible } from "../tools/axe.ts";
import { testInBrowser } from "../tools/browser.ts";
import { newHome, type OpenPage, openPage, type Program, startProgram } from "../tools/program.ts";

/** One person's way back; each claim stands on the ones before it. */
const home = newHome();
let program: Program;
let opened: OpenPage;
const page = () => opened.page;
const button = (name: string) => page().getByRole("button", { name, exact: true });

async function openSafety(): Promise<void> {
  await page().locator(".library-menu").click();
  await page().getByRole("menuitem", { name: "控えと点検" }).click();
  await button("いま控えを作る").waitFor();
}

testInBrowser(
  "a backup is made on screen, and what going back to it would change is said before",
  async () => {
    program = await startProgram(home);
    opened = await openPage(program);
    await button("見本の資料庫で試す").click();
    await page().getByText("13点中 13点が検索できます").waitFor();
    await openSafety();
    await button("いま控えを作る").click();
    await page()
      .getByRole("button", { name: /^戻すと何が変わるか/u })
      .first()
      .click();
    await page().getByText("資料の顔ぶれと題名は、いまと同じです。").waitFor();
    await expectAccessible(page());
    await button("この控えに戻す").click();
    await page().getByText("控えに戻しました。").waitFor();
  },
);

testInBrowser("the check answers, and the diagnostic file is shown whole before it is saved", async () => {
  await openSafety();
  await button("資料庫を点検する").click();
  await page().getByText("問題はありません。").waitFor();
  await button("診断ファイル").click();
  await button("中身を見る").click();
  const text = await page().getByRole("textbox", { name: "診断ファイル" }).inputValue();
  expect(JSON.parse(text)).toMatchObject({ library: { documents: 13, problems: {} } });
  await expectAccessible(page());
  expect([opened.foreign, opened.errors]).toEqual([[], []]);
  await program.stop();
});

testInBrowser("records that cannot be opened: the start offers the backup, and opens from it", async () => {
  const libraries = join(home.folder, "libraries");
  const [name = ""] = await readdir(libraries);
  await writeFile(join(libraries, name, "library.sqlite"), "これは記録ではない");
  program = await startProgram(home);
  opened = await openPage(program);
  await page().getByRole("heading", { name: "控えから戻せます" }).waitFor();
  await page().getByText("資料 13点が入っています").waitFor();
  await expectAccessible(page());
  await button("この控えから開く").click();
  await page().getByText("壊れた記録は backups/").waitFor({ timeout: 90_000 });
  await page().getByText("13点中 13点が検索できます").waitFor();
});
