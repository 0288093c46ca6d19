import { existsSync } from "node:fs";
import { join } from "node:path";

/** A file that is started or loaded by its own address, so it cannot be part of another. */
export interface Entry {
  /** Path from the root of the project. */
  readonly source: string;
  /** Path in the folder of the program, without the ending. */
  readonly name: string;
  /** Only the preload is CommonJS: the sandbox reads no other. */
  readonly format: "esm" | "cjs";
}

/** The preload; the sources need it built as well, because a browser reads no TypeScript. */
export const preloadEntry: Entry = { source: "main/preload/preload.ts", name: "preload", format: "cjs" };

export const entries: readonly Entry[] = [
  { source: "main/host-electron/main.ts", name: "main", format: "esm" },
  { source: "main/host-electron/core-process.ts", name: "core-process", format: "esm" },
  preloadEntry,
  { source: "main/workers/extract-pdf.ts", name: "extract-pdf", format: "esm" },
  { source: "main/workers/watch-memory.ts", name: "watch-memory", format: "esm" },
  { source: "main/workers/index-worker.ts", name: "index-worker", format: "esm" },
  { source: "main/workers/search-worker.ts", name: "search-worker", format: "esm" },
  { source: "main/cli/tenkyo.ts", name: "tenkyo", format: "esm" },
  // Tinypool starts its threads with a file that it looks for at this place beside itself.
  { source: "node_modules/tinypool/dist/entry/worker.js", name: "entry/worker", format: "esm" },
];

/** Entries whose source is not there: a program without them cannot be packed. */
export function missingEntries(root: string, all: readonly Entry[] = entries): readonly Entry[] {
  return all.filter(({ source }) => !existsSync(join(root, source)));
}

/** Name of the built file, with the ending by which Node and Electron know what it is. */
export function fileName({ name, format }: Entry): string {
  return format === "cjs" ? `${name}.cjs` : `${name}.js`;
}
