import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumPath } from "../../tools/program.ts";
import { samplesFolder } from "../../tools/sample-files.ts";
import type { Roles } from "./child.ts";
import { fts5Missing } from "./fts5-engine.ts";
import { engines } from "./measure-engine.ts";
import { measureWindow } from "./measure-window.ts";
import { engineTable, printResults, type SizeResult, type WholeResult } from "./results.ts";

/**
 * `npm run bench -- search [--large] [--only MB,MB] [--alone]`: Tenkyo beside other search libraries over resampled corpora, and the
 * budgets of the design; `--alone` leaves the others out. Prints tables; a whole run is also written to test/bench/RESULTS.md.
 */
const usualSizes = [1, 10, 40];
const largeSizes = [...usualSizes, 100];
/** The size that the budgets are named for. */
const budgetSize = 40;

const root = join(import.meta.dirname, "../../..");
const scratch = mkdtempSync(join(tmpdir(), "tenkyo-bench-search-"));
const personFolder = join(scratch, "person");
const missing: string[] = [];

/** What a role measures, in a process of its own. */
function inChild<Role extends keyof Roles>(
  role: Role,
  task: Parameters<Roles[Role]>[0],
): Awaited<ReturnType<Roles[Role]>> {
  const child = spawnSync(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      "--expose-gc",
      "--max-old-space-size=8192",
      join(import.meta.dirname, "child.ts"),
      role,
      JSON.stringify(task),
    ],
    {
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 2 ** 28,
      env: { ...process.env, TENKYO_PERSON_FOLDER: personFolder, NODE_OPTIONS: "" },
    },
  );
  if (child.status !== 0) throw new Error(`${role} ended with ${child.status ?? child.signal}`);
  return JSON.parse(child.stdout.toString().trimEnd().split("\n").at(-1) ?? "");
}

function measureSize(megabytes: number, beside: readonly string[]): SizeResult {
  const folder = join(scratch, `${megabytes}`);
  mkdirSync(folder);
  const told = (what: string) => console.error(`${megabytes} MB: ${what}`);
  told("corpus");
  const prepared = inChild("prepare", { folder, megabytes, cacheFolder: personFolder });
  const tenkyo = { folder, own: join(folder, "tenkyo"), cacheFolder: personFolder };
  told("Tenkyo");
  const one = inChild("buildTenkyo", { ...tenkyo, builders: 1 });
  const two = inChild("buildTenkyo", { ...tenkyo, builders: 2 });
  const scans = inChild("compareScans", { ...tenkyo, builders: 1 });
  const ask = inChild("askTenkyo", { ...tenkyo, builders: 1 });
  const others = beside.flatMap((engine) => {
    told(engine);
    const task = { engine, folder, own: join(folder, engine.replaceAll(/\W/gu, "-")) };
    try {
      return [{ name: engine, build: inChild("buildEngine", task), ask: inChild("askEngine", task) }];
    } catch (error) {
      missing.push(`${engine} at ${megabytes} MB (${fts5Missing() ?? String(error)})`);
      return [];
    } finally {
      rmSync(task.own, { recursive: true, force: true });
    }
  });
  return { megabytes, prepared, one, two, ask, engines: others, scans };
}

/** The program as a whole: records, importer, contract, window. */
async function measureWhole(megabytes: number, documents: number): Promise<WholeResult> {
  const folder = join(scratch, `${megabytes}`);
  const library = join(scratch, "bench.tenkyo");
  console.error(`${megabytes} MB: a real library`);
  const build = inChild("buildCore", { folder, library });
  const ask = inChild("askCore", { folder, library });
  return { build, ask, window: await windowOf(documents + 5, ask.typing) };
}

async function windowOf(documents: number, typing: WholeResult["ask"]["typing"]) {
  if (chromiumPath === null) {
    missing.push("the window (no Chromium found; TENKYO_CHROMIUM names one)");
    return null;
  }
  console.error("the window");
  return measureWindow({ personFolder, folder: scratch, documents, typing }).catch((error: unknown) => {
    missing.push(`the window (${String(error).split("\n")[0]})`);
    return null;
  });
}

async function bench(): Promise<void> {
  const given = process.argv.slice(2);
  const only = given.includes("--only")
    ? given[given.indexOf("--only") + 1]?.split(",").map(Number)
    : undefined;
  const chosen = only ?? (given.includes("--large") ? largeSizes : usualSizes);
  const loadBefore = loadavg();
  mkdirSync(personFolder);
  const beside = given.includes("--alone") ? [] : Object.keys(engines);
  const sizes: SizeResult[] = [];
  let stockSpeed = 0;
  for (const megabytes of chosen) {
    const size = measureSize(megabytes, beside);
    sizes.push(size);
    stockSpeed ||= inChild("stockSpeed", { folder: join(scratch, `${megabytes}`) });
    // A run takes minutes: what is measured is told at once.
    console.log(engineTable(size, stockSpeed));
  }
  const last = sizes.find(({ megabytes }) => megabytes === budgetSize) ?? sizes.at(-1);
  const whole = last === undefined ? null : await measureWhole(last.megabytes, last.prepared.documents);
  const command = ["npm run bench -- search", ...given].join(" ");
  const text = printResults({ command, loadBefore, stockSpeed, missing, sizes, whole });
  console.log(text);
  if (only === undefined && beside.length > 0) writeFileSync(join(root, "test/bench/RESULTS.md"), text);
}

if (samplesFolder === null) console.log("bench of search: no sample documents (set TENKYO_SAMPLES)");
else await bench().finally(() => rmSync(scratch, { recursive: true, force: true }));
