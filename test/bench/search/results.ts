import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import type { CoreAsk, CoreBuild } from "./measure-core.ts";
import type { AskFigures, BuildFigures, QuestionTimes } from "./measure-engine.ts";
import { mega } from "./measure-engine.ts";
import type { WayFigures } from "./measure-scan.ts";
import type { TenkyoAsk, TenkyoBuild } from "./measure-tenkyo.ts";
import type { WindowFigures } from "./measure-window.ts";
import type { Prepared } from "./prepare.ts";
import { kinds } from "./questions.ts";
import { type Spread, spreadOf } from "./statistics.ts";

export interface EngineResult {
  readonly name: string;
  readonly build: BuildFigures;
  readonly ask: AskFigures;
}

/** All that was measured over one corpus. */
export interface SizeResult {
  readonly megabytes: number;
  readonly prepared: Prepared;
  readonly one: TenkyoBuild;
  readonly two: TenkyoBuild;
  readonly ask: TenkyoAsk;
  readonly engines: readonly EngineResult[];
  readonly scans: readonly WayFigures[];
}

/** The program as a whole, over the corpus of the budgets. */
export interface WholeResult {
  readonly build: CoreBuild;
  readonly ask: CoreAsk;
  readonly window: WindowFigures | null;
}

export interface Results {
  readonly command: string;
  readonly loadBefore: readonly number[];
  /** Megabytes a second of the npm package kuromoji. */
  readonly stockSpeed: number;
  /** Engines that could not be measured, and why. */
  readonly missing: readonly string[];
  readonly sizes: readonly SizeResult[];
  readonly whole: WholeResult | null;
}

const short = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const spread = ({ p50, p95, max }: Spread) => [p50, p95, max].map(short).join(" / ");
const usual = (times: readonly QuestionTimes[]) => spreadOf(times.map((time) => time.usual));
const first = (times: readonly QuestionTimes[]) => spreadOf(times.map((time) => time.first));
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

export function printResults(results: Results): string {
  const budgetSize = results.sizes.find(({ megabytes }) => megabytes === 40) ?? results.sizes.at(-1);
  return [
    "# Search, measured",
    describeRun(results),
    ...(budgetSize === undefined ? [] : [budgetTable(budgetSize, results.whole)]),
    ...results.sizes.map((size) => engineTable(size, results.stockSpeed)),
    ...(budgetSize === undefined ? [] : [kindTable(budgetSize, results.whole)]),
    ...results.sizes.map(scanTable),
    "",
  ].join("\n\n");
}

function describeRun({ command, loadBefore, missing, sizes }: Results): string {
  const [processor] = cpus();
  const now = loadavg().map((one) => one.toFixed(1));
  const questions = sizes[0]?.ask.times.length ?? 0;
  return [
    `Made by \`${command}\`: Node ${process.version}, ${availableParallelism()} cores (${processor?.model ?? "?"}), ` +
      `${(totalmem() / 2 ** 30).toFixed(0)} GB. Load of the machine (1, 5, 15 minutes) before the run ` +
      `${loadBefore.map((one) => one.toFixed(1)).join(", ")}, after it ${now.join(", ")}: ` +
      "a load well above 1 before the run means that others were working on it, and times are longer than they need be.",
    "The corpora are **resampled**: sentences of the sample documents (diet, laws, seeds), each known once, drawn with a " +
      "fixed seed and put together to documents of 40 kB and 400 kB. Their vocabulary is that of the sample. MB is 2^20 bytes of UTF-8.",
    "Every engine gets the same passages in the same run, in a process of its own for building and another for asking; one " +
      "at a time. The others are given words cut beforehand by our tokenizer (the same as stock kuromoji's, by test), and their build " +
      "seconds are without that; Tenkyo's are with normalising, cutting and writing. They answer with the first 50 passages; Tenkyo answers " +
      "with the first 50, the exact total, the count of each spelling and every place. Lunr, MiniSearch and FlexSearch know no phrases here: they are " +
      "asked for all words of a compound or phrase, wherever they stand; trigrams are asked only for three letters and more.",
    `${questions} questions, eight of each kind, are chosen by rule from the corpus. Each is asked five times; "usual" is over the medians ` +
      'of the five, "first" over the first times, which is what a person meets. Times are p50 / p95 / max in ms. Peak and memory are MB over the bare process. ' +
      "Recall: 200 pieces of two to eight letters from anywhere in the texts, the share of passages in which one begins that are found for it " +
      "(Tenkyo: literal mode).",
    ...missing.map((line) => `Not measured: ${line}.`),
  ].join("\n\n");
}

