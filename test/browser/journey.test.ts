import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { expectAccessible } from "../tools/axe.ts";
import { testInBrowser, testInBrowserWithSamples } from "../tools/browser.ts";
import { newHome, type OpenPage, openPage, type Program, startProgram } from "../tools/program.ts";
import { samplesFolder } from "../tools/sample-files.ts";
import { expectMarksOnLetters } from "./mark-accuracy.ts";

/** One person's way through the program; each claim stands on the ones before it. */
const home = newHome();
let program: Program;
let opened: OpenPage;
const page = (): Page => opened.page;

const searchBox = () => page().getByRole("combobox", { name: "資料を検索" });
const hits = () => page().getByRole("option");
const matchCount = () => page().getByTestId("match-count");

async function search(text: string): Promise<void> {
  await searchBox().fill(text);
}

testInBrowser("the first start offers the sample library, a new one and an existing one", async () => {
  program = await startProgram(home);
  opened = await openPage(program);
  await page().getByRole("heading", { name: "典拠へようこそ" }).waitFor();
  for (const name of ["見本の資料庫で試す", "作る", "開く"]) {
    expect(await page().getByRole("button", { name, exact: true }).count()).toBe(1);
  }
  await expectAccessible(page());
});

testInBrowser(
  "the sample library comes in, says what can be searched, and every area is accessible",
  async () => {
    await page().getByRole("button", { name: "見本の資料庫で試す" }).click();
    await page().getByText("13点中 13点が検索できます").waitFor();
    await page().getByText("取り込み 13点").waitFor();
    await expectAccessible(page());
    await page().getByRole("button", { name: "検索", exact: true }).click();
    await page().getByText("ことばを入れると、すぐに探します").waitFor();
    await expectAccessible(page());
  },
);

testInBrowser("typing answers, hits are grouped by document, marked and placed", async () => {
  await search("紐付け誤り");
  await hits().first().waitFor();
  // 36 as typed, 13 ひも付け誤り, 4 紐付誤り, 4 紐づけ誤り, 3 ひもづけ誤り: counted in the text without its blanks and line ends.
  await page().getByText("60か所").waitFor();
  expect(await hits().first().locator("mark").first().innerText()).toBe("紐付け誤り");
  expect(await hits().first().locator("small").innerText()).toMatch(/^\d+頁.*\d+行|^\d+行/u);
  await expectAccessible(page());
});

testInBrowser(
  "opening a hit shows its page with the mark on the right letters; F3 goes through the document",
  async () => {
    await hits().filter({ hasText: "事務ごとの点検対象件数" }).first().click();
    await page().locator(".mark.current").first().waitFor();
    await expectMarksOnLetters(page(), "紐付け誤り");
    const before = await matchCount().textContent();
    await page().keyboard.press("F3");
    await page().waitForFunction(
      (old) => document.querySelector('[data-testid="match-count"]')?.textContent !== old,
      before,
    );
    await page().keyboard.press("Shift+F3");
    await page().waitForFunction(
      (old) => document.querySelector('[data-testid="match-count"]')?.textContent === old,
      before,
    );
    await expectAccessible(page());
  },
);

testInBrowser("an empty result says why not: the text as it is indexed", async () => {
  await search("この語句はどこにもありません");
  await page().getByText("見つかりませんでした").waitFor();
  await page().getByRole("button", { name: "なぜ見つからない？" }).click();
  await page().getByRole("combobox", { name: "資料", exact: true }).click();
  await page().getByRole("option", { name: "用語集" }).click();
  await page().getByText("検索はこの文字を見ています").waitFor();
  await expectAccessible(page());
  await search("");
});

testInBrowser(
  "keyboard only: / searches, arrows choose, Enter opens, ? and Ctrl-K show what there is",
  async () => {
    await page()
      .locator("body")
      .click({ position: { x: 640, y: 790 } });
    await page().keyboard.press("/");
    await page().keyboard.type("総点検 -紐付け");
    await hits().first().waitFor();
    await page().keyboard.press("ArrowDown");
    await page().keyboard.press("ArrowDown");
    expect(await page().locator(".search-hit[aria-selected=true]").count()).toBe(1);
    await page().keyboard.press("Enter");
    await page().locator("mark.current, .mark.current").first().waitFor();
    await page().keyboard.press("Escape");
    expect(await searchBox().inputValue()).toBe("");
    await page().keyboard.press("Tab");
    await page().evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page().keyboard.press("?");
    await page().getByRole("dialog", { name: "キーの一覧" }).waitFor();
    await expectAccessible(page());
    await page().keyboard.press("Escape");
    await page().getByRole("dialog", { name: "キーの一覧" }).waitFor({ state: "hidden" });
    await page().keyboard.press("Control+k");
    await page().getByPlaceholder("したいことを入力").fill("用語集");
    await page().keyboard.press("Enter");
    await page().getByRole("heading", { name: "用語集" }).waitFor();
    await page().keyboard.press("Alt+2");
    await page().getByRole("button", { name: "ファイルを選ぶ" }).first().waitFor();
  },
);

