import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { expectAccessible } from "../tools/axe.ts";
import { testInBrowser, testInBrowserWithSamples } from "../tools/browser.ts";
import { newHome, openPage, startProgram } from "../tools/program.ts";
import { expectMarksOnLetters } from "./mark-accuracy.ts";

const scratch = mkdtempSync(join(tmpdir(), "tenkyo-reader-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function startWith(files: readonly string[]): Promise<Page> {
  const { page } = await openPage(await startProgram(newHome()));
  await page.getByRole("button", { name: "見本の資料庫で試す" }).click();
  await page.getByText("13点中 13点が検索できます").waitFor();
  if (files.length > 0) {
    await page
      .locator('input[type="file"][multiple]')
      .first()
      .setInputFiles([...files]);
    const all = 13 + files.length;
    await page.getByText(`${all}点中 ${all}点が検索できます`).waitFor({ timeout: 60_000 });
  }
  return page;
}

/** Opens a document from the library area by its title. */
async function openDocument(page: Page, title: string): Promise<void> {
  await page.getByText(/\d+点中 \d+点が検索できます/u).waitFor();
  await page.keyboard.press("Alt+2");
  await page.getByRole("textbox", { name: "題名・ファイル名で絞る" }).fill(title);
  await page.locator(".library-item-button", { hasText: title }).first().click();
}

testInBrowserWithSamples(
  "the marks stay on their letters when a government PDF is zoomed",
  async (folder) => {
    const page = await startWith([join(folder, "pdfs/gov/cio-dp2020_01.pdf")]);
    await openDocument(page, "cio-dp2020_01");
    await page.locator(".page canvas").first().waitFor();
    await page.keyboard.press("Control+f");
    await page.getByRole("textbox", { name: "この資料の中を探す" }).fill("データ");
    await page.locator(".mark-layer .mark.current").first().waitFor();
    await expectMarksOnLetters(page, "データ");
    await page.getByRole("button", { name: /^拡大/u }).click();
    await page.getByRole("button", { name: /^拡大/u }).click();
    await expectMarksOnLetters(page, "データ");
    await expectAccessible(page);
  },
);

testInBrowser(
  "100,000 lines scroll without a blank one, and a word cut by a line end is found in the document",
  async () => {
    const lines = Array.from({ length: 100_000 }, (_, number) => `${number + 1}行目の本文です。`);
    lines[77_776] = "ここで登録情報の照";
    lines[77_777] = "合手順を定める。";
    const path = join(scratch, "長い記録.txt");
    writeFileSync(path, lines.join("\n"));
    const page = await startWith([path]);
    await openDocument(page, "長い記録");
    const pane = page.getByRole("region", { name: "文字" });
    await pane.waitFor();
    await page.getByText("1行目の本文です。", { exact: true }).waitFor();
    for (const share of [0.03, 0.5, 0.51, 0.99, 0.2, 1]) {
      const blank = await pane.evaluate(async (scroller, to) => {
        scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * to;
        // Two frames: one for the event, one for the drawing that follows it.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const box = scroller.getBoundingClientRect();
        const rows = [...scroller.querySelectorAll(".text-line")].map((row) => row.getBoundingClientRect());
        const covered = (y: number) => rows.some(({ top, bottom }) => top - 2 <= y && y <= bottom + 2);
        return [0.1, 0.3, 0.5, 0.7, 0.9].filter((part) => !covered(box.top + box.height * part)).length;
      }, share);
      expect([share, blank]).toEqual([share, 0]);
    }
    await page.keyboard.press("Control+f");
    await page.getByRole("textbox", { name: "この資料の中を探す" }).fill("照合手順");
    await page.locator("mark.current").first().waitFor({ timeout: 20_000 });
    expect(await page.locator("mark.current").allInnerTexts()).toEqual(["照", "合手順"]);
  },
  240_000,
);

testInBrowser("where a person was is remembered, and page and text stand side by side", async () => {
  const page = await startWith([]);
  await openDocument(page, "総点検報告書");
  await page.locator(".page canvas").first().waitFor();
  const place = page.getByTestId("reader-place");
  const box = page.getByRole("textbox", { name: "頁へ移る" });
  await box.fill("5");
  await box.press("Enter");
  await page.waitForFunction(() =>
    /5/u.test(document.querySelector('[data-testid="reader-place"]')?.textContent ?? ""),
  );
  await page.waitForTimeout(1500);
  await openDocument(page, "用語集");
  await page.getByRole("region", { name: "文字" }).waitFor();
  await page.reload();
  await openDocument(page, "総点検報告書");
  await page.locator(".page canvas").first().waitFor();
  await page.waitForFunction(() =>
    /5/u.test(document.querySelector('[data-testid="reader-place"]')?.textContent ?? ""),
  );
  expect(await place.innerText()).toContain("5");
  await page.getByText("左右", { exact: true }).click();
  await page.getByRole("region", { name: "文字" }).waitFor();
  await page.locator(".text-line").first().waitFor();
  await expectAccessible(page);
});
