import { expect } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { testInBrowser } from "../tools/browser.ts";
import { newHome, openPage, startProgram } from "../tools/program.ts";

/** Sends a key as an input method does while it converts: both ways in which browsers tell. */
async function pressWhileComposing(input: Locator, key: string): Promise<void> {
  await input.evaluate((element, name) => {
    for (const told of [{ isComposing: true }, { keyCode: 229 }]) {
      element.dispatchEvent(
        new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...told }),
      );
    }
  }, key);
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "見本の資料庫で試す" }).click();
  await page.getByText("13点中 13点が検索できます").waitFor();
}

testInBrowser("Enter, arrows and Escape of an input method never act, in any input", async () => {
  const { page } = await openPage(await startProgram(newHome()));
  await page.getByRole("heading", { name: "典拠へようこそ" }).waitFor();

  const folder = page.getByRole("textbox", { name: "フォルダーの場所" });
  await folder.fill("/ない/場所.tenkyo");
  await pressWhileComposing(folder, "Enter");
  expect(await page.getByRole("alert").count()).toBe(0);
  await folder.press("Enter");
  await page.getByRole("alert").waitFor();

  await openSample(page);
  const box = page.getByRole("combobox", { name: "資料を検索" });
  await box.fill("総点検");
  await page.getByRole("option").first().waitFor();
  for (const key of ["ArrowDown", "Enter", "Escape"]) await pressWhileComposing(box, key);
  expect(await page.locator(".search-hit[aria-selected=true]").count()).toBe(0);
  expect(await page.locator(".reader-header").count()).toBe(0);
  expect(await box.inputValue()).toBe("総点検");
  await box.press("Enter");
  await page.locator(".reader-header").waitFor();

  await page.keyboard.press("Control+f");
  const find = page.getByRole("textbox", { name: "この資料の中を探す" });
  const count = page.getByTestId("match-count");
  const before = await count.innerText();
  await find.fill("点検");
  await page.waitForFunction((old) => {
    const shown = document.querySelector<HTMLElement>('[data-testid="match-count"]')?.innerText ?? old;
    return shown !== old && /\d/u.test(shown);
  }, before);
  const counted = await count.innerText();
  for (const key of ["Enter", "Escape"]) await pressWhileComposing(find, key);
  expect(await find.isVisible()).toBe(true);
  expect(await count.innerText()).toBe(counted);
  await find.press("Escape");
  await find.waitFor({ state: "hidden" });

  await page.keyboard.press("Alt+2");
  await page.getByRole("button", { name: "用語集 の操作" }).click();
  await page.getByRole("menuitem", { name: "題名を変える" }).click();
  const title = page.getByRole("textbox", { name: /^題名（/u });
  await title.fill("新しい題名");
  for (const key of ["Enter", "Escape"]) await pressWhileComposing(title, key);
  expect(await title.isVisible()).toBe(true);
  await title.press("Enter");
  await page.getByRole("button", { name: "新しい題名 の操作" }).waitFor();
});
