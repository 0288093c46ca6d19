import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { missingEntries } from "./bundle/entries.ts";

/** `npm run package -- --linux` (`--win`, `--mac`, `dir` …): builds the program and packs it for one system. */
const root = fileURLToPath(new URL("..", import.meta.url));

function node(...argv: string[]): void {
  const { status } = spawnSync(process.execPath, argv, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const missing = missingEntries(root);
if (missing.length > 0) {
  console.error(`package: not in the sources: ${missing.map(({ source }) => source).join(", ")}`);
  process.exit(1);
}
const given = process.argv.slice(2);
node("packaging/build.ts");
node(
  fileURLToPath(import.meta.resolve("electron-builder/cli.js")),
  "--config",
  "electron-builder.yml",
  "--publish",
  "never",
  // Folder names on Linux come from the product's name, and go into scripts and profiles: plain letters there.
  ...(given.includes("--linux") ? ["-c.productName=Tenkyo"] : []),
  ...given,
);
