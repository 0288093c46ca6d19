// Runs a command under Node 24, whatever Node the machine has (20 or newer).
// Plain JavaScript without newer syntax: it must itself run on Node 20.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** The path of a Node ≥ 24: this one, or the one installed from the platform package. Null when there is none. */
function findNode24() {
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  const system = process.platform === "win32" ? "win" : process.platform;
  for (const name of [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]) {
    try {
      const manifest = require.resolve(`${name}/package.json`);
      const { bin } = require(manifest);
      return join(dirname(manifest), typeof bin === "string" ? bin : bin.node);
    } catch {
      // Not installed for this platform; the next name may be.
    }
  }
  return null;
}

const node = findNode24();
if (node === null) {
  console.error(
    "Tenkyo needs Node 24: no Node 24 package exists for this platform. Install Node 24 or newer and try again.",
  );
  process.exit(1);
}
const child = spawn(node, process.argv.slice(2), {
  stdio: "inherit",
  env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH },
});
// A server closes its library before it ends: the signal is for it, and this process waits for it. On Windows the
// console tells every process itself, and `kill` would not be polite there.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => process.platform !== "win32" && child.kill(signal));
}
child.on("exit", (status, signal) => {
  if (signal === null) process.exit(status ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
