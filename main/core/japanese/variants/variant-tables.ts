import { searchForm } from "../search-form.ts";
import { formsOf, type OkuriganaForm, type OkuriganaWord } from "./okurigana.ts";
import { readTableRows, type TableRow, type VariantFile, wordsOfCell } from "./table-rows.ts";
import type { VariantForm } from "./variant-form.ts";
import type { Conjugation } from "./verb-endings.ts";

/** A row of the group's own list. */
export interface OwnVariant {
  /** As typed; two or more. */
  readonly words: readonly string[];
  readonly kind: VariantForm["kind"];
  /** Whether its words are searched for one another unless a person says otherwise. */
  readonly on: boolean;
}

/** Words that stand for one another, in search form. */
export interface WordClass {
  readonly kind: VariantForm["kind"];
  readonly members: readonly { readonly text: string; readonly on: boolean }[];
}

/** A word of the okurigana table with all that can be written for it. */
export interface OkuriganaEntry {
  readonly forms: readonly OkuriganaForm[];
}

/** What can stand at a place of a word. */
export interface Entry {
  readonly classes: WordClass[];
  readonly okurigana: { readonly entry: OkuriganaEntry; readonly form: OkuriganaForm }[];
}

export interface VariantTables {
  /** By text in search form. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** UTF-16 units of the longest key of `entries`. */
  readonly longest: number;
  /** Katakana words whose final ー is optional, also inside a compound; without the ー. */
  readonly longVowelWords: ReadonlySet<string>;
  /** Katakana words that the ー rule leaves alone (マイナ is not マイナー). */
  readonly notLongVowel: ReadonlySet<string>;
  /** Katakana word → longer words of another meaning that begin with it (モニタ: モニタリング). */
  readonly otherWords: ReadonlyMap<string, readonly string[]>;
  /** 件, 人, 年 …, longest first: behind them 5 and 五 are the same. */
  readonly counters: readonly string[];
}

const latinWithHyphen = /^[a-z]+(?:-[a-z]+)+$/u;

/** Reads the shipped tables and the group's own rows; done once per thread (some ms). Rows that cannot be read are left out. */
export function readVariantTables(files: readonly VariantFile[], own: readonly OwnVariant[]): VariantTables {
  const rows = readTableRows(files);
  const entries = new Map<string, Entry>();
  for (const { words, kind, on } of own) addClass(entries, classOf(words, on ? [] : words, kind));
  for (const row of rows) {
    if (row.table === "okurigana") addOkurigana(entries, row);
    if (row.table === "kana" || row.table === "synonyms") addClass(entries, classOfRow(row));
    if (row.table === "katakana" && row.cell("種類") === "同じ語") addClass(entries, classOfRow(row));
  }
  const katakana = rows.filter(({ table }) => table === "katakana");
  return {
    entries,
    longest: Math.max(0, ...[...entries.keys()].map(({ length }) => length)),
    longVowelWords: new Set(katakanaWords(katakana, "長音").map((word) => word.replace(/ー$/u, ""))),
    notLongVowel: new Set(katakanaWords(katakana, "除く")),
    otherWords: otherWords(katakana),
    counters: rows
      .filter(({ table }) => table === "counters")
      .flatMap((row) => wordsOfCell(row.cell("語")).map(searchForm))
      .sort((one, other) => other.length - one.length),
  };
}

/** Words of an okurigana row: 紐[ひも]付[づ]ける、紐[ひも]付[づ]く with 一段、五段. Null when a cell is not well formed. */
export function okuriganaWords(row: TableRow): readonly OkuriganaWord[] {
  const kana = new Map([
    ["使う", "on"],
    ["切る", "off"],
    ["なし", "none"],
  ] as const).get(row.cell("かなだけ") as "使う");
  const conjugations = wordsOfCell(row.cell("活用"));
  return wordsOfCell(row.cell("語")).map((notation, at) => ({
    notation,
    conjugation: (conjugations[at] ?? "名詞") as Conjugation,
    bare: row.cell("送り仮名なし") === "可",
    kana: kana ?? "none",
  }));
}

/** The forms of an okurigana row, in search form. */
export function okuriganaForms(row: TableRow): readonly OkuriganaForm[] {
  const words = okuriganaWords(row);
  // A second word of the same conjugation is another spelling (買い替える), of another one another verb (紐付く).
  return words.flatMap((word) =>
    formsOf({ ...word, notation: searchForm(word.notation) }, word.conjugation === words[0]?.conjugation),
  );
}

function addOkurigana(entries: Map<string, Entry>, row: TableRow): void {
  const entry: OkuriganaEntry = { forms: okuriganaForms(row) };
  for (const form of entry.forms) {
    const { okurigana } = entryAt(entries, form.text);
    if (!okurigana.some((known) => known.entry === entry)) okurigana.push({ entry, form });
  }
}

function classOfRow(row: TableRow): WordClass {
  const kind = row.table === "synonyms" ? "synonym" : "variant";
  return classOf(wordsOfCell(row.cell("語")), wordsOfCell(row.cell("初めは切る語")), kind);
}

/** `off`: those of them that are not searched at first. Words only named there are members too. */
function classOf(words: readonly string[], off: readonly string[], kind: VariantForm["kind"]): WordClass {
  const offForms = new Set(off.map(searchForm));
  const texts = new Set([...words, ...off].map(searchForm).filter((text) => text !== ""));
  return { kind, members: [...texts].map((text) => ({ text, on: !offForms.has(text) })) };
}

function addClass(entries: Map<string, Entry>, added: WordClass): void {
  for (const { text } of added.members) {
    entryAt(entries, text).classes.push(added);
    // Who types jlis means what J-LIS stands for.
    const joined = text.replaceAll("-", "");
    if (latinWithHyphen.test(text)) entryAt(entries, joined).classes.push(added);
  }
}

function entryAt(entries: Map<string, Entry>, text: string): Entry {
  const known = entries.get(text) ?? { classes: [], okurigana: [] };
  entries.set(text, known);
  return known;
}

function katakanaWords(rows: readonly TableRow[], kind: string): string[] {
  return rows
    .filter((row) => row.cell("種類") === kind)
    .flatMap((row) => wordsOfCell(row.cell("語")).map(searchForm));
}

function otherWords(rows: readonly TableRow[]): Map<string, readonly string[]> {
  const others = new Map<string, readonly string[]>();
  for (const row of rows) {
    const words = wordsOfCell(row.cell("別の語")).map(searchForm);
    if (words.length === 0) continue;
    for (const word of wordsOfCell(row.cell("語")).map(searchForm))
      others.set(word.replace(/ー$/u, ""), words);
  }
  return others;
}
