import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { chromiumPath } from "./program.ts";

/** Draws assets/icon.png from assets/icon.svg, 1024 pixels wide: run it after the drawing changed. */
const file = (name: string) => fileURLToPath(new URL(`../../assets/${name}`, import.meta.url));

if (chromiumPath === null) throw new Error("draw-icon: no Chromium found");
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } });
await page.setContent(`<body style="margin:0">${readFileSync(file("icon.svg"), "utf8")}</body>`);
await page.screenshot({ path: file("icon.png"), omitBackground: true });
await browser.close();
