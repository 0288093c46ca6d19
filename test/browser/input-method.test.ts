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

/**
 * Composing keys of every input on the page as it stands: none may reach a handler. A listener on the document stands
 * for all of them, those of libraries included; it sees ordinary keys, so that it cannot pass by being deaf.
 */
async function expectEveryInputGuarded(page: Page, atLeast: number): Promise<void> {
  const seen = await page.evaluate(() => {
    let composing = 0;
    let plain = 0;
    const listener = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) composing += 1;
      else plain += 1;
    };
    document.addEventListener("keydown", listener, { capture: true });
    const inputs = document.querySelectorAll("input, textarea, select, [contenteditable=true]");
    for (const input of inputs) {
      for (const key of ["Enter", "Escape", "ArrowDown", "ArrowUp", "Tab"]) {
        for (const told of [{ isComposing: true }, { keyCode: 229 }]) {
          input.dispatchEvent(
            new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...told }),
          );
        }
      }
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "F15", bubbles: true }));
    }
    document.removeEventListener("keydown", listener, { capture: true });
    return { inputs: inputs.length, composing, plain };
  });
  expect(seen.inputs).toBeGreaterThanOrEqual(atLeast);
  expect(seen).toEqual({ inputs: seen.inputs, composing: 0, plain: seen.inputs });
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "見本の資料庫で試す" }).click();
  await page.getByText("13点中 13点が検索できます").waitFor();
}

testInBrowser("Enter, arrows and Escape of an input method never act, in any input", async () => {
  const { page } = await openPage(await startProgram(newHome()));
  await page.getByRole("heading", { name: "典拠へようこそ" }).waitFor();

  await expectEveryInputGuarded(page, 3);
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
  /** The count once it is one of matches, and another than `old`. */
  const countAfter = async (old: string): Promise<string> => {
    await page.waitForFunction((known) => {
      const shown = document.querySelector<HTMLElement>('[data-testid="match-count"]')?.innerText ?? "";
      return shown !== known && /\/ [1-9]/u.test(shown);
    }, old);
    return count.innerText();
  };
  const ofSearch = await countAfter("");
  await find.fill("点検");
  const counted = await countAfter(ofSearch);
  for (const key of ["Enter", "Escape"]) await pressWhileComposing(find, key);
  expect(await find.isVisible()).toBe(true);
  expect(await count.innerText()).toBe(counted);
  await expectEveryInputGuarded(page, 4);
  await find.press("Escape");
  await find.waitFor({ state: "hidden" });

  await box.fill("どこにもない語句");
  await page.getByRole("button", { name: "なぜ見つからない？" }).click();
  await expectEveryInputGuarded(page, 4);
  await page.getByRole("button", { name: "表記ゆれの表を開く" }).click();
  await page.getByRole("dialog", { name: "表記ゆれと同義語の表" }).waitFor();
  await expectEveryInputGuarded(page, 7);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+4");
  await page.getByRole("dialog", { name: "保存した検索" }).waitFor();
  await expectEveryInputGuarded(page, 5);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "設定" }).click();
  await page.getByRole("dialog", { name: "設定" }).waitFor();
  await expectEveryInputGuarded(page, 6);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  const palette = page.getByPlaceholder("したいことを入力");
  await palette.fill("用語集");
  await pressWhileComposing(palette, "Enter");
  expect(await palette.isVisible()).toBe(true);
  await expectEveryInputGuarded(page, 4);
  await palette.press("Escape");

  await page.keyboard.press("Alt+2");
  await page.getByRole("button", { name: "用語集 の操作" }).click();
  await page.getByRole("menuitem", { name: "題名を変える" }).click();
  const title = page.getByRole("textbox", { name: /^題名（/u });
  await title.fill("新しい題名");
  for (const key of ["Enter", "Escape"]) await pressWhileComposing(title, key);
  expect(await title.isVisible()).toBe(true);
  await expectEveryInputGuarded(page, 5);
  await title.press("Enter");
  await page.getByRole("button", { name: "新しい題名 の操作" }).click();
  await page.getByRole("menuitem", { name: "完全に消す" }).click();
  await page.getByRole("dialog", { name: "完全に消しますか" }).waitFor();
  await expectEveryInputGuarded(page, 5);
});
