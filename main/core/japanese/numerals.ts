/**
 * Japanese numerals as exact decimals. Texts are in search form (ASCII digits, usual kanji). Values are decimal
 * strings without leading or trailing zeros ("7400", "8134.1"): amounts of state go beyond what a float holds.
 */

/** 〇 and the signs that files hold in its place. */
const zeros = "〇○◯零";
const kanjiDigits = "〇一二三四五六七八九";
/** 大字, as contracts and old law print them. */
const formalDigits: ReadonlyMap<string, string> = new Map([
  ["壱", "1"],
  ["弐", "2"],
  ["参", "3"],
]);

interface Unit {
  readonly sign: string;
  readonly power: number;
}

const smallUnits: readonly Unit[] = [
  { sign: "千", power: 3 },
  { sign: "百", power: 2 },
  { sign: "十", power: 1 },
];
/** Units that a whole numeral stands before: 8,134.1億. */
export const bigUnits: readonly Unit[] = [
  { sign: "京", power: 16 },
  { sign: "兆", power: 12 },
  { sign: "億", power: 8 },
  { sign: "万", power: 4 },
];

const numeralSign = /[0-9〇○◯零一二三四五六七八九壱弐参十拾百千万億兆京,.、]/u;
const arabic = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u;
const positional = /^[〇○◯零一二三四五六七八九壱弐参]+$/u;
const positionalGrouped = /^[〇○◯零一二三四五六七八九]{1,3}(?:[,、][〇○◯零一二三四五六七八九]{3})+$/u;
/** UTF-16 units. A longer run of digits is a key or an account number, not an amount. */
const longestNumeral = 40;

/** A number as `digits` / 10^`scale`. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** The value of a text that is one numeral (7,400 七千四百 七四〇〇 7千4百 1兆8,134.1億), or null. */
export function parseNumeral(text: string): string | null {
  if (text === "" || text.length > longestNumeral) return null;
  const value = parseGroups(text);
  return value === null ? null : toText(value);
}

export interface FoundNumeral {
  /** UTF-16 offset behind the numeral. */
  readonly end: number;
  readonly value: string;
}

/** The longest numeral that begins at `start`, or null. A comma or full stop behind it is not part of it. */
export function numeralAt(text: string, start: number): FoundNumeral | null {
  let end = start;
  while (end < text.length && end - start < longestNumeral && numeralSign.test(text.charAt(end))) end += 1;
  for (; end > start; end -= 1) {
    const value = parseNumeral(text.slice(start, end));
    if (value !== null) return { end, value };
  }
  return null;
}

export function isNumeralSign(sign: string): boolean {
  return /^[0-9〇○◯零一二三四五六七八九壱弐参十拾百千万億兆京]$/u.test(sign);
}

/** 12兆3億4: groups of falling units, each below the unit before it. */
function parseGroups(text: string): Decimal | null {
  let rest = text;
  let sum: Decimal = { digits: 0n, scale: 0 };
  let unitBefore: bigint | null = null;
  for (const { sign, power } of bigUnits) {
    const at = rest.indexOf(sign);
    if (at < 0) continue;
    const group = parseGroup(rest.slice(0, at));
    rest = rest.slice(at + 1);
    // Behind a part of a unit (8134.1億) nothing can follow.
    if (group === null || (group.scale > 0 && rest !== "")) return null;
    const value = raise(group, power);
    if (!isBelow(value, unitBefore)) return null;
    sum = plus(sum, value);
    unitBefore = 10n ** BigInt(power);
    if (rest === "") return sum;
  }
  const last = parseGroup(rest);
  return last === null || !isBelow(last, unitBefore) ? null : plus(sum, last);
}

/** A group without 万 and above: 8,134.1 or 七四〇〇 or 七千四百 or 7千400. */
function parseGroup(text: string): Decimal | null {
  if (arabic.test(text)) return parseArabic(text);
  if (positional.test(text) || positionalGrouped.test(text)) {
    const digits = [...text.replace(/[,、]/gu, "")].map(digitOf).join("");
    return digits.length > 1 && digits.startsWith("0") ? null : { digits: BigInt(digits), scale: 0 };
  }
  return /[千百十拾]/u.test(text) ? parseSmallUnits(text.replaceAll("拾", "十")) : null;
}

function parseArabic(text: string): Decimal | null {
  const [whole = "", part = ""] = text.replaceAll(",", "").split(".");
  if (whole.length > 1 && whole.startsWith("0")) return null;
  return { digits: BigInt(whole + part), scale: part.length };
}

