import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "@jest/globals";
import { testInBrowser } from "../tools/browser.ts";
import { newHome, openPage, startProgram } from "../tools/program.ts";

const folder = mkdtempSync(join(tmpdir(), "tenkyo-many-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Believable text that differs from file to file. */
function manyFiles(count: number, name = "資料"): string[] {
  return Array.from({ length: count }, (_, number) => {
    const path = join(folder, `${name}${number}.txt`);
    const lines = Array.from(
      { length: 60 },
      (__, line) => `${name}第${number}号の${line}行目。登録データの点検と照会の手順を定める。`,
    );
    writeFileSync(path, lines.join("\n"));
    return path;
  });
}

testInBrowser(
  "while an import of 300 files runs, typing is answered; an import can be cancelled",
  async () => {
    const { page, errors } = await openPage(await startProgram(newHome()));
    await page.getByRole("button", { name: "見本の資料庫で試す" }).click();
    await page.getByText("13点中 13点が検索できます").waitFor();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "ファイルを選ぶ" }).click();
    await (await chooser).setFiles(manyFiles(300));
    await page.getByText(/取り込み \d+ \/ \d+/u).waitFor({ timeout: 60_000 });
    const box = page.getByRole("combobox", { name: "資料を検索" });
    let answered = 0;
    for (const word of ["紐付け誤り", "総点検", "閲覧", "確認四項目", "暮らし手帳"]) {
      await box.fill("");
      await box.pressSequentially(word, { delay: 30 });
      await page.locator("[role=option] mark", { hasText: word }).first().waitFor();
      if (await page.getByText(/取り込み \d+ \/ \d+/u).isVisible()) answered += 1;
    }
    // At least the first answers came before the import was through; on a fast machine it may end in between.
    expect(answered).toBeGreaterThan(0);
    await page.getByText("313点中 313点が検索できます").waitFor({ timeout: 120_000 });
    await box.fill("第299号の59行目");
    await page.locator("[role=option] mark").first().waitFor();
    expect(errors).toEqual([]);

    await page.keyboard.press("Alt+2");
    await page.locator('input[type="file"][multiple]').first().setInputFiles(manyFiles(300, "二度目"));
    await page.getByRole("button", { name: "中止" }).first().click({ timeout: 60_000 });
    await page.getByText("中止しました。済んだものは残っています。").waitFor();
  },
  300_000,
);
