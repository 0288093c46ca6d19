import {
  countedOnYearsOf,
  type EraYear,
  eraNamed,
  eraYearOfDay,
  eraYearsOf,
  gregorianYear,
  isDay,
  smallNumber,
} from "../eras.ts";
import { kanjiNumeral, kanjiPositional, parseNumeral } from "../numerals.ts";
import { type Option, optionsOf, type Stretch } from "./variant-form.ts";

const kanjiNumber = "[〇○◯零一二三四五六七八九十百千]";
const small = `(?:\\d{1,2}|${kanjiNumber}{1,4})`;
const eraMark = "(令和|平成|昭和|大正|明治|[令平昭大明](?=\\d|元)|(?<![a-z])[rhstm](?=\\d|元))";
/** 昭和100年 too: people count on. */
const eraYear = new RegExp(`${eraMark}(元|\\d{1,3}(?!\\d)|${kanjiNumber}{1,4})(年)?`, "uy");
const mostYears = 199;
const commonYear = new RegExp(`(\\d{4}|[一二][〇○◯零一二三四五六七八九]{3}|${kanjiNumber}{2,8})(年)`, "uy");
const monthAndDay = new RegExp(`(${small})月(?:(${small})日)?`, "uy");
/** 2023.12.12, 2023/12, 令和5.4.1, r5.12.12. */
const pointed = new RegExp(`(?:(\\d{4})|${eraMark}(元|${small}))([./-])(\\d{1,2})\\4(\\d{1,2})(?!\\d)`, "uy");

interface Day {
  readonly year: number;
  readonly month: number;
  /** Null for a month. */
  readonly day: number | null;
}

/** A date or a year at `start` (never a bare four-digit number), with every other way to write it. */
export function dateStretch(word: string, start: number): Stretch | null {
  return pointedDate(word, start) ?? yearFirst(word, start);
}

function match(pattern: RegExp, word: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(word);
}

function pointedDate(word: string, start: number): Stretch | null {
  const [own = "", common, mark, year = "", , month = "", day = ""] = match(pointed, word, start) ?? [];
  const known = common === undefined ? yearOf(mark ?? "", year) : { common: Number(common), era: null };
  if (known === null) return null;
  const date = { year: known.common, month: Number(month), day: Number(day) };
  if (!isDay(date.year, date.month, date.day)) return null;
  return { end: start + own.length, options: optionsOf(own, dayForms(date, known.era)), border: "number" };
}

function yearFirst(word: string, start: number): Stretch | null {
  const era = match(eraYear, word, start);
  const found = era ?? match(commonYear, word, start);
  if (found === null) return null;
  const known =
    era === null ? { common: commonYearOf(found[1] ?? ""), era: null } : yearOf(era[1] ?? "", era[2] ?? "");
  if (known === null || known.common === null) return null;
  const end = start + found[0].length;
  const hasYearSign = found[0].endsWith("年");
  const date = hasYearSign ? dateBehind(word, end, known.common) : null;
  if (date !== null) {
    const own = word.slice(start, date.end);
    return { end: date.end, options: optionsOf(own, dayForms(date.date, known.era)), border: "number" };
  }
  const own = found[0];
  return { end, options: yearOptions(own, known.common, known.era, end === word.length), border: "number" };
}

/** Month and, if it stands there, day behind the year. */
function dateBehind(word: string, at: number, year: number): { date: Day; end: number } | null {
  const [found, monthText = "", dayText] = match(monthAndDay, word, at) ?? [];
  if (found === undefined) return null;
  const month = smallNumber(monthText, 12);
  const day = dayText === undefined ? null : smallNumber(dayText, 31);
  if (month === null || !isDay(year, month, day ?? 1)) return null;
  return { date: { year, month, day }, end: at + found.length };
}

function yearOf(mark: string, text: string): { common: number; era: EraYear } | null {
  const era = eraNamed(mark);
  const year = smallNumber(text, mostYears);
  if (era === null || year === null) return null;
  return { common: gregorianYear({ era, year }), era: { era, year } };
}

function commonYearOf(text: string): number | null {
  const year = Number(parseNumeral(text) ?? Number.NaN);
  return Number.isInteger(year) && year >= 1000 && year <= 2999 ? year : null;
}

/** @param atEnd whether the word ends here: r5 may stand for 令和5年, but not before 度 */
function yearOptions(own: string, common: number, era: EraYear | null, atEnd: boolean): Option[] {
  const eraYears = era === null ? eraYearsOf(common) : [era];
  const countedOn = era === null ? countedOnYearsOf(common) : [];
  const forms = [...commonYears(common), ...[...eraYears, ...countedOn].flatMap(eraYearForms)].map(
    (year) => `${year}年`,
  );
  const bare = atEnd ? eraYears.flatMap(bareYears) : [];
  // 令5 stands in 政令5号 too, s5 is a model number as often as a year.
  const off = new Set(bare.filter((text) => !/^(?:[rh]\d|s\d\d)/u.test(text)));
  return optionsOf(own, [...forms, ...bare], off);
}

function dayForms({ year, month, day }: Day, given: EraYear | null): string[] {
  const told = eraYearOfDay(year, month, day ?? 1);
  const eraYears = [
    ...new Map([given, told].flatMap((one) => (one === null ? [] : [[one.era.name, one]]))).values(),
  ];
  const years = [...eraYears.flatMap(eraYearForms), ...commonYears(year)];
  const written = years.map(
    (text) => `${text}年${inScriptOf(text, month)}月${day === null ? "" : `${inScriptOf(text, day)}日`}`,
  );
  if (day === null) return written;
  const marks = eraYears.flatMap(({ era, year: inEra }) => [
    `${era.letter}${inEra}`,
    `${era.name}${inEra}`,
    `${era.short}${inEra}`,
  ]);
  return [...written, ...[String(year), ...marks].flatMap((text) => pointedForms(text, month, day))];
}

function pointedForms(year: string, month: number, day: number): string[] {
  const separators = /^\d/u.test(year) ? [".", "/", "-"] : [".", "/"];
  const padded = [month, day].map((number) => String(number).padStart(2, "0"));
  return separators.flatMap((sign) => [[year, month, day].join(sign), [year, ...padded].join(sign)]);
}

/** Without 年. */
function commonYears(year: number): string[] {
  const positional = kanjiPositional(String(year));
  const forms = [
    String(year),
    positional,
    positional.replaceAll("〇", "○"),
    kanjiNumeral(String(year)) ?? "",
  ];
  return forms.filter((text) => text !== "");
}

/** Without 年: 令和5, 令和五, 令和05, r5, 令5. */
function eraYearForms({ era, year }: EraYear): string[] {
  const forms = [String(year), kanjiNumeral(String(year)) ?? ""];
  if (year === 1) forms.unshift("元");
  if (year >= 10)
    forms.push(kanjiPositional(String(year)), kanjiPositional(String(year)).replaceAll("〇", "○"));
  const words = forms.map((text) => era.name + text);
  const short = year === 1 ? ["元", "1"] : [String(year)];
  return [...words, ...[era.letter, era.short].flatMap((mark) => short.map((text) => mark + text))];
}

function bareYears({ era, year }: EraYear): string[] {
  return [`${era.letter}${year}`, `${era.short}${year === 1 ? "元" : year}`];
}

/** A month or day in the script of its year. */
function inScriptOf(year: string, number: number): string {
  if (/\d$/u.test(year) || year.endsWith("元")) return String(number);
  return kanjiNumeral(String(number)) ?? String(number);
}
