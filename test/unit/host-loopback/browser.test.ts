import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { browserArguments } from "../../../main/host-loopback/browser-arguments.ts";
import { prepareProfile } from "../../../main/host-loopback/browser-profile.ts";
import { findBrowser, hasDisplay } from "../../../main/host-loopback/find-browser.ts";
import { folderOf, temporaryFolder } from "../../tools/library.ts";

const path = { PATH: "/usr/local/bin:/usr/bin" };
const windows = { PROGRAMFILES: "C:\\Program Files", "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };
const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

test.each<[NodeJS.Platform, Record<string, string>, string[], string | null]>([
  ["linux", path, ["/usr/bin/chromium"], "/usr/bin/chromium"],
  [
    "linux",
    path,
    ["/usr/bin/microsoft-edge", "/usr/local/bin/google-chrome"],
    "/usr/local/bin/google-chrome",
  ],
  ["linux", path, ["/usr/bin/firefox"], null],
  ["linux", {}, ["/usr/bin/chromium"], null],
  ["linux", { PATH: "" }, ["chromium"], null],
  ["darwin", { HOME: "/Users/hanako" }, [mac], mac],
  ["darwin", { HOME: "/Users/hanako" }, [`/Users/hanako${mac}`], `/Users/hanako${mac}`],
  ["darwin", {}, [`/Users/hanako${mac}`], null],
  [
    "win32",
    windows,
    ["C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"],
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
  [
    "win32",
    { LOCALAPPDATA: "C:\\Users\\花子\\AppData\\Local" },
    ["C:\\Users\\花子\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe"],
    "C:\\Users\\花子\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
  ],
  ["win32", {}, [], null],
])("on %s with %j and %j the browser is %j", (platform, environment, present, found) => {
  expect(findBrowser(platform, environment, (file) => present.includes(file))).toBe(found);
});

test.each<[NodeJS.Platform, Record<string, string>, boolean]>([
  ["linux", {}, false],
  ["linux", { DISPLAY: "" }, false],
  ["linux", { DISPLAY: ":0" }, true],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, true],
  ["darwin", {}, true],
  ["win32", {}, true],
])("on %s with %j there is a screen: %j", (platform, environment, screen) => {
  expect(hasDisplay(platform, environment)).toBe(screen);
});

test("Chromium gets a window, a profile and silence; its sandbox is off for root alone", () => {
  const given = { address: "http://127.0.0.1:1/?token=x", profile: "/own/window" };
  const quiet = [
    "--app=http://127.0.0.1:1/?token=x",
    "--user-data-dir=/own/window",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--password-store=basic",
  ];
  expect(browserArguments({ ...given, isRoot: false })).toEqual(quiet);
  expect(browserArguments({ ...given, isRoot: true })).toEqual([...quiet, "--no-sandbox"]);
});

test("the profile keeps what the browser remembers and never translates", async () => {
  const own = await folderOf({
    "window/Default/Preferences": '{"browser":{"width":900},"translate":{"enabled":true}}',
  });
  const profile = await prepareProfile(own, temporaryFolder());
  expect(profile).toBe(join(own, "window"));
  expect(JSON.parse(await readFile(join(profile, "Default", "Preferences"), "utf8"))).toEqual({
    browser: { width: 900 },
    translate: { enabled: false },
  });
});

test("while another Tenkyo uses the profile, a passing one is taken", async () => {
  const owner = (pid: number) => JSON.stringify({ host: hostname(), pid, libraries: [] });
  const start = temporaryFolder();
  expect(await prepareProfile(await folderOf({ "window/owner.json": owner(process.ppid) }), start)).toBe(
    join(start, "window"),
  );
  const dead = await folderOf({ "window/owner.json": owner(2 ** 30) });
  expect(await prepareProfile(dead, start)).toBe(join(dead, "window"));
});
