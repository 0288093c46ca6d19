import fs, { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { describeError } from "../../../main/core/describe-error.ts";
import { lastLogLines } from "../../../main/core/log-files.ts";
import { createRotatingLog } from "../../../main/platform/rotating-log.ts";
import { Failure } from "../../../shared/contract/failure.ts";
import { temporaryFolder } from "../../tools/library.ts";

const noon = () => new Date("2026-04-01T12:00:00Z");

test("the log keeps so many files of so many bytes, the newest lines last", async () => {
  const folder = temporaryFolder();
  const log = createRotatingLog(folder, noon, { bytes: 200, files: 3 });
  for (let line = 1; line <= 40; line += 1) log(`line ${line}`);
  expect((await readdir(join(folder, "logs"))).sort()).toEqual([
    "tenkyo.1.log",
    "tenkyo.2.log",
    "tenkyo.log",
  ]);
  for (const name of await readdir(join(folder, "logs"))) {
    expect((await readFile(join(folder, "logs", name))).length).toBeLessThan(300);
  }
  const lines = await lastLogLines(folder, fs, 2);
  expect(lines).toEqual([
    `2026-04-01T12:00:00.000Z ${process.pid} line 39`,
    `2026-04-01T12:00:00.000Z ${process.pid} line 40`,
  ]);
});

test("a log that cannot be written disturbs nobody, and there is none without a person's folder", async () => {
  createRotatingLog("/dev/null/nowhere")("line");
  expect(await lastLogLines(null, fs, 5)).toEqual([]);
  expect(await lastLogLines(temporaryFolder(), fs, 5)).toEqual([]);
});

const secret = "極秘の資料名";

function thrown(): Error {
  return new TypeError(`cannot read ${secret}\n    at ${secret} (/home/${secret}/main/x.ts:1:2)\n続き`);
}

test.each([
  ["an error", thrown()],
  ["one of the system", Object.assign(thrown(), { code: "ENOENT", path: `/${secret}` })],
  ["one with a strange name", Object.assign(thrown(), { name: secret, code: secret })],
  ["a failure", new Failure("document-not-found", secret)],
  ["a word", secret],
  ["nothing", null],
])("%s is described without its words", (_, error) => {
  const described = describeError(error);
  expect(described).not.toContain(secret);
  expect(described).not.toBe("");
});

test("an error is described by its kind, its code and places in the program, without the folders above it", () => {
  const error = Object.assign(new RangeError("x"), { code: "ENOSPC" });
  error.stack =
    "RangeError: x\n    at act (file:///home/hanako/典拠/main/core/act.ts:1:2)\n    at node:fs:3:4";
  expect(describeError(error)).toBe(
    "RangeError ENOSPC\n    at act (main/core/act.ts:1:2)\n    at node:fs:3:4",
  );
  expect(describeError(new Failure("disk-full"))).toBe("Failure disk-full");
});