/** `met` by a measured value that is at most (or at least) what the design asks for. */
function budget(what: string, asked: string, measured: string, isMet: boolean): readonly string[] {
  return [what, asked, measured, isMet ? "met" : "**missed**"];
}

function budgetTable({ prepared, two, ask, megabytes }: SizeResult, whole: WholeResult | null): string {
  const size = prepared.bytes / mega;
  const times = usual(ask.times);
  const firsts = first(ask.times);
  const rows = [
    budget(
      "index build, 2 workers",
      "≥ 4 MB/s",
      `${short(size / two.seconds)} MB/s`,
      size / two.seconds >= 4,
    ),
    budget(
      "search in the core, usual",
      "p50 < 5, p95 < 20 ms",
      `${spread(times)} ms`,
      times.p50 < 5 && times.p95 < 20,
    ),
    budget("the same, first time", "", `${spread(firsts)} ms`, firsts.p50 < 5 && firsts.p95 < 20),
    budget("opening the index, text included", "< 300 ms", `${short(ask.open)} ms`, ask.open < 300),
    budget(
      "memory of the search worker, dictionary included",
      "< 250 MB",
      `${short(ask.memory)} MB`,
      ask.memory < 250,
    ),
    budget("index on disk", "≤ 0.8 × the text", `${short(two.disk / size)} ×`, two.disk / size <= 0.8),
    budget("recall in literal mode", "100 %", `${short(100 * ask.recall)} %`, ask.recall === 1),
    budget(
      "one new 30-page document, usual (first)",
      "< 1 s",
      `${short(ask.update ?? 0)} ms (${short(ask.updateFirst)} ms)`,
      ask.updateFirst < 1000,
    ),
    ...(whole === null ? [] : wholeBudgets(whole, size)),
  ];
  return `## Budgets, at ${megabytes} MB\n\n${table(["what", "budget", "measured", ""], rows)}`;
}

function wholeBudgets({ build, ask, window }: WholeResult, size: number): readonly (readonly string[])[] {
  const times = usual(ask.times);
  const rows = [
    budget(
      "through the contract with a real library: search",
      "p50 < 5, p95 < 20 ms",
      `${spread(times)} ms`,
      times.p50 < 5 && times.p95 < 20,
    ),
    budget(
      "one new 30-page document, from its file",
      "< 1 s",
      `${short(build.update)} ms`,
      build.update < 1000,
    ),
    [
      "import of all files",
      "",
      `read in ${short(build.read)} s, searchable after ${short(build.searchable)} s (${short(size / build.searchable)} MB/s), index ${short(build.disk / size)} × the text`,
      "",
    ],
    ["library opened / first answer", "", `${short(ask.opened)} / ${short(ask.answered)} ms`, ""],
    ["memory of the whole process, all threads", "", `${short(ask.memory)} MB`, ""],
  ];
  return window === null ? rows : [...rows, ...windowBudgets(window)];
}

function windowBudgets({ usable, keystrokes, during, late, longestTask }: WindowFigures) {
  const rows = [
    budget("window usable after start", "2 s", `${short(usable)} ms`, usable <= 2000),
    budget(
      `keystroke to results on screen (${keystrokes.count} keystrokes)`,
      "p95 < 100 ms",
      `${spread(keystrokes)} ms`,
      keystrokes.p95 < 100,
    ),
  ];
  if (during !== null) {
    rows.push(["the same during an import", "", `${spread(during)} ms (${during.count} keystrokes)`, ""]);
  }
  if (late !== null && longestTask !== null) {
    rows.push(
      budget(
        "interface busy during import: lateness of its timers p99 / max; longest task",
        "p99 ≤ 50, max ≤ 150 ms",
        `${short(late.p99)} / ${short(late.max)}; ${short(longestTask)} ms`,
        late.p99 <= 50 && longestTask <= 150,
      ),
    );
  }
  return rows;
}

