import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { fetchElectron } from "../../../../main/launch/electron/fetch-electron.ts";
import { runElectron } from "../../../../main/launch/electron/run-electron.ts";
import { temporaryFolder } from "../../../tools/library.ts";

/** A program in small. */
async function programOf(script: string): Promise<string> {
  const path = join(temporaryFolder(), "electron.cjs");
  await writeFile(path, `#!${process.execPath}\n${script}`);
  await chmod(path, 0o755);
  return path;
}

test("an Electron that says it is ready runs until it is closed", async () => {
  const binary = await programOf(
    'process.stdout.write("tenkyo: "); process.stdout.write("ready\\n"); setInterval(() => {}, 1000);',
  );
  const result = await runElectron(binary, "main.ts");
  expect(result.kind).toBe("ready");
  if (result.kind !== "ready") return;
  result.close();
  await result.ended;
});

test("Electron is started with the entry alone: its sandbox is never switched off", async () => {
  const binary = await programOf(
    "process.exit(process.argv.slice(2).join() === 'main.ts' && !process.env.ELECTRON_RUN_AS_NODE ? 0 : 1);",
  );
  expect(await runElectron(binary, "main.ts")).toEqual({ kind: "handed-over" });
});

test("an Electron that dies says why, as far as it can", async () => {
  const binary = await programOf(
    'console.error("FATAL: The SUID sandbox helper binary was found"); process.exit(133);',
  );
  expect(await runElectron(binary, "main.ts")).toEqual({ kind: "failed", why: "sandbox" });
  expect(await runElectron("/not/there", "main.ts")).toEqual({ kind: "failed", why: "ended" });
});

test("an Electron that gives no sign is ended", async () => {
  const binary = await programOf("setInterval(() => {}, 1000);");
  expect(await runElectron(binary, "main.ts", { patience: 300 })).toEqual({ kind: "failed", why: "silent" });
});

test("fetching tells what arrives, and answers how it ended", async () => {
  const install = await programOf(`
    const { mkdirSync, writeFileSync } = require("node:fs");
    writeFileSync(require("node:os").tmpdir() + "/electron.zip", Buffer.alloc(11 * 1024 * 1024));
    setTimeout(() => {}, 500);`);
  const told: number[] = [];
  const dist = join(temporaryFolder(), "dist");
  const fetched = await fetchElectron({
    install,
    dist,
    onProgress: (bytes) => told.push(bytes),
    pollEvery: 50,
  });
  expect(fetched).toBe(true);
  // The last look may come while the file is still being written.
  expect(told).toHaveLength(1);
  expect(told[0]).toBeGreaterThanOrEqual(10 * 1024 * 1024);
  const failing = await programOf("process.exit(1);");
  expect(await fetchElectron({ install: failing, dist, onProgress: () => {} })).toBe(false);
});

test("a wish to end ends the fetching, and a starting Electron, at once", async () => {
  const program = await programOf("setInterval(() => {}, 1000);");
  const stop = AbortSignal.timeout(200);
  expect(await fetchElectron({ install: program, dist: "/not/there", onProgress: () => {}, stop })).toBe(
    false,
  );
  expect(await runElectron(program, "main.ts", { stop: AbortSignal.timeout(200) })).toMatchObject({
    kind: "failed",
  });
});

test("fetching gives up when nothing arrives", async () => {
  const install = await programOf("setInterval(() => {}, 1000);");
  const fetched = fetchElectron({
    install,
    dist: "/not/there",
    onProgress: () => {},
    patience: 200,
    pollEvery: 50,
  });
  expect(await fetched).toBe(false);
});
