import { expect, test } from "@jest/globals";
import { failuresOf, keepFailures, readFailures } from "../../../../main/launch/electron/attempts.ts";
import { type Circumstances, planElectron } from "../../../../main/launch/electron/plan-electron.ts";
import { createProgress } from "../../../../main/launch/electron/progress.ts";
import { whyNot } from "../../../../main/launch/electron/why-not.ts";
import { folderOf, temporaryFolder } from "../../../tools/library.ts";

const usual: Circumstances = {
  wish: "any",
  isRoot: false,
  hasDisplay: true,
  hasPreload: true,
  hasBinary: true,
  failures: 0,
};

test.each<[string, Partial<Circumstances>, ReturnType<typeof planElectron>]>([
  ["with everything there", {}, "start"],
  ["without the binary", { hasBinary: false }, "fetch"],
  ["after one failure", { hasBinary: false, failures: 1 }, "fetch"],
  ["after two failures", { hasBinary: false, failures: 2 }, "loopback"],
  ["after two failures with the binary there", { failures: 2 }, "loopback"],
  ["after two failures, when asked to", { hasBinary: false, failures: 2, wish: "electron" }, "fetch"],
  ["as root", { isRoot: true }, "loopback"],
  ["as root, when asked to", { isRoot: true, wish: "electron" }, "loopback"],
  ["without a display", { hasDisplay: false }, "loopback"],
  ["without a built preload", { hasPreload: false }, "loopback"],
  ["when only an address is wanted", { wish: "no-open" }, "loopback"],
  ["when a browser is wanted", { wish: "browser" }, "loopback"],
])("%s, Electron's turn is: %j → %s", (_when, known, plan) => {
  expect(planElectron({ ...usual, ...known })).toBe(plan);
});

test.each([
  ['{"version":"45.4.1","failures":2}', 2],
  ['{"version":"44.0.0","failures":2}', 0],
  ['{"version":"45.4.1","failures":-1}', 0],
  ["{", 0],
])("%s counts %i failures of 45.4.1", (stored, failures) => {
  expect(failuresOf(stored, "45.4.1")).toBe(failures);
});

test("failures are kept in the person's folder, which may not be there yet", async () => {
  const folder = `${temporaryFolder()}/person`;
  expect(readFailures(folder, "45.4.1")).toBe(0);
  keepFailures(folder, "45.4.1", 2);
  expect(readFailures(folder, "45.4.1")).toBe(2);
  const file = await folderOf({ file: "" });
  keepFailures(`${file}/file`, "45.4.1", 1);
  expect(readFailures(`${file}/file`, "45.4.1")).toBe(0);
});

const megabyte = 1024 * 1024;

test("a download is told every ten megabytes, and goes on as long as bytes come", () => {
  const { see } = createProgress(0, 20_000);
  expect(see(10_000, 4 * megabyte)).toEqual({ told: null, stalled: false });
  expect(see(25_000, 11 * megabyte)).toEqual({ told: 11 * megabyte, stalled: false });
  expect(see(44_000, 12 * megabyte)).toEqual({ told: null, stalled: false });
  expect(see(64_001, 12 * megabyte)).toEqual({ told: null, stalled: true });
});

test("where nothing arrives from the start, 20 seconds are all that is waited", () => {
  const { see } = createProgress(0, 20_000);
  expect(see(20_000, 0).stalled).toBe(false);
  expect(see(20_001, 0).stalled).toBe(true);
});

test.each([
  [true, "[1:FATAL] The SUID sandbox helper binary was found, but is not configured correctly.", "sandbox"],
  [true, "[7:FATAL:zygote_host] No usable sandbox! If you are running on Ubuntu 23.10+ …", "sandbox"],
  [true, "electron: error while loading shared libraries: libnss3.so: cannot open", "libraries"],
  [true, "[9:ERROR:ozone_platform_x11.cc(245)] Missing X server or $DISPLAY", "display"],
  [true, "", "ended"],
  [false, "[1:ERROR:gpu] slow", "silent"],
] as const)("ended %s after %p: %s", (ended, said, why) => {
  expect(whyNot(ended, said)).toBe(why);
});