testInBrowserWithSamples(
  "a new library: the sample folder comes in by the file input, problems are named, words are found",
  async (folder) => {
    await page().getByRole("button", { name: "はじめての資料庫" }).click();
    await page().getByRole("menuitem", { name: "別の資料庫を開く" }).click();
    await page().getByRole("textbox", { name: "資料庫の名前" }).fill("試しの会");
    await page().waitForFunction(() =>
      [...document.querySelectorAll("input")].some((input) => input.value.endsWith("試しの会.tenkyo")),
    );
    await page().getByRole("button", { name: "作る", exact: true }).click();
    await page().getByText("まだ資料がありません").waitFor();
    await expectAccessible(page());
    const files = ["seeds", "pdfs/gov"].flatMap((name) =>
      readdirSync(join(folder, name)).map((file) => join(folder, name, file)),
    );
    const refused = files.filter((file) => file.endsWith(".docx")).length;
    await page().locator('input[type="file"][multiple]').first().setInputFiles(files);
    await page()
      .getByText(`取り込み ${files.length - refused}点・断ったもの ${refused}点`)
      .waitFor({ timeout: 120_000 });
    await page().getByRole("button", { name: "取り込みの報告" }).click();
    await page().getByText("この種類のファイルはまだ読めません").first().waitFor();
    await expectAccessible(page());
    await page().keyboard.press("Escape");
    await search("健康保険証");
    await page()
      .getByText(/^82か所・/u)
      .waitFor();
    await search("データ");
    await hits().filter({ hasText: "頁" }).first().waitFor();
  },
  300_000,
);

testInBrowser("after a reload and after a restart everything is still there", async () => {
  await page().reload();
  await page()
    .getByText(/\d+点中 \d+点が検索できます/u)
    .waitFor();
  const status = await page()
    .getByText(/\d+点中 \d+点が検索できます/u)
    .innerText();
  const { foreign, errors } = opened;
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
  await page().context().close();
  await program.stop();
  program = await startProgram(home);
  opened = await openPage(program);
  await page().getByText(status).waitFor();
  await search(samplesFolder === null ? "紐付け誤り" : "特定個人情報保護評価");
  await hits().first().waitFor();
});

testInBrowser("a copy can be saved, removing can be undone, erasing asks first", async () => {
  await page().keyboard.press("Alt+2");
  const first = page().getByRole("listitem").first();
  const title = await first.locator("b").innerText();
  await first.getByRole("button", { name: `${title} の操作` }).click();
  const download = page().waitForEvent("download");
  await page().getByRole("menuitem", { name: "写しを保存" }).click();
  expect((await download).suggestedFilename().startsWith(title)).toBe(true);
  await first.getByRole("button", { name: `${title} の操作` }).click();
  await page().getByRole("menuitem", { name: "資料庫から外す" }).click();
  await page().getByText(`「${title}」を外しました。`).waitFor();
  await page().getByRole("button", { name: "元に戻す" }).click();
  await page()
    .getByRole("button", { name: `${title} の操作` })
    .click();
  await page().getByRole("menuitem", { name: "完全に消す" }).click();
  const dialog = page().getByRole("dialog", { name: "完全に消しますか" });
  expect(await dialog.getByRole("button", { name: "完全に消す" }).isDisabled()).toBe(true);
  await expectAccessible(page());
  await dialog.getByLabel("消すには").fill("消す");
  await dialog.getByRole("button", { name: "完全に消す" }).click();
  await page().getByText(`「${title}」を完全に消しました。`).waitFor();
  expect(
    await page()
      .getByRole("button", { name: `${title} の操作` })
      .count(),
  ).toBe(0);
});
