import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import fs from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { clientOf } from "../../main/cli/commands.ts";
import { createCore } from "../../main/core/create-core.ts";
import { openPdf } from "../../main/core/ingest/pdf/read-pdf.ts";
import { findDictionary } from "../../main/core/japanese/dictionary.ts";
import { loadDictionary } from "../../main/core/japanese/load-dictionary.ts";
import { createTokenizer } from "../../main/core/japanese/tokenizer.ts";
import { type Token, termsOf } from "../../main/core/japanese/tokens.ts";
import { nodePorts, ownFolder } from "../../main/platform/node-ports.ts";
import { createRandom } from "../tools/random.ts";

/**
 * `npm run bench`: measures on the sample folder, prints a table, never fails. `bench.ts open LIBRARY QUERY` is the
 * part of it that wants a fresh process: start time and memory.
 */
const root = join(import.meta.dirname, "../..");
const samples = resolve(root, process.env.TENKYO_SAMPLES ?? "../shared");
const mega = 1024 * 1024;

type Row = readonly [what: string, ours: string, beside?: string];

const seconds = (started: number) => (performance.now() - started) / 1000;
const one = (value: number) => value.toFixed(1);
const filesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
const bytesOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + statSync(path).size, 0);

function createClient() {
  const core = createCore(nodePorts((line) => console.error(line)));
  return { client: clientOf(core), close: core.close };
}

/** Imports into a new library; answers when the files are read and when they can be found. */
async function importInto(folder: string, paths: readonly string[]) {
  const { client, close } = createClient();
  await client.library.create({ folder });
  const started = performance.now();
  let read: number | null = null;
  const { job } = await client.import.start({ paths: [...paths] });
  for await (const { state, total, finished } of await client.import.watch({ job })) {
    if (finished === total) read ??= seconds(started);
    if (state !== "running") break;
  }
  const searchable = seconds(started);
  const { files } = await client.import.report({ job });
  await close();
  const pages = files.reduce((sum, file) => sum + (file.pages ?? 0), 0);
  return { pages, read: read ?? searchable, searchable };
}

async function benchImport(scratch: string): Promise<Row[]> {
  const sets: readonly (readonly [string, readonly string[]])[] = [
    ["pdfs/gov", filesIn(join(samples, "pdfs", "gov"), ".pdf")],
    ["large/p1000.pdf", [join(samples, "pdfs", "large", "p1000.pdf")]],
  ];
  const rows: Row[] = [];
  for (const [name, paths] of sets) {
    const size = bytesOf(paths) / mega;
    const ours = await importInto(join(scratch, `${rows.length}.tenkyo`), paths);
    const bare = await benchBarePdfjs(paths);
    rows.push(
      [
        `${name}: pages read/s`,
        `${one(ours.pages / ours.read)} (${ours.pages} pages)`,
        `pdftotext ${benchPdftotext(paths, ours.pages)}, bare pdf.js ${one(bare)}`,
      ],
      [`${name}: pages searchable/s`, one(ours.pages / ours.searchable)],
      [`${name}: MB of PDF searchable/s`, (size / ours.searchable).toFixed(2)],
    );
  }
  return rows;
}

/** Pages a second of `pdftotext -raw`, the peer. */
function benchPdftotext(paths: readonly string[], pages: number): string {
  const started = performance.now();
  try {
    for (const path of paths)
      execFileSync("pdftotext", ["-raw", path, "-"], { stdio: "ignore", maxBuffer: 64 * mega });
    return one(pages / seconds(started));
  } catch {
    // Not installed here: there is nothing to compare with.
    return "absent";
  }
}

/** Pages a second of getTextContent alone, warm. */
async function benchBarePdfjs(paths: readonly string[]): Promise<number> {
  const readAll = async () => {
    let pages = 0;
    for (const path of paths) {
      const task = openPdf(
        new Uint8Array(readFileSync(path)),
        null,
        join(root, "node_modules", "pdfjs-dist"),
      );
      const pdf = await task.promise;
      for (let page = 1; page <= pdf.numPages; page += 1) {
        await (await pdf.getPage(page)).getTextContent({ disableNormalization: true });
      }
      pages += pdf.numPages;
      await task.destroy();
    }
    return pages;
  };
  await readAll();
  const started = performance.now();
  const pages = await readAll();
  return pages / seconds(started);
}

