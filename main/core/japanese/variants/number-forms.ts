import {
  bigUnits,
  kanjiBelowTenThousand,
  kanjiNumeral,
  kanjiPositional,
  numeralAt,
  numeralGroups,
  shiftPoint,
  withCommas,
} from "../numerals.ts";
import { optionsOf, plainStretch, type Stretch } from "./variant-form.ts";
import type { VariantTables } from "./variant-tables.ts";

/** Digits behind the point that people still write: 8,134.15億, not 8,134.153276億. */
const mostDecimals = 5;

/** A number at `start`, with every other way to write it; null when there is none. */
export function numberStretch(word: string, start: number, { counters }: VariantTables): Stretch | null {
  const found = numeralAt(word, start);
  if (found === null) return null;
  const own = word.slice(start, found.end);
  const counted = counters.some((counter) => word.startsWith(counter, found.end));
  const arabic = /^\d/u.test(own);
  // 数千人 is no 数1,000人.
  const vague = /[数何幾]/u.test(word.charAt(start - 1));
  if (vague || !isExchanged(own, found.value, counted)) {
    return plainStretch(word, start, found.end, arabic ? "number" : "none");
  }
  return { end: found.end, options: optionsOf(own, numberForms(found.value)), border: "number" };
}

/** Whether another spelling still means the number: 一 in 一部, 十 in 十分 or 千 in 千葉 are not to become figures. */
function isExchanged(own: string, value: string, counted: boolean): boolean {
  if (counted) return true;
  const isLong = value.includes(".") || value.length >= 3;
  return isLong && own.length >= 2;
}

/** All ways to write a decimal, the usual ones first. */
export function numberForms(value: string): readonly string[] {
  if (value.includes(".")) return [value, withCommas(value), kanjiDecimal(value)];
  const forms = [value, withCommas(value)];
  const words = [kanjiNumeral(value), kanjiNumeral(value, "一")];
  for (const text of words) if (text !== null) forms.push(text);
  if (value.length >= 2 && value.length <= 12) forms.push(...positionalForms(value));
  forms.push(...mixedForms(value));
  return [...new Set(forms)];
}

function kanjiDecimal(value: string): string {
  const [whole = "", part = ""] = value.split(".");
  return `${kanjiPositional(whole)}・${kanjiPositional(part)}`;
}

/** 七四〇〇, 七、四〇〇, 七,四〇〇; the circle that is typed for 〇 too. */
function positionalForms(value: string): string[] {
  const plain = kanjiPositional(value);
  const grouped = kanjiPositional(withCommas(value));
  return [plain, grouped.replaceAll(",", "、"), grouped].flatMap((text) => [
    text,
    text.replaceAll("〇", "○"),
  ]);
}

/** 1兆8134億1000万, 1兆8,134.1億, 18,134.1億, 7千400, 3万5千. */
function mixedForms(value: string): string[] {
  const groups = numeralGroups(value);
  if (groups === null || groups.length === 0) return [];
  const write = (each: (count: number) => string) =>
    groups.map(({ count, unit }) => (unit === "" ? each(count) : each(count) + unit)).join("");
  const styles = [String, (count: number) => withCommas(String(count)), thousands, hundreds];
  const forms = styles.map(write);
  const kanji = write((count) => kanjiPositional(String(count)));
  if (value.length > 4)
    forms.push(
      kanji,
      write((count) => kanjiBelowTenThousand(count, "一")),
    );
  return [...forms, ...decimalForms(value)];
}

/** 7400 → 7千400, 7000 → 7千; others as they are. */
function thousands(count: number): string {
  if (count < 1000) return String(count);
  return `${Math.floor(count / 1000)}千${count % 1000 === 0 ? "" : count % 1000}`;
}

/** 7400 → 7千4百, 400 → 4百; others as they are. */
function hundreds(count: number): string {
  if (count < 100 || count % 100 !== 0) return thousands(count);
  const thousand = Math.floor(count / 1000);
  const hundred = Math.floor((count % 1000) / 100);
  return (thousand === 0 ? "" : `${thousand}千`) + (hundred === 0 ? "" : `${hundred}百`);
}

/** The last unit with a point: 1813410000000 → 18134.1億, 1.81341兆; behind higher units: 1兆8134.1億. */
function decimalForms(value: string): string[] {
  return bigUnits.flatMap(({ sign, power }, at) => {
    if (value.length <= power) return [];
    const count = shiftPoint(value, -power);
    if ((count.split(".")[1] ?? "").length > mostDecimals) return [];
    const forms = [`${count}${sign}`, `${withCommas(count)}${sign}`];
    const higher = bigUnits[at - 1];
    if (higher === undefined || value.length <= higher.power) return forms;
    const above = value.slice(0, value.length - higher.power);
    const below = shiftPoint(value.slice(-higher.power), -power);
    if (below.startsWith("0")) return forms;
    return [
      ...forms,
      `${above}${higher.sign}${below}${sign}`,
      `${above}${higher.sign}${withCommas(below)}${sign}`,
    ];
  });
}
