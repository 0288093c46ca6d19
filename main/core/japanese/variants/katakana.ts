import type { VariantTables } from "./variant-tables.ts";

/** A word written in katakana, with ・ between its parts if a person put one. */
export const katakanaRun = /[ァ-ヺ][ァ-ヺー・]*/uy;

const small = /[ァィゥェォャュョヮ]/u;
/** What a final ー can stand behind; behind ド or ン no word has one. */
const beforeLongVowel =
  /[アカサタナハマヤラワガザダバパァャイキシチニヒミリギジヂビピィュョエケセテネヘメレゲゼデベペェ]$/u;
/** Sounds of a word from which on its final ー is left out: JIS Z 8301 (サーバ is three, コピ is two). */
const fewestSounds = 3;
const mostInsertions = 12;

const labials: readonly (readonly [string, string])[] = [
  ["ヴァ", "バ"],
  ["ヴィ", "ビ"],
  ["ヴェ", "ベ"],
  ["ヴォ", "ボ"],
  ["ヴ", "ブ"],
];

/** Other spellings of a run of katakana, nearest first, and longer words of another meaning, which swallow theirs. */
export function katakanaSpellings(
  run: string,
  tables: VariantTables,
): { readonly same: readonly string[]; readonly other: readonly string[] } {
  const joined = run.replaceAll("・", "").replaceAll("ーー", "ー");
  const bases = longVowels(joined, tables);
  const long = [...longVowels(run, tables), ...bases];
  const spelt = new Set([...long, ...long.flatMap(labialSwaps)]);
  // A middle dot between two short signs (ア・イ) joins items of a list, not parts of a word.
  if (joined.length < 4) for (const text of bases) spelt.delete(text === run ? "" : text);
  for (const text of [joined, ...bases]) for (const dotted of dottedForms(text)) spelt.add(dotted);
  spelt.delete(run);
  const other = [...new Set([run, ...bases])].flatMap(
    (text) => tables.otherWords.get(text.replace(/ー$/u, "")) ?? [],
  );
  return { same: [...spelt], other: other.filter((word) => !run.startsWith(word)) };
}

/** The run with each optional ー and without. */
function longVowels(run: string, tables: VariantTables): string[] {
  const places = [...innerPlaces(run, tables), ...finalPlace(run, tables)].slice(0, 3);
  let made = [run];
  for (const { at, long } of places.reverse()) {
    made = made.flatMap((text) => [
      text,
      long ? text.slice(0, at) + text.slice(at + 1) : `${text.slice(0, at)}ー${text.slice(at)}`,
    ]);
  }
  return [...new Set(made)];
}

interface Place {
  /** UTF-16 offset of the ー that may go (`long`), or where one may come. */
  readonly at: number;
  readonly long: boolean;
}

/** Words of the table that end inside the run: サーバ in サーバルーム. */
function innerPlaces(run: string, tables: VariantTables): Place[] {
  const places: Place[] = [];
  let start = 0;
  while (start < run.length) {
    const end = wordEnd(run, start, tables);
    if (end === null) {
      start += 1;
      continue;
    }
    if (end < run.length) {
      const long = run.charAt(end) === "ー";
      if (!(long && end === run.length - 1)) places.push({ at: end, long });
    }
    start = end;
  }
  return places;
}

function wordEnd(run: string, start: number, { longVowelWords }: VariantTables): number | null {
  for (let end = run.length; end - start >= 2; end -= 1) {
    if (longVowelWords.has(run.slice(start, end)) && !small.test(run.charAt(end))) return end;
  }
  return null;
}

function finalPlace(run: string, { notLongVowel, longVowelWords }: VariantTables): Place[] {
  const long = run.endsWith("ー");
  const bare = long ? run.slice(0, -1) : run;
  if (bare.endsWith("ー") || notLongVowel.has(run)) return [];
  const last = bare.slice(bare.lastIndexOf("・") + 1);
  const sounds = last.replace(new RegExp(small.source, "gu"), "").length;
  const known = longVowelWords.has(bare);
  if (!known && (sounds < fewestSounds || !beforeLongVowel.test(bare))) return [];
  return [{ at: bare.length, long }];
}

/** ヴァ and バ, all at once in each direction. One word hardly has both kinds. */
function labialSwaps(text: string): string[] {
  const toB = labials.reduce((made, [v, b]) => made.replaceAll(v, b), text);
  const places = [...text.matchAll(/[バビブベボ]/gu)].slice(0, 3);
  const toV = places.map(({ 0: sign, index }) => {
    const [v = sign] = labials.find(([, b]) => b === sign) ?? [];
    return text.slice(0, index) + v + text.slice(index + 1);
  });
  const all = labials.reduce((made, [v, b]) => (v === "ヴ" ? made : made.replaceAll(b, v)), text);
  return [...new Set([toB, ...toV, all.replace(/ブ/gu, "ヴ")])].filter((made) => made !== text);
}

/** マイナンバーカード → マイナンバー・カード: one dot, parts of two signs and more, no dot before what no word begins with. */
function dottedForms(run: string): string[] {
  if (run.includes("・")) return [];
  const made: string[] = [];
  for (let at = 2; at <= run.length - 2 && made.length < mostInsertions; at += 1) {
    if (/[ーンッァィゥェォャュョヮ]/u.test(run.charAt(at))) continue;
    made.push(`${run.slice(0, at)}・${run.slice(at)}`);
  }
  return made;
}
