import { readFile } from "node:fs/promises";
import { expect } from "@jest/globals";
import type { Download, Page } from "playwright-core";
import { expectAccessible } from "../tools/axe.ts";
import { testInBrowser } from "../tools/browser.ts";
import { newHome, type OpenPage, openPage, startProgram } from "../tools/program.ts";

/** One person's searches in the starter library; each claim stands on the ones before it. */
let opened: OpenPage;
const page = (): Page => opened.page;
const box = () => page().getByRole("combobox", { name: "資料を検索" });
const hits = () => page().locator(".search-hit");
const chips = () => page().getByRole("group", { name: "表記ゆれと同義語" });
const title = () => page().locator(".reader-header h2");

/** The figures in front of places, hits and documents. */
async function counts(): Promise<number[]> {
  const text = await page()
    .getByText(/\d+か所・\d+件・\d+資料/u)
    .innerText();
  return [...text.matchAll(/\d+/gu)].map(Number);
}

async function search(text: string): Promise<void> {
  await box().fill(text);
  await page()
    .locator("#search-results, [role=alert]")
    .or(page().getByText("見つかりませんでした"))
    .first()
    .waitFor();
  await hits().first().waitFor();
}

/** Waits until the counts are others than `old`. */
async function otherCounts(old: readonly number[]): Promise<number[]> {
  await page().waitForFunction((known) => {
    const text = /\d+か所・\d+件・\d+資料/u.exec(document.body.innerText)?.[0];
    return text !== undefined && (text.match(/\d+/gu) ?? []).join() !== known;
  }, old.join());
  return counts();
}

