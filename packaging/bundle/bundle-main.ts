import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { type Entry, entries, fileName, preloadEntry } from "./entries.ts";

/** Packages written as CommonJS ask for `require`, which ES modules lack. The odd name meets no other import. */
const requireBanner =
  'import { createRequire as createRequireOfBundle } from "node:module"; const require = createRequireOfBundle(import.meta.url);';

/**
 * Makes one file of each entry that exists, with all it imports, so that the program runs without `node_modules`.
 * Not minified: an error in the local log names functions.
 *
 * @param folder where the files go; null: nowhere, only what they are made of is asked
 * @returns paths of all source files that went in
 */
export async function bundleMain(
  root: string,
  folder: string | null,
  chosen: readonly Entry[] = entries,
): Promise<readonly string[]> {
  const present = chosen.filter(({ source }) => existsSync(join(root, source)));
  const inputs = await Promise.all(present.map((entry) => bundle(root, folder, entry)));
  return [...new Set(inputs.flat())];
}

/** The preload alone, where the program finds it that runs from its sources. */
export async function bundlePreload(root: string): Promise<void> {
  await bundleMain(root, join(root, ".build", "electron"), [preloadEntry]);
}

async function bundle(root: string, folder: string | null, entry: Entry): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry.source],
    outfile: join(folder ?? root, fileName(entry)),
    write: folder !== null,
    bundle: true,
    metafile: true,
    platform: "node",
    target: "node24",
    format: entry.format,
    // Electron is the program that runs it; the canvas draws, and no page is drawn in Node.
    external: ["electron", "@napi-rs/canvas"],
    ...(entry.format === "esm" ? { banner: { js: requireBanner } } : {}),
    legalComments: "none",
    logLevel: "error",
  });
  return Object.keys(metafile.inputs).map((path) => resolve(root, path));
}
