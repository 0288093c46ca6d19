import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clientOf } from "../../../main/cli/commands.ts";
import { createCore } from "../../../main/core/create-core.ts";
import { nodePorts } from "../../../main/platform/node-ports.ts";
import { samplesPlace } from "../../tools/sample-files.ts";
import { drawPaper } from "./corpus.ts";
import { mega, type QuestionTimes, readQuestions, rounds, sizeOf, watchPeak } from "./measure-engine.ts";
import { preparedFiles } from "./prepared.ts";
import type { BenchQuestion } from "./questions.ts";
import { median, timed } from "./statistics.ts";

export interface CoreTask {
  /** Of the prepared corpus. */
  readonly folder: string;
  readonly library: string;
}

export interface CoreBuild {
  /** Seconds until all files are read, and until all can be found. */
  readonly read: number;
  readonly searchable: number;
  /** Megabytes: most the process held over what it held before, and its index on disk. */
  readonly peak: number;
  readonly disk: number;
  /** Milliseconds from handing over one new paper to its being found: the median of five. */
  readonly update: number;
}

export interface CoreAsk {
  /** Milliseconds until the library is open, and until it has answered a first question too. */
  readonly opened: number;
  readonly answered: number;
  readonly times: readonly QuestionTimes[];
  /** Megabytes of the whole process, all threads and the dictionary, after the questions. */
  readonly memory: number;
  /** Words to type letter by letter: each string has a hit that is marked with just its letters. */
  readonly typing: readonly (readonly string[])[];
}

type Client = ReturnType<typeof clientOf>;

/** Imports the corpus as files, through the contract. */
export async function buildCore({ folder, library }: CoreTask): Promise<CoreBuild> {
  rmSync(library, { recursive: true, force: true });
  const peakNow = watchPeak();
  const core = createCore(nodePorts((line) => console.error(line)));
  const client = clientOf(core);
  await client.library.create({ folder: library });
  const texts = join(folder, preparedFiles.texts);
  const paths = readdirSync(texts).map((name) => join(texts, name));
  const { read, searchable } = await importPaths(client, paths);
  const [peak, disk] = [peakNow(), sizeOf(join(library, "index"))];
  const updates: number[] = [];
  for (let number = 0; number < 5; number += 1) {
    const path = join(folder, `new${number}.txt`);
    writeFileSync(path, drawPaper(samplesPlace, number).text);
    const took = await importPaths(client, [path]);
    updates.push(1000 * took.searchable);
  }
  await core.close();
  return { read, searchable, peak, disk, update: median(updates) };
}

async function importPaths(client: Client, paths: readonly string[]) {
  const started = performance.now();
  let read: number | null = null;
  const { job } = await client.import.start({ paths: [...paths] });
  for await (const { state, total, finished } of await client.import.watch({ job })) {
    if (finished === total) read ??= (performance.now() - started) / 1000;
    if (state !== "running") break;
  }
  const searchable = (performance.now() - started) / 1000;
  return { read: read ?? searchable, searchable };
}

/** Opens the library in a fresh process and asks it through the contract. */
export async function askCore({ folder, library }: CoreTask): Promise<CoreAsk> {
  const { questions } = readQuestions(folder);
  const core = createCore(nodePorts((line) => console.error(line)));
  const client = clientOf(core);
  const started = performance.now();
  await client.library.open({ folder: library });
  const opened = performance.now() - started;
  await client.search.find({ query: "法律" });
  const answered = performance.now() - started;
  const times: QuestionTimes[] = [];
  for (const question of questions) {
    const query = queryOf(question);
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      taken.push((await timed(() => client.search.find({ query }))).ms);
    }
    times.push({ kind: question.kind, first: taken[0] ?? 0, usual: median(taken) });
  }
  const memory = process.memoryUsage.rss() / mega;
  const typing = await typingOf(client, questions);
  await core.close();
  return { opened, answered, times, memory, typing };
}

function queryOf({ kind, typed, without }: BenchQuestion): string {
  const own = typed.map((text) => (kind === "phrase" ? `"${text}"` : kind === "prefix" ? `${text}*` : text));
  return [...own, ...without.map((text) => `-${text}`)].join(" ");
}

async function typingOf(client: Client, questions: readonly BenchQuestion[]): Promise<string[][]> {
  const typing: string[][] = [];
  for (const { kind, typed } of questions) {
    if (!["single", "frequent", "compound", "variants"].includes(kind)) continue;
    const [word = ""] = typed;
    const beginnings = Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 2));
    const marked: string[] = [];
    for (const query of beginnings) if (await isMarked(client, query)) marked.push(query);
    typing.push(marked);
  }
  return typing.filter(({ length }) => length > 0);
}

async function isMarked(client: Client, query: string): Promise<boolean> {
  const [first] = (await client.search.find({ query, limit: 1 })).hits;
  return first?.snippetMarks.some(({ start, end }) => first.snippet.slice(start, end) === query) === true;
}
