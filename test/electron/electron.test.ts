import { existsSync } from "node:fs";
import { afterAll, expect, test } from "@jest/globals";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { hasDisplay } from "../../main/host-loopback/find-browser.ts";
import { preparePage } from "../../main/launch/build-page.ts";
import { electronBinary, electronPackage } from "../../main/launch/electron/find-electron.ts";
import { closeAll, newHome } from "../tools/program.ts";
import { searchAndOpen, takeStarterLibrary } from "./behaviour.ts";

/** The real thing, where its binary is. Its sandbox stays on: as root it cannot run. */
const binary = electronBinary();
if (binary !== null) preparePage(() => {});
const missing = whatIsMissing();

function whatIsMissing(): string | null {
  if (binary === null) return "no Electron binary (npm start fetches it)";
  if (process.getuid?.() === 0) return "Electron does not run as root";
  if (!hasDisplay(process.platform, process.env)) return "no display";
  return existsSync(electronPackage.preload) ? null : "the preload is not built";
}

function testInElectron(name: string, body: () => Promise<void>): void {
  if (missing === null) {
    test(name, body, 180_000);
    return;
  }
  process.stderr.write(`skipped, ${missing}: ${name}\n`);
  test.skip(name, () => undefined);
}

let program: ElectronApplication;
let page: Page;

afterAll(async () => {
  await program?.close();
  await closeAll();
});

testInElectron("the program opens its window and its page", async () => {
  const { environment } = newHome();
  program = await _electron.launch({
    executablePath: binary ?? "",
    args: [electronPackage.entry],
    env: {
      ...(process.env as Record<string, string>),
      ...environment,
      NODE_OPTIONS: "",
      LANG: "ja_JP.UTF-8",
    },
  });
  page = await program.firstWindow();
  expect(page.url()).toBe("tenkyo://app/");
});

testInElectron("it opens a database: SQLite is in this Electron", async () => {
  const two = await program.evaluate(() => {
    const sqlite = process.getBuiltinModule("node:sqlite");
    const database = new sqlite.DatabaseSync(":memory:");
    return database.prepare("select 1 + 1 as two").get()?.two;
  });
  expect(two).toBe(2);
});

testInElectron("the starter library comes in, a search answers, and its hit opens", async () => {
  await takeStarterLibrary(page);
  await searchAndOpen(page);
});

testInElectron("the page sees one function set, and nothing of Node", async () => {
  const seen = await page.evaluate(() => ({
    host: Object.keys(Reflect.get(window, "tenkyo")).toSorted(),
    node: ["require", "process", "module", "Buffer"].filter((name) => name in window),
  }));
  expect(seen).toEqual({ host: ["chooseFolder", "connect", "pathOf"], node: [] });
});
