import type { Page } from "playwright-core";

/** What the screens do, whichever host shows them. */
export async function takeStarterLibrary(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "典拠へようこそ" }).waitFor();
  await page.getByRole("button", { name: "見本の資料庫で試す" }).click();
  await page.getByText("13点中 13点が検索できます").waitFor({ timeout: 120_000 });
}

/** A word is found, and its hit opens on the page with its mark. */
export async function searchAndOpen(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: "資料を検索" }).fill("紐付け誤り");
  const hits = page.getByRole("option");
  await hits.first().waitFor();
  await hits.filter({ hasText: "事務ごとの点検対象件数" }).first().click();
  await page.locator(".mark.current").first().waitFor();
}
