import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import fs from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { cleanLines } from "../../main/core/japanese/clean.ts";
import { findDictionary } from "../../main/core/japanese/dictionary.ts";
import { cacheName, loadDictionary } from "../../main/core/japanese/load-dictionary.ts";
import { createTokenizer } from "../../main/core/japanese/tokenizer.ts";
import type { Tokenizer } from "../../main/core/japanese/tokens.ts";
import { filesOf, samplesFolder } from "../tools/sample-files.ts";
import { loadStockKuromoji } from "../tools/stock-kuromoji.ts";

/**
 * Our kuromoji runtime beside the npm package on the first million characters of the sample corpus; prints a table,
 * never fails. Each engine has a process of its own (`tokens.ts ENGINE CACHE`): times of loading, memory.
 */
const characters = 1_000_000;
const rounds = 5;

interface Measured {
  readonly loaded: number;
  /** Megabytes more than before. */
  readonly memory: number;
  /** Characters a second, best of the rounds. */
  readonly speed: number;
  readonly tokens: number;
}

/** Documents of some 4,000 characters, as passages and pages are. */
function sampleTexts(): readonly string[] {
  if (samplesFolder === null) throw new Error("bench tokens: no sample documents (set TENKYO_SAMPLES)");
  const folder = samplesFolder;
  const files = [
    ...filesOf(folder, "seeds", ".txt"),
    ...filesOf(folder, "corpus/laws", ".txt"),
    ...filesOf(folder, "corpus/diet", ".json"),
  ];
  const text = files
    .map((file) => readFileSync(file, "utf8"))
    .join("\n")
    .slice(0, characters);
  return Array.from({ length: Math.ceil(text.length / 4000) }, (_, index) =>
    text.slice(index * 4000, (index + 1) * 4000),
  );
}

/** What an engine makes of a text; answers how many tokens. */
type Work = (text: string) => number;

function termsOfText({ analyse, termOfWord }: Tokenizer, text: string): number {
  const { length, start, word } = analyse(text);
  const terms: string[] = [];
  for (let token = 0; token < length; token++) {
    const term = termOfWord(word[token] ?? 0);
    if (term === undefined) continue;
    terms.push(term ?? text.slice(start[token], start[token + 1]).toLowerCase());
  }
  return length;
}

const engines: Readonly<Record<string, (cacheFolder: string) => Promise<Work>>> = {
  async "npm kuromoji, objects"() {
    const stock = await loadStockKuromoji();
    return (text) => cleanLines(text).reduce((sum, line) => sum + stock.tokenize(line.text).length, 0);
  },
  async "Tenkyo, objects"(cacheFolder) {
    const tokenizer = await loadOurs(cacheFolder);
    return (text) => tokenizer.tokenize(text).length;
  },
  async "Tenkyo, arrays"(cacheFolder) {
    const tokenizer = await loadOurs(cacheFolder);
    return (text) => tokenizer.analyse(text).length;
  },
  async "Tenkyo, index terms"(cacheFolder) {
    const tokenizer = await loadOurs(cacheFolder);
    return (text) => termsOfText(tokenizer, text);
  },
};

async function loadOurs(cacheFolder: string): Promise<Tokenizer> {
  return createTokenizer(await loadDictionary({ source: findDictionary(), cacheFolder }, fs));
}

async function measure(name: string, cacheFolder: string): Promise<Measured> {
  const texts = sampleTexts();
  const before = process.memoryUsage.rss();
  const started = performance.now();
  const work = (await engines[name]?.(cacheFolder)) ?? (() => 0);
  const loaded = performance.now() - started;
  let tokens = 0;
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    tokens = texts.reduce((sum, text) => sum + work(text), 0);
    best = Math.min(best, performance.now() - begun);
  }
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const memory = (process.memoryUsage.rss() - before) / 2 ** 20;
  return { loaded, memory, speed: (1000 * length) / best, tokens };
}

function measureApart(name: string, cacheFolder: string): Measured {
  const told = execFileSync(process.execPath, [...process.execArgv, import.meta.filename, name, cacheFolder]);
  return JSON.parse(told.toString());
}

async function bench(): Promise<void> {
  const cacheFolder = mkdtempSync(join(tmpdir(), "tenkyo-bench-"));
  try {
    const started = performance.now();
    await loadDictionary({ source: findDictionary(), cacheFolder }, fs);
    const built = (performance.now() - started) / 1000;
    const size = statSync(join(cacheFolder, cacheName)).size / 2 ** 20;
    console.log(`\nNode ${process.version}, ${availableParallelism()} cores, ${characters} characters`);
    console.log(`cache built in ${built.toFixed(1)} s, ${size.toFixed(1)} MB\n`);
    console.log("| engine | characters/s | tokens | loaded in | memory |\n|---|---|---|---|---|");
    for (const name of Object.keys(engines)) {
      const { loaded, memory, speed, tokens } = measureApart(name, cacheFolder);
      console.log(
        `| ${name} | ${Math.round(speed)} | ${tokens} | ${loaded.toFixed(0)} ms | ${memory.toFixed(0)} MB |`,
      );
    }
  } finally {
    rmSync(cacheFolder, { recursive: true, force: true });
  }
}

const [name, cacheFolder] = process.argv.slice(2);
if (name !== undefined && cacheFolder !== undefined) {
  console.log(JSON.stringify(await measure(name, cacheFolder)));
} else {
  await bench().catch((error: unknown) => {
    console.log(error instanceof Error ? error.message : String(error));
  });
}
