import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Lines that do something: no blank, no comment, no import. */
function codeLines(text: string): number {
  const code = text
    .replaceAll(/\/\*[\s\S]*?\*\//gu, "")
    .replaceAll(/^import [\s\S]*?;$/gmu, "")
    .split("\n");
  return code.filter((line) => line.trim() !== "" && !line.trim().startsWith("//")).length;
}

/** Decisions (`decide/`), the core's side of the ports (`core-side/`) and the types of Electron's calls are no wiring. */
const wiring = globSync(["main/host-electron/*.ts", "main/preload/*.ts"], { cwd: root }).filter(
  (path) => !path.endsWith("electron-calls.ts"),
);

test("the wiring of Electron, which no test here can run against the real one, stays small", () => {
  expect(wiring.length).toBeGreaterThan(5);
  const lines = wiring.map((path) => codeLines(readFileSync(join(root, path), "utf8")));
  expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThan(400);
});

test("only main.ts and preload.ts take values from Electron; a test never loads them", () => {
  const takers = globSync("main/**/*.ts", { cwd: root }).filter((path) =>
    /^import (?!type)[\s\S]*?from "electron";$/mu.test(
      readFileSync(join(root, path), "utf8").replaceAll(/^import type [\s\S]*?;$/gmu, ""),
    ),
  );
  expect(takers.toSorted()).toEqual(["main/host-electron/main.ts", "main/preload/preload.ts"]);
});
