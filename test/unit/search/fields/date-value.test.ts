import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseDateValue } from "../../../../main/core/search/fields/date-value.ts";
import { japaneseText } from "../../../tools/japanese-arbitraries.ts";

test.each([
  ["2026-11-24", "2026-11-24", "2026-11-24"],
  ["2026/11/4", "2026-11-04", "2026-11-04"],
  ["２０２６年１１月２４日", "2026-11-24", "2026-11-24"],
  ["2026-11", "2026-11-01", "2026-11-30"],
  ["2024年2月", "2024-02-01", "2024-02-29"],
  ["2026", "2026-01-01", "2026-12-31"],
  ["2026年", "2026-01-01", "2026-12-31"],
  ["令和8年", "2026-01-01", "2026-12-31"],
  ["令和８年11月24日", "2026-11-24", "2026-11-24"],
  ["R8", "2026-01-01", "2026-12-31"],
  ["r8.11", "2026-11-01", "2026-11-30"],
  ["令5.10.30", "2023-10-30", "2023-10-30"],
  ["㋿5年", "2023-01-01", "2023-12-31"],
  // an era's first and last year end where the era does
  ["令和元年", "2019-05-01", "2019-12-31"],
  ["平成31年", "2019-01-01", "2019-04-30"],
  ["平成元年1月", "1989-01-08", "1989-01-31"],
  ["S64", "1989-01-01", "1989-01-07"],
  ["令和五年十月三十日", "2023-10-30", "2023-10-30"],
  ["令和5年度", "2023-04-01", "2024-03-31"],
  ["令和元年度", "2019-04-01", "2020-03-31"],
  ["平成30年度", "2018-04-01", "2019-03-31"],
  ["2023年度", "2023-04-01", "2024-03-31"],
  ["2023-06..2023-12", "2023-06-01", "2023-12-31"],
  ["令和5年6月～令和5年12月", "2023-06-01", "2023-12-31"],
  ["R5.6..R5.12", "2023-06-01", "2023-12-31"],
  ["2023‥2024", "2023-01-01", "2024-12-31"],
  ["2023-06..", "2023-06-01", null],
  ["..2023-06-15", null, "2023-06-15"],
])("%s is %s to %s", (value, from, to) => {
  expect(parseDateValue(value)).toEqual({ from, to });
});

test.each([
  "",
  "..",
  "昨日",
  "11-24",
  "2026-13",
  "2023-02-30",
  "2026-11-24-1",
  "2026年11",
  "20261124",
  "令和0年",
  "令和2026年",
  "平成32年",
  "令和元年4月",
  "2023-12..2023-06",
  "2023..2024..2025",
  "2023...2024",
  "2023..昨日",
])("%j is no date", (value) => {
  expect(parseDateValue(value)).toBeNull();
});

test("any string is a range in order or no date", () => {
  fc.assert(
    fc.property(fc.oneof(japaneseText, fc.stringMatching(/^[HRS令和年元0-9.月日-]{0,12}$/u)), (value) => {
      const range = parseDateValue(value);
      if (range?.from != null && range.to != null) expect(range.from <= range.to).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

const module = join(import.meta.dirname, "../../../../main/core/search/fields/date-value.ts");

test.each([
  ["Asia/Tokyo", "2026-11-23T15:00:00.000Z"],
  ["UTC", "2026-11-24T00:00:00.000Z"],
  ["America/Los_Angeles", "2026-11-24T08:00:00.000Z"],
])("in %s the 24th begins at %s", (zone, instant) => {
  const script = `
    const { instantsOf, monthOf } = await import(${JSON.stringify(`file://${module}`)});
    const { from, before } = instantsOf({ from: "2026-11-24", to: "2026-11-24" });
    const first = instantsOf({ from: "2026-11-01", to: null }).from;
    console.log(JSON.stringify([from, before - from, monthOf(new Date(first).toISOString()), monthOf(new Date(first - 1).toISOString())]));
  `;
  const answer = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, TZ: zone },
    encoding: "utf8",
  });
  expect(JSON.parse(answer)).toEqual([Date.parse(instant), 24 * 60 * 60 * 1000, "2026-11", "2026-10"]);
});
