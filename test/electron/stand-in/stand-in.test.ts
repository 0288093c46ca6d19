import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { programPlaces } from "../../../main/host-electron/decide/program-places.ts";
import { runHost } from "../../../main/host-electron/run-host.ts";
import { preparePage } from "../../../main/launch/build-page.ts";
import { testInBrowser } from "../../tools/browser.ts";
import { newHome, type OpenPage, openBlankPage } from "../../tools/program.ts";
import { searchAndOpen, takeStarterLibrary } from "../behaviour.ts";
import { createStandIn, type StandIn } from "./electron.ts";

/**
 * The Electron host without Electron: its own code, a real core and real extractors in processes of their own, the
 * real preload and page in the machine's Chromium; only Electron's calls are stood in for.
 */
const home = newHome();
const person = join(home.folder, "person");
let opened: OpenPage;
let standIn: StandIn;
const started: StandIn[] = [];
let ready = 0;
const log: string[] = [];

afterAll(async () => {
  for (const one of started) await one.close();
});

function start(page: Promise<OpenPage>, options: { isFirst?: boolean; argv?: string[] } = {}): StandIn {
  const made = createStandIn({
    folder: home.folder,
    page: page.then(({ page }) => page),
    isFirst: options.isFirst ?? true,
  });
  started.push(made);
  const main = new URL("../../../main/host-electron/main.ts", import.meta.url).href;
  runHost({
    electron: made.electron,
    process: {
      argv: ["/opt/tenkyo", ...(options.argv ?? [])],
      env: home.environment,
      platform: "linux",
      cwd: () => home.folder,
    },
    ...programPlaces(main),
    portable: null,
    pageFolder: preparePage(() => {}) ?? "",
    log: (line) => log.push(line),
    sayReady: () => {
      ready += 1;
    },
  });
  return made;
}

const never = new Promise<OpenPage>(() => {});
const page = () => opened.page;
const hits = () => page().getByRole("option");

test("a second start while another program holds the lock opens nothing and ends", () => {
  const second = start(never, { isFirst: false });
  second.becomeReady();
  expect(second.done).toEqual(["path userData", "sandbox", "scheme tenkyo", "quit"]);
  expect([second.windows.length, second.processes.length]).toEqual([0, 0]);
});

testInBrowser(
  "schemes and sandbox are told before Electron is ready; then the window opens and its page connects",
  async () => {
    const opening = openBlankPage((address) => address.hostname === "127.0.0.1");
    standIn = start(opening);
    expect(standIn.done).toEqual(["path userData", "sandbox", "scheme tenkyo"]);
    expect(standIn.windows).toEqual([]);
    standIn.becomeReady();
    opened = await opening;
    await page().getByRole("heading", { name: "典拠へようこそ" }).waitFor();
    const [window] = standIn.windows;
    expect(window?.done).toEqual(["load tenkyo://app/", "show"]);
    expect(window?.options).toMatchObject({
      width: 1280,
      webPreferences: { sandbox: true, contextIsolation: true },
    });
    expect(ready).toBeGreaterThan(0);
    expect(standIn.menu().map(({ label }) => label)).toEqual(["ファイル", "編集", "表示", "ヘルプ"]);
  },
);

testInBrowser("the starter library comes in through extractors of its own, and search answers", async () => {
  await takeStarterLibrary(page());
  expect(standIn.processes.length).toBeGreaterThan(1);
  await searchAndOpen(page());
});

testInBrowser(
  "a core that dies is started again, the person is told, and search answers as before",
  async () => {
    const [core] = standIn.processes;
    const before = standIn.processes.length;
    if (core?.pid === undefined) throw new Error("stand-in: no core runs");
    process.kill(core.pid, "SIGKILL");
    await page().getByText("典拠の本体が止まったので、起動し直しました。").waitFor();
    expect(await page().getByText("つなぎ直しています").count()).toBe(0);
    expect(standIn.processes.length).toBeGreaterThan(before);
    expect(log.some((line) => line.startsWith("core: ended"))).toBe(true);
    await page().getByRole("combobox", { name: "資料を検索" }).fill("総点検");
    await hits().first().waitFor();
    await page().getByText("13点中 13点が検索できます").waitFor();
  },
);

testInBrowser("a reload asks for a port of its own", async () => {
  await page().reload();
  await page().getByText("13点中 13点が検索できます").waitFor();
});

