import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { expectAccessible } from "../tools/axe.ts";
import { testInBrowser } from "../tools/browser.ts";
import { folderOf } from "../tools/library.ts";
import { newHome, type OpenPage, openPage, startProgram } from "../tools/program.ts";

/** One person's first minutes; each claim stands on the ones before it. */
let opened: OpenPage;
const page = (): Page => opened.page;
const tour = () => page().getByRole("complementary", { name: "案内" });
const help = () => page().getByRole("complementary", { name: "使い方" });
const step = (number: number, name: string) =>
  tour().getByRole("heading", { name: `案内 ${number} / 5：${name}` });
/** The list of licences comes with the build where packaging makes it; its absence is one answer of 404. */
const licences = existsSync(join(import.meta.dirname, "../../.build/page/licences.txt"));
const focused = () => page().evaluate(() => document.activeElement?.textContent ?? "");

testInBrowser("the first start of the sample library offers the tour and takes no focus for it", async () => {
  opened = await openPage(await startProgram(newHome()));
  await page().getByRole("button", { name: "見本の資料庫で試す" }).click();
  await tour().getByText("はじめてですか").waitFor();
  await page().getByText("13点中 13点が検索できます").waitFor({ timeout: 120_000 });
  expect(await page().evaluate(() => document.activeElement?.closest("aside") ?? null)).toBeNull();
  await expectAccessible(page());
});

testInBrowser("the tour is gone through by keyboard, by doing what it shows", async () => {
  await page().keyboard.press("F6");
  expect(await focused()).toBe("はじめる");
  await page().keyboard.press("Enter");
  await step(1, "探す").waitFor();
  expect(await focused()).toBe("案内 1 / 5：探す");
  await expectAccessible(page());

  await page().keyboard.press("/");
  await page().keyboard.type("紐付け誤り");
  await page().getByRole("option").first().waitFor();
  await step(2, "開く").waitFor();
  await tour().getByText("「探す」ができました").waitFor();
  await page().keyboard.press("ArrowDown");
  await page().keyboard.press("Enter");
  await page().locator("mark.current, .mark.current").first().waitFor();
  await step(3, "印を見る").waitFor();
  await page().keyboard.press("F3");
  await step(4, "書き方を試す").waitFor();
  await expectAccessible(page());

  const chip = page().locator(".chip[aria-pressed=true]").nth(1);
  await chip.focus();
  await page().keyboard.press("Space");
  await step(5, "自分の資料を入れる").waitFor();
  await page().keyboard.press("Alt+2");
  await tour().getByText("案内はこれで終わりです").waitFor();
  await page().getByRole("button", { name: "ファイルを選ぶ" }).first().waitFor();
  await page().keyboard.press("F6");
  await page().keyboard.press("Escape");
  await tour().waitFor({ state: "hidden" });
});

testInBrowser("the tour is not offered again, but can be repeated, passed over and left", async () => {
  await page().reload();
  await page().getByText("13点中 13点が検索できます").waitFor({ timeout: 120_000 });
  expect(await tour().count()).toBe(0);
  await page().keyboard.press("F1");
  await help().getByRole("button", { name: "案内をはじめる" }).click();
  await step(1, "探す").waitFor();
  expect(await help().count()).toBe(0);
  await tour().getByRole("button", { name: "次へ" }).click();
  await page().getByRole("option").first().waitFor();
  await step(2, "開く").waitFor();
  for (const name of ["印を見る", "書き方を試す", "自分の資料を入れる"]) {
    await tour().getByRole("button", { name: "次へ" }).click();
    await tour().getByRole("heading", { name }).waitFor();
    expect(await focused()).toContain(name);
  }
  await tour().getByRole("button", { name: "前へ" }).click();
  await step(4, "書き方を試す").waitFor();
  await page().keyboard.press("Escape");
  await tour().waitFor({ state: "hidden" });
});

