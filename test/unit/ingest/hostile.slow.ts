import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { createPdfReader } from "../../../main/core/ingest/pdf/pdf-reader.ts";
import { startProcess } from "../../../main/platform/start-process.ts";
import { testWithSamples } from "../../tools/samples.ts";

const entry = new URL("../../../main/workers/extract-pdf.ts", import.meta.url).href;

testWithSamples("a bomb that has all the time it wants is stopped by its memory", async (folder) => {
  const reader = createPdfReader(() => startProcess(entry), { pageMs: 120_000 });
  const reading = reader.read(join(folder, "pdfs/hostile/bomb_nested.pdf"), { onPage: () => {} });
  await expect(reading).rejects.toMatchObject({ data: { code: "reader-memory" } });
  reader.close();
});

testWithSamples(
  "under the limits of the program every hostile file leaves the next one readable",
  async (folder) => {
    const reader = createPdfReader(() => startProcess(entry));
    for (const name of ["bomb_nested", "ops3m", "count_lie", "form_exp"]) {
      const started = performance.now();
      await reader.read(join(folder, `pdfs/hostile/${name}.pdf`), { onPage: () => {} }).catch(() => {});
      expect(performance.now() - started).toBeLessThan(15_000);
      const after = await reader.read(join(folder, "pdfs/features/pj-90ms.pdf"), { onPage: () => {} });
      expect(after).toEqual({ pageCount: 1 });
    }
    reader.close();
  },
);

/** Whether a process runs. One that has ended may still be listed until the system's first process takes note. */
function isAtWork(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !/\) Z /u.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    // No such process: what the test waits for.
    return false;
  }
}

testWithSamples("a process stuck in a bomb dies with its killed parent", async (folder) => {
  if (process.platform === "win32") return;
  const script = `
    const { fork } = require("node:child_process");
    const child = fork(new URL(process.argv[1]), [], { serialization: "advanced", execArgv: [] });
    child.send({ kind: "read", id: 1, path: process.argv[2], password: null, fromPage: 0 });
    child.on("message", ({ kind }) => {
      if (kind === "opened") setTimeout(() => { console.log(child.pid); }, 200);
    });`;
  const path = join(folder, "pdfs/hostile/bomb_nested.pdf");
  const parent = spawn(process.execPath, ["-e", script, entry, path], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [line] = await once(parent.stdout, "data");
  const orphan = Number(String(line));
  parent.kill("SIGKILL");
  const lives = () => isAtWork(orphan);
  expect(lives()).toBe(true);
  // Well before its memory would end it: that takes some seven seconds.
  const until = performance.now() + 4_000;
  while (lives() && performance.now() < until) await new Promise((later) => setTimeout(later, 50));
  expect(lives()).toBe(false);
});
