// Prints the two laid-out documents of the starter library to PDF, into `documents/`.
// The PDFs are committed: run this only after changing a source, and look at the pages.
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const names = ["総点検報告書", "住民向けチラシ"];
const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const executablePath = process.env.TENKYO_CHROMIUM ?? usualPlaces.find((place) => existsSync(place));
if (executablePath === undefined) throw new Error("No Chromium found. Set TENKYO_CHROMIUM to its path.");

const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
try {
  const page = await browser.newPage();
  for (const name of names) {
    await page.goto(new URL(`${name}.html`, import.meta.url).href);
    await page.evaluate("document.fonts.ready");
    const bytes = await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true });
    await writeFile(fileURLToPath(new URL(`../documents/${name}.pdf`, import.meta.url)), bytes);
    console.log(`${name}.pdf: ${Math.ceil(bytes.length / 1024)} KB`);
  }
} finally {
  await browser.close();
}
