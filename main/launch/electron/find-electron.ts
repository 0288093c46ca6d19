import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The installed package, looked at from outside: loading it would start a download that nobody can stop. */
const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = join(root, "node_modules", "electron");

export const electronPackage = {
  folder,
  install: join(folder, "install.js"),
  /** The program in its sources; Electron carries a Node that runs them. */
  entry: join(root, "main", "host-electron", "main.ts"),
  preload: join(root, ".build", "electron", "preload.cjs"),
} as const;

/** Version of the package; null when it is not installed (`npm ci --omit=dev`). */
export function electronVersion(): string | null {
  const text = read(join(folder, "package.json"));
  return text === null ? null : String(JSON.parse(text).version);
}

/** The program itself; null while it was not fetched. Its name stands in `path.txt`, written last. */
export function electronBinary(): string | null {
  const name = read(join(folder, "path.txt"));
  const path = name === null ? null : join(folder, "dist", name);
  return path !== null && existsSync(path) ? path : null;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // Not there: null says so.
    return null;
  }
}
