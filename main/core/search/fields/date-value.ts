import { type Era, eraNamed, eras, gregorianYear, isDay, isoDay, smallNumber } from "../../japanese/eras.ts";

/** Days of a calendar, both included, as ISO days; null: open on that side. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

const digits = "0-9元〇一二三四五六七八九十";
const year = new RegExp(
  `^(?<name>${eras.map(({ name }) => name).join("|")}|[明大昭平令mtshr])?(?<year>[${digits}]{1,4})`,
  "u",
);
/** 2026-11-24, 2026/11, R8.11, 年度 or 年11月24日, cut off at any of its parts. */
const rest = new RegExp(
  `^(?:[-/.](?<month>\\d{1,2})(?:[-/.](?<day>\\d{1,2}))?|年(?:(?<fiscal>度)|(?:(?<kanjiMonth>[${digits}]{1,3})月(?:(?<kanjiDay>[${digits}]{1,3})日)?)?))?$`,
  "u",
);

/**
 * Reads a day, a month, a year or a range: 2026-11-24, 2026-11, 2026, 令和8年11月, R8.11, 令和5年度, 2023-06..2023-12 with either
 * end open. Any width. Null for what is no such thing or no day of the calendar (2023-02-30, 平成32年, a range that
 * ends before it begins).
 */
export function parseDateValue(value: string): DayRange | null {
  const ends = value
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .split(/\.\.|[~〜]/u);
  const [first, last, ...more] = ends;
  if (first === undefined || more.length > 0) return null;
  if (last === undefined) return parseDate(first);
  const from = first === "" ? null : parseDate(first);
  const to = last === "" ? null : parseDate(last);
  if ((from === null) !== (first === "") || (to === null) !== (last === "")) return null;
  if (from === null && to === null) return null;
  const range = { from: from?.from ?? null, to: to?.to ?? null };
  return range.from !== null && range.to !== null && range.from > range.to ? null : range;
}

function parseDate(text: string): Days | null {
  const head = year.exec(text);
  const tail = rest.exec(text.slice(head?.[0].length ?? 0))?.groups;
  if (head?.groups === undefined || tail === undefined) return null;
  const { name, year: written = "" } = head.groups;
  const era = name === undefined ? null : eraNamed(name);
  const count = smallNumber(written, 9999);
  if (count === null || (era === null ? count < 1000 : count > 99)) return null;
  const gregorian = era === null ? count : gregorianYear({ era, year: count });
  const month = tail.month ?? tail.kanjiMonth;
  const day = tail.day ?? tail.kanjiDay;
  const days =
    tail.fiscal === undefined
      ? daysOf(
          gregorian,
          month === undefined ? null : smallNumber(month, 12),
          day === undefined ? null : smallNumber(day, 31),
          month,
          day,
        )
      : { from: isoDay(gregorian, 4, 1), to: isoDay(gregorian + 1, 3, 31) };
  return days === null || era === null ? days : withinEra(days, era, tail.fiscal !== undefined);
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** First and last day of a year, a month of it, or a day of that; null for what the calendar does not have. */
function daysOf(
  year: number,
  month: number | null,
  day: number | null,
  writtenMonth: string | undefined,
  writtenDay: string | undefined,
): Days | null {
  if ((month === null && writtenMonth !== undefined) || (day === null && writtenDay !== undefined))
    return null;
  if (month === null) return { from: isoDay(year, 1, 1), to: isoDay(year, 12, 31) };
  if (day !== null) {
    const only = isoDay(year, month, day);
    return isDay(year, month, day) ? { from: only, to: only } : null;
  }
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: isoDay(year, month, 1), to: isoDay(year, month, last) };
}

/**
 * An era's first and last year end where the era does. A fiscal year keeps its name throughout: 平成31年度 goes on, and
 * 令和元年度 is all of it (改元に伴う元号による年表示の取扱いについて, 2019-04-02).
 */
function withinEra({ from, to }: Days, era: Era, fiscal: boolean): Days | null {
  const next = eras[eras.indexOf(era) - 1]?.firstDay ?? "9999-12-31";
  if (from >= next || to < era.firstDay) return null;
  const last = fiscal || to < next ? to : dayBefore(next);
  return { from: fiscal || from > era.firstDay ? from : era.firstDay, to: last };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** A range of days as instants in the time zone of this machine, in milliseconds; `before` is not included. */
export function instantsOf({ from, to }: DayRange): {
  readonly from: number | null;
  readonly before: number | null;
} {
  return { from: from === null ? null : midnight(from, 0), before: to === null ? null : midnight(to, 1) };
}

function midnight(day: string, later: number): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later).getTime();
}

/** The month of an instant in the time zone of this machine, or of a day: 2026-11. */
export function monthOf(instant: string): string {
  if (instant.length === "2026-11-24".length) return instant.slice(0, "2026-11".length);
  const date = new Date(instant);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}`;
}
