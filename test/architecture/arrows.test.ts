import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { findViolations, readArrows } from "./arrows.ts";

const here = dirname(fileURLToPath(import.meta.url));

test("the tree has none of the arrows that must never exist", () => {
  const arrows = readArrows(join(here, "../.."));
  expect(arrows.length).toBeGreaterThan(100);
  expect(findViolations(arrows)).toEqual([]);
});

const found = findViolations(readArrows(join(here, "fixture")));

test.each([
  ["shared → main", "shared/to-main.ts"],
  ["shared → renderer", "shared/to-renderer.ts"],
  ["shared → node", "shared/to-node.ts"],
  ["shared → electron", "shared/to-electron.ts"],
  ["core → electron", "main/core/search/to-electron.ts"],
  ["core → host", "main/core/search/to-host.ts"],
  ["core → http", "main/core/search/to-http.ts"],
  ["core → renderer", "main/core/search/to-renderer.ts"],
  ["core area → create-core", "main/core/search/to-create-core.ts"],
  ["host-electron → host-loopback", "main/host-electron/to-loopback.ts"],
  ["host-loopback → host-electron", "main/host-loopback/to-electron-host.ts"],
  ["window → host", "main/window/to-host.ts"],
  ["window → http", "main/window/to-http.ts"],
  ["window → create-core", "main/window/to-create-core.ts"],
  ["renderer → main", "renderer/to-main.ts"],
  ["renderer → electron", "renderer/to-electron.ts"],
  ["renderer → node", "renderer/to-node.ts"],
  ["kuromoji outside its home", "main/core/search/stray-kuromoji.ts"],
  ["lunr outside its home", "main/core/japanese/stray-lunr.ts"],
  ["pdfjs-dist outside its home", "main/cli/stray-pdfjs.ts"],
  ["electron outside its home", "main/cli/stray-electron.ts"],
  ["cycle", "renderer/cycle-two.ts"],
])("%s is refused", (rule, from) => {
  expect(found).toContainEqual(expect.objectContaining({ rule, from }));
});

test("every forbidden arrow of the fixture stands there once", () => {
  const rules = found.map(({ rule }) => rule).filter((rule) => !rule.endsWith("outside its home"));
  expect(rules.toSorted()).toEqual([...new Set(rules)].toSorted());
});