async function saved(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

testInBrowser("chips show how a word is written, with counts, and switch each spelling", async () => {
  opened = await openPage(await startProgram(newHome()));
  await page().getByRole("button", { name: "見本の資料庫で試す" }).click();
  await page().getByText("13点中 13点が検索できます").waitFor();
  await search("紐付け");
  const chip = chips().getByRole("button", { name: /^ひも付け ?\d+ ?か所/u });
  await chip.waitFor();
  expect(await chip.getAttribute("aria-pressed")).toBe("true");
  const [all = 0] = await counts();
  const places = Number((await chip.innerText()).match(/\d+/u)?.[0]);
  expect(places).toBeGreaterThan(0);
  await chip.press("Enter");
  const [less = 0] = await otherCounts([all]);
  await page().waitForFunction((most) => {
    const text = /(\d+)か所・/u.exec(document.body.innerText)?.[1];
    return text !== undefined && Number(text) < most;
  }, all);
  expect(less).toBeLessThanOrEqual(all);
  expect(await chip.getAttribute("aria-pressed")).toBe("false");
  expect(await chip.innerText()).toContain(String(places));
  expect(
    await chip.locator(".chip-form").evaluate((element) => getComputedStyle(element).textDecorationLine),
  ).toBe("line-through");
  await expectAccessible(page());
  await chip.click();
  await page().getByText(`${all}か所`).waitFor();
});

testInBrowser("a hit in another spelling than the typed one says which", async () => {
  const other = hits().filter({ hasText: "「ひも付け」で一致" }).first();
  await other.scrollIntoViewIfNeeded().catch(() => undefined);
  const list = page().getByRole("region", { name: "検索結果" });
  for (let at = 0; at < 40 && (await other.count()) === 0; at += 1) {
    await list.evaluate((element) => element.scrollBy(0, 400));
    await page().evaluate(() => new Promise(requestAnimationFrame));
  }
  expect(await other.locator("mark").first().innerText()).toBe("ひも付け");
});

testInBrowser("the order, the facets and the one list: each combines with the others", async () => {
  const before = await counts();
  await page().getByRole("button", { name: "種別で絞る" }).click();
  await page().getByRole("checkbox", { name: /^PDF/u }).check();
  await page().keyboard.press("Escape");
  const narrowed = await otherCounts(before);
  expect(narrowed[2]).toBeLessThan(before[2] ?? 0);
  await expectAccessible(page());
  await page().getByRole("checkbox", { name: "資料別" }).uncheck();
  expect(await page().locator(".search-document").count()).toBe(0);
  expect(await counts()).toEqual(narrowed);
  await page().getByRole("button", { name: "種別「PDF」での絞り込みをやめる" }).click();
  expect(await otherCounts(narrowed)).toEqual(before);
  await page().getByRole("checkbox", { name: "資料別" }).check();
});

testInBrowser("F3 goes on to the next document of the list and Shift+F3 comes back", async () => {
  await hits().first().click();
  await page().locator("mark.current, .mark.current").first().waitFor();
  const first = await title().innerText();
  const count = page().getByTestId("match-count");
  for (let at = 0; at < 300 && (await title().innerText()) === first; at += 1) {
    const shown = await count.textContent();
    await page().keyboard.press("F3");
    await page().waitForFunction(
      ([old, name]) =>
        document.querySelector('[data-testid="match-count"]')?.textContent !== old ||
        document.querySelector(".reader-header h2")?.textContent !== name,
      [shown, first],
    );
  }
  const second = await title().innerText();
  expect(second).not.toBe(first);
  // The row in the list goes with the reader.
  await page().locator(".search-hit[aria-selected=true]:not(#hit-0)").waitFor();
  await page().locator("mark.current, .mark.current").first().waitFor();
  await page().waitForFunction(() =>
    /(?:^|\s)1 \/ \d+/u.test(document.querySelector('[data-testid="match-count"]')?.textContent ?? ""),
  );
  await page().keyboard.press("Shift+F3");
  await page().waitForFunction(
    (name) => document.querySelector(".reader-header h2")?.textContent === name,
    first,
  );
});

testInBrowser("what is selected in the reader is looked for in all documents", async () => {
  await search("用語");
  await hits().first().click();
  await page().locator("mark.current, .mark.current").first().waitFor();
  const text = page().getByText("文字", { exact: true });
  if (await text.isVisible()) await text.click();
  await page().locator("mark.current").first().waitFor();
  await page().evaluate(() => {
    const mark = document.querySelector("mark.current");
    if (mark !== null) document.getSelection()?.selectAllChildren(mark);
  });
  await page().getByRole("button", { name: "選んだ文字を検索" }).waitFor();
  await expectAccessible(page());
  await page().keyboard.press("Control+Shift+F");
  expect(await box().inputValue()).toBe('"用語"');
  expect(await page().evaluate(() => document.activeElement?.id)).toBe("search-box");
});

testInBrowser("a wrong query is told in words, with its place marked", async () => {
  await box().fill('総点検 "紐付け');
  await page().getByRole("alert").getByText("引用符が閉じていません").waitFor();
  expect(await page().locator(".query-wrong").innerText()).toContain('"');
  await expectAccessible(page());
});

testInBrowser(
  "fields are completed from the keyboard; Enter still opens a hit while no line is chosen",
  async () => {
    await box().fill("");
    await box().pressSequentially("種別");
    await page().getByRole("listbox", { name: "検索欄の候補" }).waitFor();
    await expectAccessible(page());
    await box().press("ArrowDown");
    await box().press("Tab");
    await page().getByRole("option", { name: /PDF/u }).waitFor();
    await box().press("ArrowDown");
    await box().press("Enter");
    await box().press("End");
    await box().pressSequentially(" 総点検");
    await page().waitForFunction(() => {
      const kinds = [...document.querySelectorAll(".search-kind")].map((kind) => kind.textContent);
      return kinds.length > 0 && kinds.every((kind) => kind === "PDF");
    });
    await box().press("Enter");
    await page().locator("mark.current, .mark.current").first().waitFor();
    await box().press("End");
    await box().pressSequentially(" ");
    await box().press("Alt+ArrowDown");
    await page().getByRole("listbox", { name: "検索欄の候補" }).waitFor();
    await box().press("Escape");
    await page().getByRole("listbox", { name: "検索欄の候補" }).waitFor({ state: "hidden" });
    expect(await box().inputValue()).not.toBe("");
  },
);

testInBrowser("searches are kept under names, and earlier ones come back from the empty box", async () => {
  await search("口座名義");
  await page().keyboard.press("Alt+4");
  const kept = page().getByRole("dialog", { name: "保存した検索" });
  await kept.getByRole("textbox", { name: "いまの検索を保存" }).fill("名義の調べ");
  await kept.getByRole("button", { name: "保存", exact: true }).click();
  await kept.getByRole("button", { name: "「名義の調べ」の名前を変える" }).click();
  await kept.getByRole("textbox", { name: "「名義の調べ」の名前を変える" }).fill("名義");
  await page().keyboard.press("Enter");
  await kept.getByRole("button", { name: "「名義」を消す" }).waitFor();
  await expectAccessible(page());
  await page().keyboard.press("Escape");
  await search("総点検");
  await page().keyboard.press("Control+k");
  await page().getByPlaceholder("したいことを入力").fill("検索：名義");
  await page().keyboard.press("Enter");
  await page().waitForFunction(
    () => document.querySelector<HTMLInputElement>("#search-box")?.value === "口座名義",
  );
  await search("総点検");
  await box().press("Enter");
  await page().locator("mark.current, .mark.current").first().waitFor();
  await box().fill("");
  await box().press("ArrowDown");
  const past = page().getByRole("listbox", { name: "これまでの検索" });
  await past.getByRole("option", { name: /^総点検/u }).waitFor();
  await expectAccessible(page());
  await box().press("Enter");
  expect(await box().inputValue()).toBe("総点検");
});

testInBrowser("all hits go out as CSV, Markdown, HTML and onto the clipboard", async () => {
  await search("総点検");
  const [, total = 0] = await counts();
  const rows: number[] = [];
  for (const name of [/^CSV/u, /^Markdown/u, /^HTML/u]) {
    await page().getByRole("button", { name: "書き出す" }).click();
    const download = page().waitForEvent("download");
    await page().getByRole("menuitem", { name }).click();
    const text = await saved(await download);
    rows.push((text.match(/#page=/gu) ?? []).length);
    expect(text).toContain("総点検");
  }
  expect(rows).toEqual([total, total, total]);
  await page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page().getByRole("button", { name: "書き出す" }).click();
  await page().getByRole("menuitem", { name: "書式つきで写し取る" }).click();
  await page().getByText(`${total}件を写し取りました`).waitFor();
  const forms = await page().evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item === undefined ? [] : [...item.types].toSorted();
  });
  expect(forms).toEqual(["text/html", "text/plain"]);
});

testInBrowser("the concordance shows every place in a line, opens it, and writes it as CSV", async () => {
  const [places = 0] = await counts();
  await page().keyboard.press("Alt+3");
  const lines = page().getByRole("listbox", { name: "用例一覧" });
  await lines.getByRole("option").first().waitFor();
  expect(await page().getByText(`${places}か所`).count()).toBeGreaterThan(0);
  const lefts = await lines
    .locator(".line-right mark")
    .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));
  expect(new Set(lefts).size).toBe(1);
  await box().press("ArrowDown");
  await page().keyboard.press("ArrowDown");
  await page().keyboard.press("ArrowDown");
  await page().keyboard.press("Enter");
  await page().locator("mark.current, .mark.current").first().waitFor();
  await expectAccessible(page());
  const download = page().waitForEvent("download");
  await page().getByRole("button", { name: /^CSV/u }).click();
  const text = await saved(await download);
  expect(text.trimEnd().split("\r\n").length).toBe(places + 1);
});