/** 七千四百, 7千4百, 7千400, 18千. */
function parseSmallUnits(text: string): Decimal | null {
  let rest = text;
  let sum = 0n;
  let unitBefore: bigint | null = null;
  for (const { sign, power } of smallUnits) {
    const at = rest.indexOf(sign);
    if (at < 0) continue;
    const count = at === 0 ? 1n : wholeNumber(rest.slice(0, at));
    const value = count === null ? null : count * 10n ** BigInt(power);
    if (value === null || value === 0n || (unitBefore !== null && value >= unitBefore)) return null;
    sum += value;
    unitBefore = 10n ** BigInt(power);
    rest = rest.slice(at + 1);
  }
  if (rest === "") return { digits: sum, scale: 0 };
  const last = wholeNumber(rest);
  return last === null || last >= (unitBefore ?? 0n) ? null : { digits: sum + last, scale: 0 };
}

/** Digits without any unit, Arabic or kanji but not mixed, no leading zero. */
function wholeNumber(text: string): bigint | null {
  if (!/^\d+$/u.test(text) && !positional.test(text)) return null;
  const digits = [...text].map(digitOf).join("");
  return digits.startsWith("0") ? null : BigInt(digits);
}

function digitOf(sign: string): string {
  if (zeros.includes(sign)) return "0";
  const at = kanjiDigits.indexOf(sign);
  return at >= 0 ? String(at) : (formalDigits.get(sign) ?? sign);
}

function raise({ digits, scale }: Decimal, power: number): Decimal {
  return scale >= power
    ? { digits, scale: scale - power }
    : { digits: digits * 10n ** BigInt(power - scale), scale: 0 };
}

function plus(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  const at = (value: Decimal) => value.digits * 10n ** BigInt(scale - value.scale);
  return { digits: at(left) + at(right), scale };
}

function isBelow({ digits, scale }: Decimal, limit: bigint | null): boolean {
  return limit === null || digits < limit * 10n ** BigInt(scale);
}

function toText({ digits, scale }: Decimal): string {
  return shiftPoint(digits.toString(), -scale);
}

/** The decimal `value` × 10^`power`, exactly. */
export function shiftPoint(value: string, power: number): string {
  const [whole = "", part = ""] = value.split(".");
  const point = whole.length + power;
  const digits = whole + part;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/u, "");
  const after = padded.slice(at).replace(/0+$/u, "");
  return after === "" ? before : `${before}.${after}`;
}

/** 1813410000000 → 1,813,410,000,000; a part behind the point stays. */
export function withCommas(value: string): string {
  const [whole = "", part] = value.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** 2023 → 二〇二三. Digits only. */
export function kanjiPositional(digits: string): string {
  return digits.replace(/\d/gu, (digit) => kanjiDigits.charAt(Number(digit)));
}

/** A whole number below 10,000 in words: 7400 → 七千四百; 0 → 〇. `one` stands before 千 where it counts one. */
export function kanjiBelowTenThousand(value: number, one: "" | "一" = ""): string {
  if (value === 0) return "〇";
  let rest = value;
  let text = "";
  for (const { sign, power } of smallUnits) {
    const count = Math.floor(rest / 10 ** power);
    rest %= 10 ** power;
    if (count === 0) continue;
    text += (count === 1 ? (power === 3 ? one : "") : kanjiDigits.charAt(count)) + sign;
  }
  return rest === 0 ? text : text + kanjiDigits.charAt(rest);
}

export interface NumeralGroup {
  /** 1 to 9999. */
  readonly count: number;
  /** 京 兆 億 万, or "" for the last group. */
  readonly unit: string;
}

/** A whole number in groups of four digits, highest first, empty groups left out; null from 10^20 on. */
export function numeralGroups(digits: string): readonly NumeralGroup[] | null {
  if (!/^\d{1,20}$/u.test(digits)) return null;
  const units = [...bigUnits.map(({ sign }) => sign), ""];
  return units
    .map((unit, at) => ({ unit, count: Number(digits.padStart(20, "0").slice(4 * at, 4 * at + 4)) }))
    .filter(({ count }) => count > 0);
}

/** 1813410000000 → 一兆八千百三十四億千万 (`one`: 一千万); 0 → 〇; null from 10^20 on. */
export function kanjiNumeral(digits: string, one: "" | "一" = ""): string | null {
  const groups = numeralGroups(digits);
  if (groups === null) return null;
  if (groups.length === 0) return "〇";
  return groups.map(({ count, unit }) => kanjiBelowTenThousand(count, one) + unit).join("");
}
