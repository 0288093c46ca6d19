import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, watch } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { decodeSegment } from "../../main/core/search/index/segment.ts";
import { folderOf, importAll, newLibrary, temporaryFolder } from "../tools/library.ts";
import { createRandom, type Random } from "../tools/random.ts";

const kills = 50;
/** As many segments as may be left alone: the next import joins them. */
const segmentsBefore = 10;
const root = resolve(import.meta.dirname, "../..");
const answersProgram = fileURLToPath(new URL("../tools/library-answers.ts", import.meta.url));
const seed = Number(process.env.TENKYO_SEED ?? Date.now() % 1_000_000);

const words =
  "健康保険証 個人番号 マイナンバーカード 漏れた 特定個人情報 の は を が に 請願 意見書 国会 令和五年 10月 廃止 反対する 求める 東京都 、 。 。 𠮷 \n".split(
    " ",
  );
const queries = [
  "健康保険証",
  "マイナンバーカード 請願",
  "漏れる",
  "特定個人情報 -国会",
  '"意見書。"',
  "京都",
];

function writtenText(random: Random, units: number): string {
  let text = "";
  while (text.length < units) text += words[random.below(words.length)] ?? "";
  return text;
}

function filesOf(random: Random, name: string, count: number): Promise<string> {
  const file = (at: number) =>
    [`${name}-${at}.txt`, writtenText(random, 3_000 + random.below(20_000))] as const;
  return folderOf(Object.fromEntries(Array.from({ length: count }, (_, at) => file(at))));
}

interface Answers {
  readonly problems: readonly unknown[];
  readonly answers: readonly unknown[];
}

/** What a library answers in a fresh program, once these files are in it. */
async function answersOf(library: string, ...paths: readonly string[]): Promise<Answers> {
  const argv = ["--disable-warning=ExperimentalWarning", answersProgram, library, ...paths, "--", ...queries];
  const { stdout } = await promisify(execFile)(process.execPath, argv, { cwd: root, maxBuffer: 2 ** 28 });
  return JSON.parse(stdout);
}

const indexFolder = (library: string) => join(library, "index");

/** Extractions that the segment files hold, each time that they stand in one. */
function extractionsIn(library: string): string[] {
  return readdirSync(indexFolder(library)).flatMap((name) => {
    const segment = decodeSegment(readFileSync(join(indexFolder(library), name)));
    return segment === null ? [`unreadable ${name}`] : segment.parts.map(({ extraction }) => extraction);
  });
}

function startImport(library: string, folder: string, person: string): ChildProcess {
  const entry = ["--disable-warning=ExperimentalWarning", "main/cli/tenkyo.ts"];
  return spawn(process.execPath, [...entry, "--library", library, "--json", "import", folder], {
    cwd: root,
    stdio: "ignore",
    env: { ...process.env, TENKYO_PERSON_FOLDER: person },
  });
}

/**
 * When to kill: after some milliseconds, or with the n-th change in the index folder (a file begun, renamed, removed)
 * and a moment later, so that writing, joining and removing are all met. Settles then, or with the end of the program.
 */
async function untilMoment(random: Random, library: string, child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  if (random.below(4) === 0) {
    await Promise.race([ended, sleep(200 + random.below(1_500))]);
    return;
  }
  let changes = 1 + random.below(14);
  const changed = new Promise<void>((met) => {
    const watcher = watch(indexFolder(library), () => {
      changes -= 1;
      if (changes <= 0) met();
    });
    child.once("exit", () => watcher.close());
  });
  await Promise.race([ended, changed]);
  if (random.below(2) === 0) await Promise.race([ended, sleep(random.below(60))]);
}

/** Kills it if it is still at work; answers whether it was. */
async function kill(child: ChildProcess): Promise<boolean> {
  if (child.exitCode !== null) return false;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
  return child.signalCode === "SIGKILL";
}

/** What stood in the index folder when the program was killed: segments, and files that were being written. */
function stageOf(library: string): string {
  const names = existsSync(indexFolder(library)) ? readdirSync(indexFolder(library)) : [];
  const incoming = names.filter((name) => !/^\d+\.segment$/u.test(name)).length;
  return `${names.length - incoming}${"+".repeat(incoming)}`;
}

test(`killed ${kills} times while the index is built, written and joined, it is right after each start (seed ${seed})`, async () => {
  process.stderr.write(`index kills: TENKYO_SEED=${seed}\n`);
  const random = createRandom(seed);
  const person = temporaryFolder();
  const { client, core, folder: prepared } = await newLibrary();
  const firsts: string[] = [];
  for (let at = 0; at < segmentsBefore; at += 1) {
    const folder = await filesOf(random, `前${at}`, 1);
    firsts.push(folder);
    await importAll(client, folder);
  }
  await core.close();
  expect(readdirSync(indexFolder(prepared))).toHaveLength(segmentsBefore);
  const added = await filesOf(random, "後", 6);
  const clean = await answersOf(join(temporaryFolder(), "初めから.tenkyo"), ...firsts, added);
  expect(clean.problems).toEqual([]);

  const stages: string[] = [];
  while (stages.length < kills) {
    const library = join(temporaryFolder(), "落ちる.tenkyo");
    cpSync(prepared, library, { recursive: true });
    // Now and then the program that takes up what was left is killed too.
    for (let again = 1 + random.below(4); again > 0 && stages.length < kills; again -= 1) {
      const child = startImport(library, added, person);
      await untilMoment(random, library, child);
      if (!(await kill(child))) break;
      stages.push(stageOf(library));
    }
    expect(await answersOf(library, added)).toEqual(clean);
    const extractions = extractionsIn(library);
    expect(new Set(extractions).size).toBe(extractions.length);
    expect(readdirSync(indexFolder(library)).length).toBeLessThanOrEqual(segmentsBefore);
    expect(readdirSync(indexFolder(library)).filter((name) => !/^\d+\.segment$/u.test(name))).toEqual([]);
  }
  process.stderr.write(`index kills: segments (+ being written) at each: ${stages.join(" ")}\n`);
  expect(stages).toHaveLength(kills);
});
