import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Builder, Engine, OpenedEngine } from "./engine.ts";
import { flexSearchEngine } from "./flexsearch-engine.ts";
import { fts5Trigrams, fts5Words } from "./fts5-engine.ts";
import { lunrEngine } from "./lunr-engine.ts";
import { miniSearchEngine } from "./minisearch-engine.ts";
import { type PreparedPassage, preparedFiles, readLines } from "./prepared.ts";
import type { Kind, Questions } from "./questions.ts";
import { median, timed } from "./statistics.ts";

export const engines: Readonly<Record<string, Engine>> = {
  "Lunr 2.3.9": lunrEngine,
  "MiniSearch 7.2.0": miniSearchEngine,
  "FlexSearch 0.8.212": flexSearchEngine,
  "SQLite FTS5, words": fts5Words,
  "SQLite FTS5, trigrams": fts5Trigrams,
};

export interface EngineTask {
  readonly engine: string;
  /** Of the prepared corpus, and of the engine's own files. */
  readonly folder: string;
  readonly own: string;
}

export interface BuildFigures {
  /** Seconds; reading the prepared files is not counted. */
  readonly seconds: number;
  /** Megabytes: most the process held over what it held before, and what is on disk. */
  readonly peak: number;
  readonly disk: number;
}

export interface AskFigures {
  /** Milliseconds. */
  readonly open: number;
  /** Megabytes that the process grew by when it opened the index and answered the questions. */
  readonly memory: number;
  readonly times: readonly QuestionTimes[];
  readonly update: number | null;
  /** Milliseconds to write what the update changed; null: nothing more to write. */
  readonly updateSave: number | null;
  /** Share of the passages with a piece of text that are found by it, over all pieces. */
  readonly recall: number;
}

export interface QuestionTimes {
  readonly kind: Kind;
  /** Milliseconds: when first asked, and the median of the rounds. */
  readonly first: number;
  readonly usual: number;
}

export const mega = 2 ** 20;
export const rounds = 5;

/** Megabytes at most held over those of the process before it began. */
export function watchPeak(): () => number {
  globalThis.gc?.();
  const before = process.memoryUsage.rss() / mega;
  return () => process.resourceUsage().maxRSS / 1024 - before;
}

export function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / mega;
}

export function readQuestions(folder: string): Questions {
  return JSON.parse(readFileSync(join(folder, preparedFiles.questions), "utf8"));
}

export async function buildEngine({ engine, folder, own }: EngineTask): Promise<BuildFigures> {
  mkdirSync(own, { recursive: true });
  const peak = watchPeak();
  const builder: Builder = engineOf(engine).build(own);
  let ms = 0;
  let first = 0;
  let batch: PreparedPassage[] = [];
  const add = () => {
    const started = performance.now();
    builder.add(batch, first);
    ms += performance.now() - started;
    first += batch.length;
    batch = [];
  };
  for (const passage of readLines<PreparedPassage>(join(folder, preparedFiles.passages))) {
    if (batch.push(passage) === 1000) add();
  }
  add();
  ms += (await timed(builder.save)).ms;
  return { seconds: ms / 1000, peak: peak(), disk: sizeOf(own) };
}

export async function askEngine({ engine, folder, own }: EngineTask): Promise<AskFigures> {
  const { questions, pieces } = readQuestions(folder);
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const { ms: open, value: opened } = await timed(() => engineOf(engine).open(own));
  const times: QuestionTimes[] = [];
  for (const question of questions) {
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      if (opened.ask(question) === null) break;
      taken.push(performance.now() - started);
    }
    const [first] = taken;
    if (first !== undefined) times.push({ kind: question.kind, first, usual: median(taken) });
  }
  globalThis.gc?.();
  const memory = (process.memoryUsage.rss() - before) / mega;
  const recall = recallOf(pieces, (piece) => opened.findPiece(piece));
  return { open, memory, times, ...(await update(opened, folder)), recall };
}

async function update(opened: OpenedEngine, folder: string) {
  const passages = [...readLines<PreparedPassage>(join(folder, preparedFiles.newPassages))];
  const { add, save } = opened;
  if (add === null) return { update: null, updateSave: null };
  const { ms } = await timed(() => add(passages, 10_000_000));
  return { update: ms, updateSave: save === null ? null : (await timed(save)).ms };
}

/** Found passages that hold a piece, of all passages that do; all pieces weigh the same. */
export function recallOf(
  pieces: Questions["pieces"],
  findPiece: (piece: Questions["pieces"][number]) => readonly number[],
): number {
  const shares = pieces.map((piece) => {
    const found = new Set(findPiece(piece));
    return piece.passages.filter((passage) => found.has(passage)).length / piece.passages.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function engineOf(name: string): Engine {
  const found = engines[name];
  if (found === undefined) throw new Error(`bench: no engine ${name}`);
  return found;
}
