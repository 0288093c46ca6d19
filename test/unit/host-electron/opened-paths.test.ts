import { expect, test } from "@jest/globals";
import { openedPaths, ownArguments } from "../../../main/host-electron/decide/opened-paths.ts";
import { createWaitingPaths } from "../../../main/host-electron/decide/waiting-paths.ts";

const there = new Set(["/home/hana/資料/要望書.pdf", "/home/hana/会.tenkyo", "/home/hana/旧.tenkyo"]);
const exists = (path: string) => there.has(path);
const nothing = { library: null, documents: [] };

test.each([
  [["資料/要望書.pdf"], { library: null, documents: ["/home/hana/資料/要望書.pdf"] }],
  [["/home/hana/会.tenkyo"], { library: "/home/hana/会.tenkyo", documents: [] }],
  [["旧.tenkyo", "会.tenkyo"], { library: "/home/hana/会.tenkyo", documents: [] }],
  [
    ["--original-process-start-time=13", "会.tenkyo", "資料/要望書.pdf", "資料/要望書.pdf"],
    { library: "/home/hana/会.tenkyo", documents: ["/home/hana/資料/要望書.pdf"] },
  ],
  [["ない.pdf", "--allow-file-access", ""], nothing],
  [[], nothing],
])("%j opens what it names and what is there", (argv, opened) => {
  expect(openedPaths(argv, "/home/hana", exists)).toEqual(opened);
});

test("the program's own arguments are not the person's", () => {
  expect(ownArguments(["/opt/tenkyo", "要望書.pdf"], true)).toEqual(["要望書.pdf"]);
  expect(
    ownArguments(["/opt/electron", "--allow-file-access-from-files", "main.ts", "要望書.pdf"], false),
  ).toEqual(["要望書.pdf"]);
});

test("what is named before the page stands waits for it, and is told once", () => {
  const waiting = createWaitingPaths({ library: "/a.tenkyo", documents: ["/一.pdf"] });
  waiting.add({ library: null, documents: ["/一.pdf", "/二.pdf"] });
  expect(waiting.take()).toEqual({ library: "/a.tenkyo", documents: ["/一.pdf", "/二.pdf"] });
  expect(waiting.take()).toBeNull();
});
