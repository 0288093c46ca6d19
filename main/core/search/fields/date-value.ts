/** Days of a calendar, both included, as ISO days; null: open on that side. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Eras with their first and last day: 明治改元の詔 (1868-10-23, in force from the first day of the year; 1868-01-25 in
 * the solar calendar), 大正・昭和改元の詔書, 昭和64年政令第1号, 平成31年政令第143号.
 * To be replaced by the eras of `main/core/japanese` once they are there.
 */
const eras = [
  { names: ["明治", "明", "M"], first: "1868-01-25", last: "1912-07-29" },
  { names: ["大正", "大", "T"], first: "1912-07-30", last: "1926-12-24" },
  { names: ["昭和", "昭", "S"], first: "1926-12-25", last: "1989-01-07" },
  { names: ["平成", "平", "H"], first: "1989-01-08", last: "2019-04-30" },
  { names: ["令和", "令", "R"], first: "2019-05-01", last: "9999-12-31" },
] as const;

const year = /^(?<name>明治|大正|昭和|平成|令和|[明大昭平令MTSHR])?(?<year>\d{1,4}|元)/u;
/** 2026-11-24, 2026/11, R8.11 or 年11月24日, cut off at any of its parts. */
const rest =
  /^(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?|年(?:(?<kanjiMonth>\d{1,2})月(?:(?<kanjiDay>\d{1,2})日)?)?)?$/u;

/**
 * Reads a day, a month, a year or a range: 2026-11-24, 2026-11, 2026, 令和8年11月, R8.11, 2023-06..2023-12 with either
 * end open. Any width. Null for what is no such thing or no day of the calendar (2023-02-30, 平成32年, a range that
 * ends before it begins).
 */
export function parseDateValue(value: string): DayRange | null {
  const ends = value
    .normalize("NFKC")
    .trim()
    .toUpperCase()
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

function parseDate(text: string): { readonly from: string; readonly to: string } | null {
  const head = year.exec(text);
  const tail = rest.exec(text.slice(head?.[0].length ?? 0))?.groups;
  if (head?.groups === undefined || tail === undefined) return null;
  const { name, year: digits = "" } = head.groups;
  const era = eras.find(({ names }) => (names as readonly string[]).includes(name ?? ""));
  if (era === undefined && digits.length !== 4) return null;
  if (era !== undefined && digits.length > 2) return null;
  const count = digits === "元" ? 1 : Number(digits);
  const days = daysOf(
    era === undefined ? count : Number(era.first.slice(0, 4)) + count - 1,
    tail.month ?? tail.kanjiMonth,
    tail.day ?? tail.kanjiDay,
  );
  if (days === null || era === undefined) return days;
  const from = days.from > era.first ? days.from : era.first;
  const to = days.to < era.last ? days.to : era.last;
  return from > to ? null : { from, to };
}

/** First and last day of a year, a month of it, or a day of that. */
function daysOf(year: number, month: string | undefined, day: string | undefined) {
  const firstDay = isoDay(year, Number(month ?? 1), Number(day ?? 1));
  if (firstDay === null) return null;
  if (day !== undefined) return { from: firstDay, to: firstDay };
  const lastMonth = Number(month ?? 12);
  const lastDay = new Date(Date.UTC(year, lastMonth, 0)).getUTCDate();
  return { from: firstDay, to: isoDay(year, lastMonth, lastDay) ?? firstDay };
}

/** Null for a day that the calendar does not have. */
function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1000) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
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

/** The month of an instant in the time zone of this machine: 2026-11. */
export function monthOf(instant: string): string {
  const date = new Date(instant);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}`;
}
