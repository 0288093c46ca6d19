import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createBlockFilter } from "../../../main/core/search/find/block-filter.ts";
import { scan } from "../../../main/core/search/find/scan.ts";
import { readSegment } from "../../../main/core/search/index/build-file.ts";
import { createBigramField } from "./bigram-field.ts";
import { mega, readQuestions, rounds } from "./measure-engine.ts";
import type { TenkyoTask } from "./measure-tenkyo.ts";
import { median, type Spread, spreadOf } from "./statistics.ts";

/** One way to find all places of a string. */
export interface WayFigures {
  readonly way: string;
  /** Milliseconds to make what it needs when the index is opened (or built), and megabytes of it. */
  readonly made: number;
  readonly memory: number;
  readonly disk: number;
  /** Milliseconds a string over all segments: strings that stand in the text, and strings that stand nowhere. */
  readonly found: Spread;
  readonly absent: Spread;
  readonly places: number;
}

/** As the filter lays it out: a bit a block of 4,096 units in each of 16,384 sets, in words of 32 bits. */
const filterBytes = (units: number) => 4 * 2 ** 14 * Math.ceil(Math.ceil(units / 4096) / 32);

type Way = (needle: string) => number;

/** The same strings through the same segments in three ways, on one thread. */
export async function compareScans({ folder, own }: TenkyoTask): Promise<readonly WayFigures[]> {
  const segments = readdirSync(own).flatMap((name) => readSegment(join(own, name)) ?? []);
  const { questions, pieces } = readQuestions(folder);
  const needles = [...questions.flatMap(({ typed }) => typed), ...pieces.map(({ text }) => text)];
  // Turned round, a piece keeps its letters but is seldom found: what a spelling that nobody used costs.
  const reversed = pieces.map(({ text }) => [...text].reverse().join(""));
  const absent = reversed.filter((one) => segments.every(({ text }) => !text.includes(one)));
  const figures = (way: string, make: () => { way: Way; memory: number; disk: number }): WayFigures => {
    const started = performance.now();
    const { way: search, memory, disk } = make();
    const made = performance.now() - started;
    const places = needles.reduce((sum, needle) => sum + search(needle), 0);
    return {
      way,
      made,
      memory,
      disk,
      found: timesOf(search, needles),
      absent: timesOf(search, absent),
      places,
    };
  };
  return [
    figures("plain scan", () => ({
      way: (needle) => segments.reduce((sum, { text }) => sum + scan(text, needle, null).length, 0),
      memory: 0,
      disk: 0,
    })),
    figures("scan with block filter", () => {
      const filters = segments.map(({ text }) => createBlockFilter(text));
      const way: Way = (needle) =>
        segments.reduce((sum, { text }, at) => sum + scan(text, needle, filters[at] ?? null).length, 0);
      return {
        way,
        memory: segments.reduce((sum, { text }) => sum + filterBytes(text.length), 0) / mega,
        disk: 0,
      };
    }),
    figures("bigram field", () => {
      const fields = segments.map(createBigramField);
      const disk = fields.reduce((sum, { bytes }) => sum + bytes, 0) / mega;
      return {
        way: (needle) => fields.reduce((sum, field) => sum + field.scan(needle).length, 0),
        memory: disk,
        disk,
      };
    }),
  ];
}

function timesOf(way: Way, needles: readonly string[]): Spread {
  return spreadOf(
    needles.map((needle) =>
      median(
        Array.from({ length: rounds }, () => {
          const started = performance.now();
          way(needle);
          return performance.now() - started;
        }),
      ),
    ),
  );
}
