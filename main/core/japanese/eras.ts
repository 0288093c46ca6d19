import { parseNumeral } from "./numerals.ts";

/** A Japanese era. Dates before 明治6年 followed another calendar; only years are told of them here. */
export interface Era {
  readonly name: string;
  /** As in 令5. */
  readonly short: string;
  /** As in R5, in search form. */
  readonly letter: string;
  /** Gregorian date of the first day, ISO 8601. */
  readonly firstDay: string;
}

/**
 * Newest first.
 * Source: 元号を改める政令（平成31年政令第143号、昭和64年政令第1号）, 大正・昭和改元の詔書, 改暦ノ布告（明治5年）.
 * 明治 is counted from the first day of its first year in the Gregorian calendar, as the 改元の詔 did.
 */
export const eras: readonly Era[] = [
  { name: "令和", short: "令", letter: "r", firstDay: "2019-05-01" },
  { name: "平成", short: "平", letter: "h", firstDay: "1989-01-08" },
  { name: "昭和", short: "昭", letter: "s", firstDay: "1926-12-25" },
  { name: "大正", short: "大", letter: "t", firstDay: "1912-07-30" },
  { name: "明治", short: "明", letter: "m", firstDay: "1868-01-25" },
];

export interface EraYear {
  readonly era: Era;
  /** 1 is 元年. */
  readonly year: number;
}

/** 令和, 令 or r in search form. */
export function eraNamed(mark: string): Era | null {
  return eras.find(({ name, short, letter }) => [name, short, letter].includes(mark)) ?? null;
}

/** Gregorian year of a year of an era. Years past the end of an era count on: 平成35年, as plans had it, is 2023. */
export function gregorianYear({ era, year }: EraYear): number {
  return firstYear(era) + year - 1;
}

/** The era years that fall into a Gregorian year, newest first: 2019 is 令和元年 and 平成31年. */
export function eraYearsOf(year: number): readonly EraYear[] {
  return eras
    .filter((era, at) => firstYear(era) <= year && year <= lastYear(at))
    .map((era) => ({ era, year: year - firstYear(era) + 1 }));
}

/** People and old plans count on for a while: 平成35年 for 2023, 昭和100年 for 2025. Not further than this. */
const mostYears = 110;

/** The years of past eras counted on to a Gregorian year, newest first: 2025 is 平成37年 and 昭和100年 too. */
export function countedOnYearsOf(year: number): readonly EraYear[] {
  return eras
    .filter((era, at) => lastYear(at) < year && year - firstYear(era) < mostYears)
    .map((era) => ({ era, year: year - firstYear(era) + 1 }));
}

/** The era year of a Gregorian day; null before 明治. Month and day from 1. */
export function eraYearOfDay(year: number, month: number, day: number): EraYear | null {
  const iso = isoDay(year, month, day);
  const era = eras.find(({ firstDay }) => firstDay <= iso);
  return era === undefined ? null : { era, year: year - firstYear(era) + 1 };
}

/** Whether the calendar has that day. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** 元, 5, 05, 五, 三十一, 三一 → the number; null when it is none from 1 to `most`. */
export function smallNumber(text: string, most: number): number | null {
  if (text === "元") return 1;
  const value = Number(parseNumeral(text.replace(/^0(?=\d)/u, "")) ?? Number.NaN);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : null;
}

export function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );
}

function firstYear({ firstDay }: Era): number {
  return Number(firstDay.slice(0, 4));
}

/** The last Gregorian year that an era touches: the one in which the next begins. */
function lastYear(at: number): number {
  const next = eras[at - 1];
  return next === undefined ? 9999 : firstYear(next);
}