testInBrowser("the picture says how the places divide, and a bar narrows the search", async () => {
  await page().getByRole("button", { name: "分布" }).click();
  const table = page().getByRole("table", { name: "資料ごとの数" });
  await table.waitFor();
  await expectAccessible(page());
  const first = table.getByRole("row").first();
  const count = (await first.getByRole("cell").last().innerText()).trim();
  await first.getByRole("button").click();
  await page().getByRole("group", { name: "絞り込み" }).waitFor();
  await page().waitForFunction(
    (most) => document.querySelector(".line-bar [role=status]")?.textContent === `${most}か所`,
    count,
  );
  await page()
    .getByRole("button", { name: /での絞り込みをやめる$/u })
    .click();
  await page().keyboard.press("Alt+3");
});

testInBrowser("the group's own words are found from the moment they are added", async () => {
  await search("総点検");
  await page().getByRole("button", { name: "表記ゆれの表を開く" }).click();
  const tables = page().getByRole("dialog", { name: "表記ゆれと同義語の表" });
  await tables.getByRole("textbox", { name: "書き方" }).fill("総点検 口座名義");
  await tables.getByRole("button", { name: "足す" }).click();
  await tables.getByRole("button", { name: "「総点検・口座名義」を消す" }).waitFor();
  await expectAccessible(page());
  await tables.getByRole("tab", { name: "はじめからある表" }).click();
  await tables.getByRole("textbox", { name: "表の中を探す" }).fill("紐付");
  await tables.getByText("もと：").first().waitFor();
  await expectAccessible(page());
  await page().keyboard.press("Escape");
  await chips()
    .getByRole("button", { name: /^口座名義 ?\d+ ?か所/u })
    .waitFor();
  expect(opened.errors).toEqual([]);
  expect(opened.foreign).toEqual([]);
});
