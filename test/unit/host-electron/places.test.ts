import { expect, test } from "@jest/globals";
import { folderPurpose, languageOf } from "../../../main/host-electron/decide/host-words.ts";
import { personFolders } from "../../../main/host-electron/decide/person-folders.ts";
import { programPlaces } from "../../../main/host-electron/decide/program-places.ts";
import { windowOptions } from "../../../main/host-electron/decide/window-options.ts";
import { personFolder } from "../../../main/platform/person-folder.ts";

test("the person's folder is the one that plain Node uses, so that both know the same libraries", () => {
  const home = "/home/hana";
  expect(personFolders("linux", {}, { appData: "/home/hana/.config", home, portable: null })).toEqual({
    person: personFolder("linux", {}, home),
    browser: "/home/hana/.config/tenkyo/electron",
    libraries: "/home/hana/Tenkyo",
  });
  const support = "/Users/hana/Library/Application Support";
  expect(personFolders("darwin", {}, { appData: support, home: "/Users/hana", portable: null }).person).toBe(
    personFolder("darwin", {}, "/Users/hana"),
  );
});

test("the portable program keeps everything beside itself", () => {
  const portable = { person: "/usb/Tenkyo-settings", libraries: "/usb/Tenkyo" };
  const found = personFolders("win32", {}, { appData: "/app", home: "/home", portable });
  expect(found).toEqual({
    person: "/usb/Tenkyo-settings",
    browser: "/usb/Tenkyo-settings/electron",
    libraries: "/usb/Tenkyo",
  });
});

test("sources run as they are, a bundle has everything beside its main entry", () => {
  expect(programPlaces("file:///tenkyo/main/host-electron/main.ts")).toEqual({
    pageFolder: "/tenkyo/.build/page",
    entries: {
      preload: "/tenkyo/.build/electron/preload.cjs",
      core: "/tenkyo/main/host-electron/core-process.ts",
      extractPdf: "/tenkyo/main/workers/extract-pdf.ts",
    },
  });
  expect(programPlaces("file:///app/main.js").entries.extractPdf).toBe("/app/extract-pdf.js");
});

test("the window has no Node, stands in the sandbox and is kept apart from its preload", () => {
  const { show, webPreferences } = windowOptions(null, [], "/preload.cjs");
  expect(show).toBe(false);
  expect(webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    spellcheck: false,
    navigateOnDragDrop: false,
  });
});

test.each([
  ["ja", "ja"],
  ["en-GB", "en"],
  ["", "ja"],
  ["fr", "ja"],
])("a system in %p is spoken to in %s", (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test("a purpose that nobody knows is the harmless one", () => {
  expect([folderPurpose("library"), folderPurpose({}), folderPurpose("../..")]).toEqual([
    "library",
    "import",
    "import",
  ]);
});
