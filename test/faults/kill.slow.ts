import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { jsonOf, tenkyo } from "../tools/command-line.ts";
import { temporaryFolder } from "../tools/library.ts";
import { createRandom, type Random } from "../tools/random.ts";
import { samplesFolder } from "../tools/sample-files.ts";

const kills = 30;
const killsOfOneLibrary = 3;
const root = resolve(import.meta.dirname, "../..");
const seed = Number(process.env.TENKYO_SEED ?? Date.now() % 1_000_000);

const words =
  "健康保険証 個人番号 マイナンバーカード の は を が に 請願 意見書 国会 令和五年 10月 廃止 反対する 求める 、 。 ①２ ㈱ ｶﾞ か゛ 𠮷 \n \r\n".split(
    " ",
  );

function japaneseText(random: Random, bytes: number): string {
  let text = "";
  while (text.length * 3 < bytes) text += words[random.below(words.length)] ?? "";
  return text;
}

/** Files to import: texts of 5 to 50 kB, one of them twice, and real PDFs where the samples are. */
async function makeSource(random: Random): Promise<{ readonly folder: string; readonly different: number }> {
  const folder = join(temporaryFolder(), "資料");
  await mkdir(join(folder, "写し"), { recursive: true });
  for (let at = 0; at < 40; at += 1) {
    await writeFile(join(folder, `第${at}号.txt`), japaneseText(random, 5_000 + random.below(45_000)));
  }
  await copyFile(join(folder, "第7号.txt"), join(folder, "写し", "第7号.txt"));
  if (samplesFolder === null) return { folder, different: 40 };
  const gov = join(samplesFolder, "pdfs", "gov");
  const pdfs = readdirSync(gov)
    .filter((name) => /^(?:cio|mhlw).*\.pdf$/u.test(name))
    .slice(0, 4);
  for (const name of pdfs) await copyFile(join(gov, name), join(folder, name));
  return { folder, different: 40 + pdfs.length };
}

/** Starts the program as the leader of a process group, so that one signal ends it with its PDF reader. */
function start(library: string, ...argv: string[]): ChildProcess {
  const entry = ["--disable-warning=ExperimentalWarning", "main/cli/tenkyo.ts"];
  return spawn(process.execPath, [...entry, "--library", library, "--json", ...argv], {
    cwd: root,
    detached: true,
    stdio: "ignore",
  });
}

/** Kills the whole group after `wait` milliseconds; answers whether it was still at work. */
async function killAfter(child: ChildProcess, wait: number): Promise<boolean> {
  const ended = once(child, "exit");
  await Promise.race([ended, sleep(wait)]);
  if (child.exitCode !== null || child.pid === undefined) return false;
  process.kill(-child.pid, "SIGKILL");
  await ended;
  return true;
}

const indexed = (library: string) => {
  const folder = join(library, "index");
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".segment")).length : 0;
};

/** Until one more segment stands in the index, so that the kill after it falls into the indexing. */
async function untilIndexing(library: string, child: ChildProcess): Promise<void> {
  const before = indexed(library);
  while (child.exitCode === null && indexed(library) <= before) await sleep(20);
}

/** How far a killed program came: null when it had not queued anything. */
function progressOf(library: string) {
  const file = join(library, "library.sqlite");
  if (!existsSync(file)) return null;
  const database = new DatabaseSync(file);
  try {
    const counts = database
      .prepare(
        `SELECT (SELECT count(*) FROM job) AS jobs, (SELECT count(*) FROM document) AS documents,
                (SELECT count(*) FROM extraction WHERE indexed IS NOT NULL) AS indexed`,
      )
      .get();
    const numbers = { documents: Number(counts?.documents), indexed: Number(counts?.indexed) };
    return counts?.jobs === 0 ? null : numbers;
  } catch {
    // Killed before the first table.
    return null;
  } finally {
    database.close();
  }
}

test(`killed ${kills} times at random moments, the next start finishes the import (seed ${seed})`, async () => {
  process.stderr.write(`kills: TENKYO_SEED=${seed}\n`);
  const random = createRandom(seed);
  const { folder, different } = await makeSource(random);
  const moments: string[] = [];
  let libraries = 0;
  while (moments.length < kills) {
    libraries += 1;
    const library = join(temporaryFolder(), "落ちる.tenkyo");
    for (let at = 0; at < killsOfOneLibrary && moments.length < kills; at += 1) {
      const queued = progressOf(library) !== null;
      const child = queued ? start(library, "verify") : start(library, "import", folder);
      const waitsForIndex = random.below(3) === 0;
      if (waitsForIndex) await untilIndexing(library, child);
      if (!(await killAfter(child, random.below(waitsForIndex ? 500 : queued ? 2_500 : 1_500)))) break;
      const reached = progressOf(library);
      moments.push(reached === null ? "-" : `${reached.documents}/${reached.indexed}`);
    }
    if (progressOf(library) === null) await tenkyo(["--library", library, "--json", "import", folder]);
    const told = await tenkyo(["--library", library, "--json", "verify"]);
    expect([told.status, jsonOf(told)]).toEqual([0, { ok: true, problems: [] }]);
    const documents: { sha256: string; state: string }[] = jsonOf(
      await tenkyo(["--library", library, "--json", "documents"]),
    );
    expect(documents).toHaveLength(different);
    expect(new Set(documents.map(({ sha256 }) => sha256)).size).toBe(different);
    const left = await readdir(library, { recursive: true });
    expect(left.filter((name) => name.includes(".incoming-"))).toEqual([]);
    expect(left.filter((name) => name.endsWith(".segment")).length).toBeLessThanOrEqual(10);
  }
  process.stderr.write(`kills: documents/indexed at each: ${moments.join(" ")} (${libraries} libraries)\n`);
  expect(moments).toHaveLength(kills);
});