testInBrowser("F1 opens the contents; the search finds by another spelling and opens a page", async () => {
  await page().keyboard.press("F1");
  await help().getByRole("button", { name: "見つからないとき", exact: true }).waitFor();
  await expectAccessible(page());
  await page().keyboard.type("ﾊﾟｽﾜｰﾄﾞ");
  await help()
    .getByRole("button", { name: /^壊れたPDF・鍵のかかったPDF/u })
    .waitFor();
  expect(await help().locator("mark").first().innerText()).toBe("パスワード");
  await expectAccessible(page());
  await help()
    .getByRole("button", { name: /^壊れたPDF・鍵のかかったPDF/u })
    .click();
  await help().getByRole("heading", { name: "壊れたPDF・鍵のかかったPDF" }).waitFor();
  expect(await focused()).toBe("壊れたPDF・鍵のかかったPDF");
  await page().keyboard.press("Escape");
  await help().waitFor({ state: "hidden" });
});

testInBrowser("F1 while a failure is on screen, and くわしく beside it, open its page", async () => {
  const box = page().getByRole("combobox", { name: "資料を検索" });
  await box.fill('"総点検');
  await page().getByRole("alert").getByText("引用符が閉じていません").waitFor();
  await box.press("F1");
  await help().getByRole("heading", { name: "検索の書き方" }).waitFor();
  await page().keyboard.press("Escape");
  expect(await page().evaluate(() => document.activeElement?.id)).toBe("search-box");
  await page()
    .getByRole("alert")
    .getByRole("button", { name: /^くわしく/u })
    .click();
  await help().getByRole("heading", { name: "検索の書き方" }).waitFor();
  await page().keyboard.press("Escape");
  await box.fill("");

  const folder = await folderOf({ "集計.xlsx": "PK", "空.txt": "" });
  await page().keyboard.press("Alt+2");
  await page()
    .locator('input[type="file"][multiple]')
    .first()
    .setInputFiles([join(folder, "集計.xlsx"), join(folder, "空.txt")]);
  await page().getByText("断ったもの 2点").waitFor();
  await page().getByRole("button", { name: "取り込みの報告" }).click();
  await page()
    .getByRole("button", { name: /^くわしく：空\.txt/u })
    .click();
  await page().getByRole("dialog").waitFor({ state: "hidden" });
  await help().getByRole("heading", { name: "断られたファイル" }).waitFor();
  await page().waitForFunction(() => document.activeElement?.textContent === "断られたファイル");
  await help().getByText("ファイルが空です（0バイト）。").waitFor();
  await page().keyboard.press("Escape");
});

testInBrowser("a button says which key does the same", async () => {
  await page().getByRole("button", { name: "資料", exact: true }).first().hover();
  await page().getByRole("tooltip", { name: "資料（Alt 2）" }).waitFor();
  await page().mouse.move(0, 0);
});

testInBrowser("all this while the page asked for nothing outside", async () => {
  expect(opened.foreign).toEqual([]);
  expect(opened.errors).toEqual([]);
});

testInBrowser(
  "dark, in English and at 200 %: help, tour and about box are accessible, and nothing went out",
  async () => {
    const {
      page: small,
      foreign,
      errors,
    } = await openPage(await startProgram(newHome()), {
      size: [640, 400],
      scale: 2,
      dark: true,
    });
    await small.getByText("English", { exact: true }).click();
    await small.keyboard.press("F1");
    const panel = small.getByRole("complementary", { name: "Help" });
    await panel.getByRole("button", { name: "No network", exact: true }).click();
    await panel.getByRole("heading", { name: "How to check" }).waitFor();
    await expectAccessible(small);
    await panel.getByRole("button", { name: "About Tenkyo" }).click();
    const about = small.getByRole("dialog", { name: "About Tenkyo" });
    await about.getByRole("row", { name: /^Tenkyo \d+\.\d+\.\d+/u }).waitFor();
    await (licences
      ? about.getByText("Permission is hereby granted").first()
      : about.getByText("This runs from its sources")
    ).waitFor();
    await expectAccessible(small);
    await small.keyboard.press("Escape");
    await about.waitFor({ state: "hidden" });
    await small.keyboard.press("F1");
    await panel.getByRole("button", { name: "Start the tour" }).click();
    await small.getByRole("heading", { name: "Tour 1 / 5: Search" }).waitFor();
    await small.getByText("13 of 13 searchable").waitFor({ timeout: 120_000 });
    await expectAccessible(small);
    expect(foreign).toEqual([]);
    expect(errors.filter((error) => licences || !error.includes("404"))).toEqual([]);
  },
);
