import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FoundUnit } from "../../../main/core/search/find/find.ts";
import type { KnownPart } from "../../../main/core/search/find/open-index.ts";
import type { ThreadNode } from "../../../main/core/search/find/prepare-question.ts";
import type { PartToIndex } from "../../../main/core/search/index/analyse-part.ts";
import { segmentsToMerge } from "../../../main/core/search/segments-to-merge.ts";
import { startThreads, type Threads } from "../../../main/core/search/threads.ts";
import { nodePorts } from "../../../main/platform/node-ports.ts";
import { samplesPlace } from "../../tools/sample-files.ts";
import { shippedFiles } from "../../tools/variants.ts";
import { type CorpusDocument, drawPaper } from "./corpus.ts";
import { firstHits } from "./engine.ts";
import {
  type AskFigures,
  type BuildFigures,
  mega,
  type QuestionTimes,
  readQuestions,
  rounds,
  sizeOf,
  watchPeak,
} from "./measure-engine.ts";
import { type PreparedPassage, preparedFiles, readLines } from "./prepared.ts";
import type { BenchQuestion, Questions } from "./questions.ts";
import { median, timed } from "./statistics.ts";

export interface TenkyoTask {
  readonly folder: string;
  readonly own: string;
  readonly cacheFolder: string;
  /** Threads that build. */
  readonly builders: number;
}

export interface TenkyoBuild extends BuildFigures {
  /** Seconds of it that joining segments took. */
  readonly merging: number;
  readonly segments: number;
}

export interface TenkyoAsk extends AskFigures {
  /** Milliseconds to make what the first scan needs: it runs behind the opening. */
  readonly warm: number;
  /** Milliseconds of the first of five updates, whose building thread starts with it. */
  readonly updateFirst: number;
}

/** As the indexer does: UTF-16 units of text that go into one segment. */
const batchUnits = 1_000_000;

const startWith = ({ cacheFolder, builders }: TenkyoTask): Threads =>
  startThreads({ ...nodePorts(() => {}), dictionaryCache: cacheFolder }, builders);

/** Builds the segments of a corpus through the program's own threads, without records. */
export async function buildTenkyo(task: TenkyoTask): Promise<TenkyoBuild> {
  rmSync(task.own, { recursive: true, force: true });
  mkdirSync(task.own, { recursive: true });
  const peak = watchPeak();
  const threads = startWith(task);
  await threads.prepare();
  const started = performance.now();
  const sizes = await buildSegments(task, threads);
  const mergeStarted = performance.now();
  await mergeSegments(task, threads, sizes);
  const ended = performance.now();
  await threads.close();
  return {
    seconds: (ended - started) / 1000,
    merging: (ended - mergeStarted) / 1000,
    peak: peak(),
    disk: sizeOf(task.own),
    segments: readdirSync(task.own).length,
  };
}

type Sizes = Map<string, { readonly units: number; readonly ids: readonly string[] }>;

async function buildSegments({ folder, own, builders }: TenkyoTask, threads: Threads): Promise<Sizes> {
  const sizes: Sizes = new Map();
  const inHand = new Set<Promise<void>>();
  const build = async (batch: readonly CorpusDocument[], number: number) => {
    const { file } = await threads.buildSegment(batch.map(partOf));
    const path = nameOf(own, number);
    writeFileSync(path, file);
    const units = batch.reduce((sum, { text }) => sum + text.length, 0);
    sizes.set(path, { units, ids: batch.map(({ id }) => id) });
  };
  let batch: CorpusDocument[] = [];
  let units = 0;
  let number = 0;
  const flush = async () => {
    const work = build(batch, number++).finally(() => inHand.delete(work));
    inHand.add(work);
    [batch, units] = [[], 0];
    if (inHand.size >= builders) await Promise.race(inHand);
  };
  for (const document of readLines<CorpusDocument>(join(folder, preparedFiles.documents))) {
    batch.push(document);
    units += document.text.length;
    if (units >= batchUnits) await flush();
  }
  if (batch.length > 0) await flush();
  await Promise.all(inHand);
  return sizes;
}

async function mergeSegments({ own }: TenkyoTask, threads: Threads, sizes: Sizes): Promise<void> {
  for (let number = 10_000; ; number += 1) {
    const files = segmentsToMerge([...sizes].map(([file, { units }]) => ({ file, units })));
    if (files.length === 0) return;
    const joined = files.flatMap((file) => sizes.get(file) ?? []);
    const ids = joined.flatMap((one) => one.ids);
    const bytes = await threads.mergeSegments({ files: files.toSorted(), extractions: new Set(ids) });
    if (bytes === null) throw new Error("bench: nothing was joined");
    for (const file of files) {
      rmSync(file);
      sizes.delete(file);
    }
    writeFileSync(nameOf(own, number), bytes);
    sizes.set(nameOf(own, number), { units: joined.reduce((sum, { units }) => sum + units, 0), ids });
  }
}

