import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "@jest/globals";
import { preparePage } from "../../../main/launch/build-page.ts";
import { bundleMain } from "../../../packaging/bundle/bundle-main.ts";
import { isAllowed } from "../../../packaging/licences/allowed.ts";
import { packageFolder, packagesOf } from "../../../packaging/licences/bundled-packages.ts";
import { licenceTexts } from "../../../packaging/licences/licence-text.ts";
import { allBundled, licencesFile } from "../../../packaging/licences/licences-file.ts";
import { folderOf } from "../../tools/library.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const ownLicence = readFileSync(`${root}LICENSE`, "utf8");

test.each<[string, boolean]>([
  ["MIT", true],
  ["(MIT OR GPL-3.0-only)", true],
  ["GPL-3.0-only OR (Apache-2.0 AND ISC)", true],
  ["MIT AND GPL-3.0-only", false],
  ["(MIT OR ISC) AND CPAL-1.0", false],
  ["AGPL-3.0-or-later", false],
  ["SEE LICENSE IN LICENSE.md", false],
  ["Apache-2.0 WITH LLVM-exception", false],
  ["", false],
])("%j may be passed on: %s", (expression, expected) => {
  expect(isAllowed(expression)).toBe(expected);
});

test.each<[string, string | null]>([
  ["/tenkyo/main/core/ports.ts", null],
  ["/tenkyo/node_modules/zod/v4/core/api.js", "/tenkyo/node_modules/zod"],
  ["/tenkyo/node_modules/@mantine/core/esm/index.mjs", "/tenkyo/node_modules/@mantine/core"],
  ["/tenkyo/node_modules/a/node_modules/@b/c/index.js", "/tenkyo/node_modules/a/node_modules/@b/c"],
  ["/tenkyo/node_modules/pdfjs-dist/build/pdf.worker.mjs?worker", "/tenkyo/node_modules/pdfjs-dist"],
  ["\0/tenkyo/node_modules/react/index.js?commonjs-module", "/tenkyo/node_modules/react"],
  ["\0vite/modulepreload-polyfill.js", null],
])("the package of %j is %j", (file, expected) => {
  expect(packageFolder(file)).toBe(expected);
});

/** A project with one package; answers what is known of it. */
async function packageOf(manifest: object, files: Readonly<Record<string, string>> = {}) {
  const folder = await folderOf({
    "node_modules/x/package.json": JSON.stringify({ name: "x", version: "1.0.0", ...manifest }),
    ...files,
  });
  return packagesOf([`${folder}/node_modules/x/index.js`]).map((found) => licenceTexts(found, ownLicence));
}

test("a package that only names the MIT licence gets its text, with its author in place of ours", async () => {
  const [[named] = []] = await packageOf({ license: "MIT", author: { name: "花子" } });
  expect(named?.text).toContain("Copyright (c) 花子\n\nPermission is hereby granted");
  expect(named?.text).not.toContain("Tenkyo");
});

test("a package without a text of its licence stops the build", async () => {
  await expect(packageOf({ license: "BSD-3-Clause", author: "花子" })).rejects.toThrow(/x 1\.0\.0.*no text/);
  await expect(packageOf({ license: "MIT" })).rejects.toThrow(/no text/);
});

test("a package whose licence does not allow it stops the build, text or no text", async () => {
  const folder = await folderOf({
    "node_modules/x/package.json": JSON.stringify({ name: "x", version: "1.0.0", license: "GPL-3.0-only" }),
    "node_modules/x/LICENSE": "…",
  });
  expect(() => licencesFile(root, packagesOf([`${folder}/node_modules/x/index.js`]))).toThrow(
    "not allowed: x 1.0.0 (GPL-3.0-only)",
  );
});

let files: readonly string[] = [];

beforeAll(async () => {
  expect(preparePage(() => {})).not.toBeNull();
  const page = readFileSync(`${root}.build/page-modules.txt`, "utf8").split("\n");
  files = [...page, ...(await bundleMain(root, null))];
  // The page may have to be built first.
}, 300_000);

test("every package in the page or in the bundles may be passed on, and its text is in the file", () => {
  const packages = allBundled(root, files);
  const text = licencesFile(root, packages);
  for (const found of packages) {
    expect([found.name, isAllowed(found.licence)]).toEqual([found.name, true]);
    for (const one of licenceTexts(found, ownLicence)) expect(text).toContain(one.text);
  }
});

test.each([
  ["the dictionary of words", "kuromoji", "IPADIC"],
  ["the font", "@fontsource/biz-udpgothic", "SIL OPEN FONT LICENSE"],
  ["the PDF reader's fonts", "pdfjs-dist", "Liberation"],
  ["its decoder of pictures", "pdfjs-dist", "Louvain"],
  ["the screen", "@mantine/core", "Vitaly Rtishchev"],
  ["the core's threads", "tinypool", "MIT"],
  ["the search", "lunr", "Oliver Nightingale"],
])("%s is named with its licence (%s)", (_, name, words) => {
  const found = allBundled(root, files).filter((one) => one.name === name);
  expect(found.length).toBe(1);
  const texts = found.flatMap((one) => licenceTexts(one, ownLicence)).map(({ text }) => text.toLowerCase());
  // A yes or no: the texts themselves would fill the screen.
  expect(texts.some((text) => text.includes(words.toLowerCase()))).toBe(true);
});

test("what only tests and tools use is not in the list", () => {
  const names = allBundled(root, files).map(({ name }) => name);
  for (const tool of ["jest", "playwright-core", "electron-builder", "flexsearch"])
    expect(names).not.toContain(tool);
});
