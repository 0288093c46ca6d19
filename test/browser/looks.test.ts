import { expect } from "@jest/globals";
import { expectAccessible } from "../tools/axe.ts";
import { testInBrowser } from "../tools/browser.ts";
import { newHome, openPage, startProgram } from "../tools/program.ts";

/** Letters that only Japanese has; document texts, names and file names are not the program's words. */
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

testInBrowser(
  "dark, in English and at 200 % every area is accessible, and English is complete",
  async () => {
    const { page, foreign, errors } = await openPage(await startProgram(newHome()), {
      size: [640, 400],
      scale: 2,
      dark: true,
    });
    await page.getByRole("heading", { name: "典拠へようこそ" }).waitFor();
    await expectAccessible(page);
    await page.getByText("English", { exact: true }).click();
    await page.getByRole("heading", { name: "Welcome to Tenkyo" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Try the sample library" }).click();
    await page.getByText("13 of 13 searchable").waitFor();
    await page.keyboard.press("Alt+2");
    await page.getByRole("button", { name: "Choose files" }).first().waitFor();
    await expectAccessible(page);

    await page.getByRole("button", { name: "Settings" }).click();
    const settings = page.getByRole("dialog", { name: "Settings" });
    await settings.waitFor();
    expect((await settings.innerText()).replace("日本語", "")).not.toMatch(japanese);
    await expectAccessible(page);
    await page.keyboard.press("Escape");

    const box = page.getByRole("combobox", { name: "Search the documents" });
    await box.fill("総点検");
    await page.locator(".search-hit").first().waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Narrow by type" }).click();
    await page.getByRole("checkbox", { name: /^Text/u }).check();
    await page.getByRole("button", { name: "Stop narrowing by type “Text”" }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Stop narrowing by type “Text”" }).click();
    await page.getByRole("button", { name: "Open the tables of spellings" }).click();
    const tables = page.getByRole("dialog", { name: "Spellings and synonyms" });
    await tables.getByRole("textbox", { name: "Words" }).waitFor();
    expect(await tables.innerText()).not.toMatch(/[\p{Script=Hiragana}]/u);
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+4");
    await page.getByRole("dialog", { name: "Saved searches" }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await box.fill('総点検 "紐付け');
    await page.getByRole("alert").getByText("quotation mark").waitFor();
    await expectAccessible(page);
    await box.fill("");
    await box.pressSequentially("ty");
    await page.getByRole("listbox", { name: "Suggestions for the search box" }).waitFor();
    await expectAccessible(page);
    await box.fill("総点検");
    await page.locator(".search-hit").first().waitFor();
    await page.keyboard.press("Alt+3");
    await page.locator(".line mark").first().waitFor();
    await page.getByRole("button", { name: "Distribution" }).click();
    await page.getByRole("table", { name: "Over documents" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Distribution" }).click();
    await page.keyboard.press("Alt+3");
    await page.locator(".search-hit").first().waitFor();
    await page.getByRole("combobox", { name: "Search the documents" }).press("Enter");
    await page.locator(".mark.current, mark.current").first().waitFor();
    await expectAccessible(page);
    for (const label of await page
      .locator("button[aria-label]")
      .evaluateAll((all) => all.map((one) => one.ariaLabel))) {
      if (!label?.startsWith("Actions for")) expect(label).not.toMatch(japanese);
    }
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await sheet.waitFor();
    expect(await sheet.innerText()).not.toMatch(japanese);
    await expectAccessible(page);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  },
  240_000,
);
