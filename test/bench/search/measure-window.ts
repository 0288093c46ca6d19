import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { closeAll, type Home, openPage, startProgram } from "../../tools/program.ts";
import { samplesPlace } from "../../tools/sample-files.ts";
import { drawPaper } from "./corpus.ts";
import { percentile, type Spread, spreadOf } from "./statistics.ts";

export interface WindowTask {
  /** The person's folder, whose last library is opened, and where files to import are put. */
  readonly personFolder: string;
  readonly folder: string;
  readonly documents: number;
  readonly typing: readonly (readonly string[])[];
}

/** Milliseconds, as the page sees them. */
export interface WindowFigures {
  /** From the start of the program until the search box can be typed in. */
  readonly usable: number;
  readonly keystrokes: Spread & { readonly count: number };
  /** The same while papers are imported; null: the import was over too soon, or not begun. */
  readonly during: (Spread & { readonly count: number }) | null;
  /** How late a timer of the page came during the import, and the longest tasks that the browser told of. */
  readonly late: { readonly p99: number; readonly max: number } | null;
  readonly longestTask: number | null;
}

const imported = 100;
const mostWords = 40;

/** The real window on a library in a headless browser. */
export async function measureWindow(task: WindowTask): Promise<WindowFigures> {
  const home: Home = {
    folder: task.folder,
    environment: { TENKYO_PERSON_FOLDER: task.personFolder, TENKYO_LIBRARIES_FOLDER: task.folder },
  };
  try {
    // The first start may have to build the page, and the browser is not ours to measure.
    const before = await startProgram(home);
    await openPage(before);
    await before.stop();
    const started = performance.now();
    const { page } = await openPage(await startProgram(home));
    await page.locator("#search-box").waitFor({ timeout: 60_000 });
    const usable = performance.now() - started;
    const words = task.typing.slice(0, mostWords);
    // What is asked first waits for the index to be read.
    await typeWords(page, words.slice(0, 3));
    const typed = await typeWords(page, words);
    return { usable, keystrokes: withCount(typed), ...(await importWhileTyping(page, task, words)) };
  } finally {
    await closeAll();
  }
}

const withCount = (values: readonly number[]) => ({ ...spreadOf(values), count: values.length });

/** Milliseconds from each keystroke to the frame that shows a hit marked with just what is typed. */
async function typeWords(page: Page, words: WindowTask["typing"]): Promise<number[]> {
  const taken: number[] = [];
  for (const beginnings of words) taken.push(...(await typeWord(page, beginnings)));
  return taken;
}

async function typeWord(page: Page, beginnings: readonly string[]): Promise<number[]> {
  return page.evaluate(async (typed) => {
    const box = document.querySelector<HTMLInputElement>("#search-box");
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    const enter = (text: string) => {
      setValue?.call(box, text);
      box?.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const marks = () => [...document.querySelectorAll("[role=option] mark")];
    const until = async (holds: () => boolean, most: number) => {
      const started = performance.now();
      while (!holds() && performance.now() - started < most) await new Promise(requestAnimationFrame);
      return performance.now() - started;
    };
    enter("");
    await until(() => marks().length === 0, 1000);
    const taken: number[] = [];
    for (const text of typed) {
      const started = performance.now();
      enter(text);
      const isAnswered = () =>
        marks().some(({ textContent }) => textContent?.normalize("NFKC").replaceAll(/\s/gu, "") === text);
      await until(isAnswered, 10_000);
      taken.push(performance.now() - started);
    }
    return taken;
  }, beginnings);
}

async function importWhileTyping(page: Page, task: WindowTask, words: WindowTask["typing"]) {
  const nothing = { during: null, late: null, longestTask: null };
  try {
    const adding = await startImport(page, task);
    await watchTimers(page);
    const during: number[] = [];
    for (let at = 0; !(await adding.isOver()) && at < 4 * words.length; at += 1) {
      during.push(...(await typeWords(page, [words[at % words.length] ?? []])));
    }
    await adding.over;
    const { late, tasks } = await readTimers(page);
    return {
      during: during.length === 0 ? null : withCount(during),
      late: { p99: percentile(late, 0.99), max: Math.max(...late) },
      longestTask: Math.max(0, ...tasks),
    };
  } catch (error) {
    console.log(`bench of the window: no import measured: ${String(error).split("\n")[0]}`);
    return nothing;
  }
}

/** Hands papers to the window as a person does. */
async function startImport(page: Page, { folder, documents }: WindowTask) {
  const paths = Array.from({ length: imported }, (_, number) => {
    const path = join(folder, `imported ${number}.txt`);
    writeFileSync(path, drawPaper(samplesPlace, 100 + number).text);
    return path;
  });
  await page.keyboard.press("Alt+2");
  const total = documents + imported;
  await page.locator('input[type="file"][multiple]').first().setInputFiles(paths);
  const done = page.getByText(`${total}点中 ${total}点が検索できます`);
  await page.getByText(/取り込み \d+ \/ \d+/u).waitFor({ timeout: 60_000 });
  return { isOver: async () => (await done.count()) > 0, over: done.waitFor({ timeout: 300_000 }) };
}

/** A timer every 5 ms tells how long the page was busy; the browser itself tells of tasks over 50 ms. */
async function watchTimers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = { late: [] as number[], tasks: [] as number[], on: true };
    Object.assign(window, { watched });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.tasks.push(duration);
    }).observe({ type: "longtask" });
    const wait = 5;
    const tick = (due: number) => {
      watched.late.push(Math.max(0, performance.now() - due));
      const next = performance.now() + wait;
      if (watched.on) setTimeout(() => tick(next), wait);
    };
    tick(performance.now());
  });
}

async function readTimers(page: Page) {
  return page.evaluate(() => {
    const { watched } = window as unknown as {
      watched: { late: number[]; tasks: number[]; on: boolean };
    };
    watched.on = false;
    return { late: watched.late, tasks: watched.tasks };
  });
}