/** 15 frequent and 15 rare words of two letters and more, the same ones every time. */
function chooseQueries(tokens: readonly Token[]): string[] {
  const counts = new Map<string, number>();
  for (const { term } of termsOf(tokens)) {
    if (/^[\p{Script=Han}\p{Script=Katakana}ー]{2,}$/u.test(term)) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const byCount = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const rare = byCount.filter(([, count]) => count <= 2);
  const random = createRandom(1);
  const rareOnes = Array.from({ length: 15 }, () => rare[random.below(rare.length)]);
  return [...byCount.slice(0, 15), ...rareOnes].flatMap((entry) => (entry === undefined ? [] : [entry[0]]));
}

async function benchTokens(texts: readonly string[]): Promise<{ rows: Row[]; queries: string[] }> {
  const loading = performance.now();
  const place = { source: findDictionary(), cacheFolder: ownFolder() };
  const tokenizer = createTokenizer(await loadDictionary(place, fs));
  const loaded = seconds(loading);
  const started = performance.now();
  const tokens = texts.flatMap((text) => tokenizer.tokenize(text));
  const took = seconds(started);
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / mega;
  return {
    rows: [
      ["dictionary loaded in", `${loaded.toFixed(2)} s`],
      ["tokens/s", `${Math.round(tokens.length / took)} (${(size / took).toFixed(2)} MB of text/s)`],
    ],
    queries: chooseQueries(tokens),
  };
}

async function benchSearch(folder: string, queries: readonly string[]): Promise<Row[]> {
  const { client, close } = createClient();
  await client.library.open({ folder });
  for (const query of queries) await client.search.find({ query });
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    for (const query of queries) {
      const started = performance.now();
      await client.search.find({ query });
      times.push(1000 * seconds(started));
    }
  }
  await close();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => one(sorted[Math.floor(part * (sorted.length - 1))] ?? 0);
  return [
    [
      `search of ${queries.length} words, 50 hits: p50 / p95 / max`,
      `${at(0.5)} / ${at(0.95)} / ${at(1)} ms`,
      "budget 5 / 20 ms",
    ],
  ];
}

async function openAndAnswer(folder: string, query: string): Promise<void> {
  const { client, close } = createClient();
  const started = performance.now();
  await client.library.open({ folder });
  const opened = seconds(started);
  await client.search.find({ query });
  const answered = seconds(started);
  console.log(JSON.stringify({ opened, answered, rss: process.memoryUsage.rss() }));
  await close();
}

function benchStart(folder: string, query: string): Row[] {
  const told = execFileSync(process.execPath, [
    ...process.execArgv,
    import.meta.filename,
    "open",
    folder,
    query,
  ]);
  const { opened, answered, rss } = JSON.parse(told.toString()) as Record<string, number>;
  return [
    ["library opened in", `${(opened ?? 0).toFixed(2)} s`],
    ["first answer after", `${(answered ?? 0).toFixed(2)} s`],
    [
      "memory of the process then, all threads",
      `${Math.round((rss ?? 0) / mega)} MB`,
      "budget 250 MB for search",
    ],
  ];
}

function printTable(rows: readonly Row[]): void {
  console.log(`\nNode ${process.version}, ${availableParallelism()} cores\n`);
  console.log("| what | Tenkyo | beside it |\n|---|---|---|");
  for (const [what, ours, beside = ""] of rows) console.log(`| ${what} | ${ours} | ${beside} |`);
}

async function bench(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "tenkyo-bench-"));
  try {
    const paths = [
      ...filesIn(join(samples, "seeds"), ".txt"),
      ...filesIn(join(samples, "corpus", "laws"), ".txt"),
    ];
    const texts = paths.map((path) => readFileSync(path, "utf8"));
    const size = bytesOf(paths) / mega;
    const folder = join(scratch, "texts.tenkyo");
    const { searchable } = await importInto(folder, paths);
    const index = filesIn(join(folder, "index"), "");
    const { rows, queries } = await benchTokens(texts);
    printTable([
      [`seeds + laws: ${one(size)} MB of text searchable, MB/s`, (size / searchable).toFixed(2), "budget 4"],
      [
        "index on disk / text",
        `${(bytesOf(index) / mega / size).toFixed(2)} (${one(bytesOf(index) / mega)} MB)`,
        "budget 0.8",
      ],
      ...rows,
      ...benchStart(folder, queries[0] ?? "国会"),
      ...(await benchSearch(folder, queries)),
      ...(await benchImport(scratch)),
    ]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const [command, folder, query] = process.argv.slice(2);
if (command === "open" && folder !== undefined && query !== undefined) await openAndAnswer(folder, query);
else {
  await bench().catch((error: unknown) => {
    console.log(`bench: ${error instanceof Error ? error.message : String(error)} (samples: ${samples})`);
  });
}
