import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { chromiumPath, closeAll, newHome, openPage, startProgram } from "../tools/program.ts";
import { createRandom } from "../tools/random.ts";
import { pdfOf } from "../tools/small-pdf.ts";

/** The budgets of the window, measured in a headless browser without a graphics card. Prints, never fails. */
const scratch = mkdtempSync(join(tmpdir(), "tenkyo-screens-"));
const random = createRandom(7);

function writePdf(): string {
  const path = join(scratch, "300 pages.pdf");
  const page = (number: number) =>
    `Page ${number} ${Array.from({ length: 12 }, () => random.below(9999)).join(" ")}`;
  writeFileSync(path, pdfOf(Array.from({ length: 300 }, (_, at) => page(at + 1))));
  return path;
}

function writeTexts(count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    const path = join(scratch, `${number}.txt`);
    const line = () =>
      `第${random.below(900)}号 登録データの点検と照会の手順を定める件について、${random.below(9999)}件を確かめた。`;
    writeFileSync(path, Array.from({ length: 80 }, line).join("\n"));
    return path;
  });
}

const percentile = (values: readonly number[], share: number) =>
  values.toSorted((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;

async function addFiles(page: Page, files: readonly string[], expected: string): Promise<void> {
  await page.keyboard.press("Alt+2");
  await page
    .locator('input[type="file"][multiple]')
    .first()
    .setInputFiles([...files]);
  await page.getByText(expected).waitFor({ timeout: 300_000 });
}

async function startAnew(page: Page): Promise<void> {
  await page.reload();
  await page.getByText("14点中 14点が検索できます").waitFor();
  await page.keyboard.press("Alt+2");
}

/** Milliseconds from the click on a document to its first page on screen. */
async function firstPage(page: Page, name: string): Promise<number> {
  const button = page.getByRole("button", { name }).first();
  const started = performance.now();
  await button.click();
  await page.locator(".page canvas").first().waitFor();
  await page.locator(".textLayer span").first().waitFor({ state: "attached" });
  return performance.now() - started;
}

/** Milliseconds from each keystroke to the frame that shows the answer to it, as the page sees them. */
async function keystrokes(page: Page, word: string): Promise<number[]> {
  await page.getByRole("combobox", { name: "資料を検索" }).fill("");
  return page.evaluate(async (whole) => {
    const box = document.querySelector<HTMLInputElement>("#search-box");
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    const taken: number[] = [];
    for (let length = 2; length <= whole.length; length += 1) {
      const typed = whole.slice(0, length);
      const started = performance.now();
      setValue?.call(box, typed);
      box?.dispatchEvent(new Event("input", { bubbles: true }));
      const answered = () =>
        [...document.querySelectorAll(".search-hit mark")].some(
          ({ textContent }) => textContent?.normalize("NFKC").replaceAll(/\s/gu, "") === typed,
        );
      while (!answered() && performance.now() - started < 10_000) {
        await new Promise(requestAnimationFrame);
      }
      taken.push(performance.now() - started);
    }
    return taken;
  }, word);
}

async function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
}

async function bench(): Promise<void> {
  const { page } = await openPage(await startProgram(newHome()));
  await page.getByRole("button", { name: "見本の資料庫で試す" }).click();
  await page.getByText("13点中 13点が検索できます").waitFor();
  await addFiles(page, [writePdf()], "14点中 14点が検索できます");
  await startAnew(page);
  const cold = await firstPage(page, "300 pages");
  await startAnew(page);
  await firstPage(page, "総点検報告書");
  const warm = await firstPage(page, "300 pages");
  const typed = [
    ...(await keystrokes(page, "紐付け誤り")),
    ...(await keystrokes(page, "確認四項目")),
    ...(await keystrokes(page, "暮らし手帳カード")),
  ];
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask" });
  });
  const adding = addFiles(page, writeTexts(300), "314点中 314点が検索できます");
  const during: number[] = [];
  await page.getByText(/取り込み \d+ \/ \d+/u).waitFor({ timeout: 60_000 });
  for (const word of ["紐付け誤り", "総点検報告", "登録データ"])
    during.push(...(await keystrokes(page, word)));
  await adding;
  const tasks = await longTasks(page);
  const rows: readonly (readonly [string, string, string])[] = [
    ["first page of 300, cold worker", `${cold.toFixed(0)} ms`, "1,000"],
    ["first page of 300, warm worker", `${warm.toFixed(0)} ms`, "500"],
    ["keystroke to results, median", `${percentile(typed, 0.5).toFixed(0)} ms`, "100"],
    ["keystroke to results, longest", `${Math.max(...typed).toFixed(0)} ms`, ""],
    ["keystroke to results, 95 %", `${percentile(typed, 0.95).toFixed(0)} ms`, ""],
    ["the same during an import, median", `${percentile(during, 0.5).toFixed(0)} ms`, ""],
    ["the same during an import, 95 %", `${percentile(during, 0.95).toFixed(0)} ms`, ""],
    ["interface tasks over 50 ms during an import of 300 files", String(tasks.length), ""],
    ["longest of them", `${Math.max(0, ...tasks).toFixed(0)} ms`, "150"],
  ];
  console.log("| the window | here | budget |\n|---|---|---|");
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

if (chromiumPath === null) console.log("bench of the window: no Chromium found (set TENKYO_CHROMIUM)");
else {
  await bench().catch((error: unknown) => console.log(`bench of the window: ${String(error)}`));
}
await closeAll();
rmSync(scratch, { recursive: true, force: true });