export function engineTable(
  { megabytes, prepared, one, two, ask, engines }: SizeResult,
  stockSpeed: number,
): string {
  const size = prepared.bytes / mega;
  const built = (name: string, { seconds, peak, disk }: BuildFigures) => [
    name,
    `${short(seconds)} (${short(size / seconds)} MB/s)`,
    short(peak),
    `${short(disk)} (${short(disk / size)} ×)`,
  ];
  const asked = (figures: AskFigures) => [
    short(figures.open),
    short(figures.memory),
    spread(usual(figures.times)),
    spread(first(figures.times)),
    updateOf(figures),
    `${short(100 * figures.recall)} %`,
  ];
  const none = ["", "", "", "", "", ""];
  const cutting = size / stockSpeed;
  const lunr = engines.find(({ name }) => name.startsWith("Lunr"));
  const rows = [
    [...built("**Tenkyo**, 2 building threads", two), ...asked(ask)],
    [...built("Tenkyo, 1 building thread", one), ...none],
    ...engines.map(({ name, build, ask: figures }) => [...built(name, build), ...asked(figures)]),
    ["words cut by our tokenizer, 1 thread", `${short(prepared.cutting)}`, "", "", ...none],
    [
      "words cut by stock kuromoji (measured on 1 MB, worked out)",
      `${short(cutting)} (${short(stockSpeed)} MB/s)`,
      "",
      "",
      ...none,
    ],
    ...(lunr === undefined
      ? []
      : [["stock kuromoji + Lunr (sum)", short(cutting + lunr.build.seconds), "", "", ...none]]),
  ];
  const head = [
    "engine",
    "build s",
    "peak MB",
    "disk MB",
    "open ms",
    "memory MB",
    "usual ms",
    "first ms",
    "new document ms",
    "recall",
  ];
  return (
    `## ${megabytes} MB: ${prepared.documents} documents, ${prepared.passages} passages\n\n${table(head, rows)}\n\n` +
    `Tenkyo: ${two.segments} segments, ${short(two.merging)} s of the build joined segments. What the first scan needs is made behind the opening, in ${short(ask.warm)} ms.`
  );
}

function updateOf({ update, updateSave }: AskFigures): string {
  if (update === null) return "built anew";
  return updateSave === null ? short(update) : `${short(update)}, and ${short(updateSave)} to write`;
}

function kindTable({ megabytes, ask, engines }: SizeResult, whole: WholeResult | null): string {
  const row = (name: string, times: readonly QuestionTimes[]) => [
    name,
    ...kinds.map((kind) => {
      const own = times.filter((time) => time.kind === kind);
      const { p50, max } = usual(own);
      return own.length === 0 ? "–" : `${short(p50)} / ${short(max)}`;
    }),
  ];
  const rows = [
    row("**Tenkyo**", ask.times),
    ...(whole === null ? [] : [row("Tenkyo, through the contract, with snippets", whole.ask.times)]),
    ...engines.map(({ name, ask: figures }) => row(name, figures.times)),
  ];
  return `## Kinds of questions, at ${megabytes} MB (usual: p50 / max in ms)\n\n${table(["engine", ...kinds], rows)}`;
}

function scanTable({ megabytes, scans }: SizeResult): string {
  const rows = scans.map(({ way, made, memory, disk, found, absent, places }) => [
    way,
    short(made),
    short(memory),
    short(disk),
    spread(found),
    spread(absent),
    String(places),
  ]);
  const head = [
    "way",
    "made in ms",
    "memory MB",
    "disk MB",
    "strings that stand there, ms",
    "strings that do not, ms",
    "places",
  ];
  return `## Finding all places of a string, at ${megabytes} MB\n\n${table(head, rows)}`;
}