testInBrowser("what a second start names is opened, and the window raised", async () => {
  const [window] = standIn.windows;
  if (window === undefined) throw new Error("stand-in: no window");
  window.minimized = true;
  const file = new URL("../../../CHANGELOG.md", import.meta.url).pathname;
  standIn.app.emit("second-instance", {}, ["/opt/tenkyo", "--switch", file], home.folder);
  await page().getByText("14点中 14点が検索できます").waitFor();
  expect(window.done.slice(-3)).toEqual(["restore", "show", "focus"]);
});

testInBrowser("commands of the menu reach the page, and its folder dialog is the system's", async () => {
  const file = standIn.menu().find(({ label }) => label === "ファイル")?.submenu;
  if (!Array.isArray(file)) throw new Error("menu: no items");
  const item = file.find(({ label }) => label === "別の資料庫を開く…");
  item?.click?.call(undefined as never, undefined as never, undefined, undefined as never);
  const inputEnds = (end: string) =>
    page().waitForFunction(
      (wanted) => [...document.querySelectorAll("input")].some(({ value }) => value.endsWith(wanted)),
      end,
    );
  await inputEnds("私たちの資料庫.tenkyo");
  standIn.answers.folder = join(home.folder, "選んだ場所");
  await page().getByRole("button", { name: "選ぶ…" }).first().click();
  await inputEnds(join("選んだ場所", "私たちの資料庫.tenkyo"));
  await page().getByRole("button", { name: "戻る" }).click();
});

testInBrowser("nothing leads out: windows, navigation, requests and permissions are refused", async () => {
  const [window] = standIn.windows;
  const contents = window?.webContents;
  const event = (url: string) => ({
    url,
    prevented: false,
    preventDefault() {
      this.prevented = true;
    },
  });
  const away = event("https://example.jp/");
  contents?.emit("will-navigate", away);
  const webview = event("");
  contents?.emit("will-attach-webview", webview);
  expect([away.prevented, webview.prevented]).toEqual([true, true]);
  const { onBeforeRequest, setPermissionCheckHandler, setDevicePermissionHandler, setSpellCheckerEnabled } =
    standIn.guards;
  const cancelled: unknown[] = [];
  for (const url of ["https://example.jp/", "tenkyo://app/index.html"]) {
    onBeforeRequest?.({ url } as never, ({ cancel }) => cancelled.push(cancel));
  }
  expect(cancelled).toEqual([true, false]);
  expect(setPermissionCheckHandler?.(null, "geolocation", "tenkyo://app", {} as never)).toBe(false);
  expect(setDevicePermissionHandler?.({} as never)).toBe(false);
  expect(setSpellCheckerEnabled).toBe(false);
  expect(opened.foreign).toEqual([]);
});

testInBrowser("a link opens the system's browser after its address was shown, and only then", async () => {
  const handler = standIn.windows[0]?.webContents.openHandler;
  const click = async (url: string, response: number) => {
    standIn.answers.response = response;
    expect(handler?.({ url } as never)).toEqual({ action: "deny" });
    await new Promise((resolve) => setImmediate(resolve));
  };
  await click("https://www.soumu.go.jp/", 1);
  expect(standIn.opened).toEqual([]);
  await click("https://www.soumu.go.jp/", 0);
  await click("http://www.soumu.go.jp/", 0);
  await click("file:///etc/passwd", 0);
  expect(standIn.opened).toEqual(["https://www.soumu.go.jp/", "http://www.soumu.go.jp/"]);
  expect(standIn.asked.map(({ detail }) => detail?.split("\n")[0])).toEqual([
    "https://www.soumu.go.jp/",
    "https://www.soumu.go.jp/",
    "http://www.soumu.go.jp/",
    "http://www.soumu.go.jp/",
  ]);
});

testInBrowser("messages that are not from the page are not answered", async () => {
  const foreign = { senderFrame: { origin: "https://example.jp" } } as never;
  const before = ready;
  standIn.ipc.get("connect")?.(foreign);
  expect(await standIn.handlers.get("choose-folder")?.(foreign, "library")).toBeNull();
  expect(ready).toBe(before);
});

testInBrowser("the end closes the library and keeps size and place of the window", async () => {
  const library = join(home.folder, "libraries", "はじめての資料庫.tenkyo");
  expect(existsSync(join(library, "lock.json"))).toBe(true);
  // As the menu ends it: the window is never closed by itself.
  standIn.app.quit();
  await standIn.exit;
  expect(existsSync(join(library, "lock.json"))).toBe(false);
  expect(JSON.parse(readFileSync(join(person, "electron-window.json"), "utf8"))).toEqual({
    bounds: { x: 40, y: 50, width: 1200, height: 700 },
    maximized: false,
  });
});
