import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What the page is made from, and the preload with it. The lock file stands for the libraries in it. */
const sources = [
  "renderer",
  "shared",
  "main/preload",
  "assets",
  "packaging",
  "vite.config.ts",
  "package-lock.json",
];

/**
 * The folder of the built page, built first when a source is newer. Null when building failed; why stands on standard
 * error then. `TENKYO_PAGE_FOLDER` names a page that was built elsewhere.
 */
export function preparePage(sayBuilding: () => void): string | null {
  const given = process.env.TENKYO_PAGE_FOLDER;
  if (given) return given;
  // A bundle brings its page along.
  if (!import.meta.url.endsWith(".ts")) return fileURLToPath(new URL("page", import.meta.url));
  const folder = join(root, ".build", "page");
  if (isBuilt(root, folder)) return folder;
  sayBuilding();
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  // Standard output belongs to the caller's answer: vite's report is shown only when it failed.
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status === 0 && changedAt(join(folder, "index.html")) > 0) return folder;
  process.stderr.write(`${stdout}${stderr}`);
  return null;
}

/** Whether the page in `folder` is newer than everything it is made from. */
export function isBuilt(project: string, folder: string): boolean {
  const newest = Math.max(...sources.map((name) => newestChange(join(project, name))));
  return changedAt(join(folder, "index.html")) > newest;
}

/** Milliseconds; 0 for what is not there. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The newest change below a path. Folders count too: a file that was taken away changes its folder. */
function newestChange(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined || !entry.isDirectory()) return entry?.mtimeMs ?? 0;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