const nameOf = (own: string, number: number) => join(own, `${String(number).padStart(8, "0")}.segment`);

function partOf({ id, text }: CorpusDocument): PartToIndex {
  return { part: id, extraction: id, pages: [{ text, zones: [] }] };
}

/** Opens the segments in a search thread and asks it, as the program does. */
export async function askTenkyo(task: TenkyoTask): Promise<TenkyoAsk> {
  const { questions, pieces } = readQuestions(task.folder);
  const files = readdirSync(task.own).map((name) => join(task.own, name));
  const parts: KnownPart[] = [];
  for (const { id } of readLines<CorpusDocument>(join(task.folder, preparedFiles.documents))) {
    parts.push({ part: id, extraction: id, date: "2026-11-24" });
  }
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const threads = startWith(task);
  await threads.prepare();
  await threads.setVariants({ files: shippedFiles, own: [] });
  const { ms: open } = await timed(() => threads.openIndex({ files, parts }));
  const { ms: warm } = await timed(() => threads.prepare());
  const times: QuestionTimes[] = [];
  for (const question of questions) times.push(await askOften(threads, question));
  globalThis.gc?.();
  const memory = (process.memoryUsage.rss() - before) / mega;
  const recall = await recallOfPlaces(threads, pieces, readPassageNumbers(task.folder));
  const updates = await updateOften(task, threads, files, parts);
  await threads.close();
  return {
    open,
    warm,
    memory,
    times,
    recall,
    updateFirst: updates[0] ?? 0,
    update: median(updates),
    updateSave: null,
  };
}

async function askOften(threads: Threads, question: BenchQuestion): Promise<QuestionTimes> {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    taken.push((await timed(() => ask(threads, nodeOf(question), true, firstHits))).ms);
  }
  return { kind: question.kind, first: taken[0] ?? 0, usual: median(taken) };
}

async function ask(threads: Threads, node: ThreadNode, variants: boolean, limit: number) {
  const found = await threads.find({
    question: { node, variants, off: new Set(), on: new Set() },
    unit: "passage",
    sort: "rank",
    among: null,
    titled: new Map(),
    offset: 0,
    limit,
  });
  if (found === null) throw new Error("bench: the search thread has no index");
  return found.best;
}

function nodeOf({ kind, typed, without }: BenchQuestion): ThreadNode {
  const word = (text: string): ThreadNode =>
    kind === "phrase" ? { kind: "phrase", text } : { kind: "word", text, prefix: kind === "prefix" };
  const of = [
    ...typed.map(word),
    ...without.map((text): ThreadNode => ({ kind: "not", of: { kind: "word", text, prefix: false } })),
  ];
  return { kind: "and", of };
}

/** Number of each passage by its document and where it begins. */
function readPassageNumbers(folder: string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { document, start } of readLines<PreparedPassage>(join(folder, preparedFiles.passages))) {
    numbers.set(`d${document} ${start}`, numbers.size);
  }
  return numbers;
}

async function recallOfPlaces(
  threads: Threads,
  pieces: Questions["pieces"],
  numbers: ReadonlyMap<string, number>,
): Promise<number> {
  const numberOf = ({ part, unit }: FoundUnit) => numbers.get(`${part} ${unit.firstOffset}`);
  let sum = 0;
  for (const { text, passages } of pieces) {
    const found = await ask(threads, { kind: "phrase", text }, false, 0);
    const places = new Set(found.map(numberOf));
    sum += passages.filter((passage) => places.has(passage)).length / passages.length;
  }
  return sum / pieces.length;
}

/** Milliseconds from the text of a new paper to the first answer with it, for five papers one after the other. */
async function updateOften(
  { own }: TenkyoTask,
  threads: Threads,
  files: readonly string[],
  parts: readonly KnownPart[],
): Promise<number[]> {
  const now = { files: [...files], parts: [...parts] };
  const taken: number[] = [];
  for (let number = 0; number < 5; number += 1) {
    const paper = drawPaper(samplesPlace, number);
    const { ms } = await timed(async () => {
      const { file } = await threads.buildSegment([partOf(paper)]);
      const path = nameOf(own, 20_000 + number);
      writeFileSync(path, file);
      now.files.push(path);
      now.parts.push({ part: paper.id, extraction: paper.id, date: "2026-11-25" });
      await threads.openIndex(now);
      await ask(threads, { kind: "phrase", text: paper.text.slice(0, 8) }, false, firstHits);
    });
    taken.push(ms);
  }
  return taken;
}
