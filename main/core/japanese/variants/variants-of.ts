import { searchForm } from "../search-form.ts";
import { articleStretch } from "./article-forms.ts";
import { combine } from "./combine.ts";
import { dateStretch } from "./date-forms.ts";
import { katakanaRun, katakanaSpellings } from "./katakana.ts";
import { latinRun, latinSpellings } from "./latin.ts";
import { numberStretch } from "./number-forms.ts";
import type { VariantForm } from "./variant-form.ts";
import { optionsOf, plainStretch, type Stretch } from "./variant-form.ts";
import type { VariantTables } from "./variant-tables.ts";
import { wordStretch } from "./word-forms.ts";

export type { VariantForm } from "./variant-form.ts";

/** UTF-16 units. What is longer is a sentence: it is searched as it stands. */
const longestWord = 100;

/**
 * The forms of one query word, the word's own spelling first (always on). Deterministic, no duplicates of text; at most
 * `mostForms`. Every stretch of the word that has variants is written in all its ways, nearest spellings first.
 *
 * @param word in search form; an empty one has no forms
 */
export function variantsOf(word: string, tables: VariantTables): readonly VariantForm[] {
  if (word === "") return [];
  if (word.length > longestWord) return combine([plainStretch(word, 0, word.length)]);
  const [own, ...others] = combine(stretchesOf(word, tables));
  if (own === undefined) return [];
  return [own, ...others.filter((form) => isOfUse(form, own))];
}

/**
 * Two stretches that meet may fold together (a bar between katakana): such a text is no search form and stands nowhere.
 * A synonym that holds the word (健康保険証 for 保険証) is found by the word itself, and would only take its places.
 */
function isOfUse({ text, kind }: VariantForm, own: VariantForm): boolean {
  if (kind === "synonym" && text.includes(own.text)) return false;
  return text !== "" && searchForm(text) === text;
}

function stretchesOf(word: string, tables: VariantTables): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at < word.length; ) {
    const next = stretchAt(word, at, tables);
    stretches.push(next);
    at = next.end;
  }
  return stretches;
}

function stretchAt(word: string, at: number, tables: VariantTables): Stretch {
  return (
    dateStretch(word, at) ??
    articleStretch(word, at) ??
    latinStretch(word, at, tables) ??
    wordStretch(word, at, tables) ??
    numberStretch(word, at, tables) ??
    katakanaStretch(word, at, tables) ??
    plainStretch(word, at, at + ((word.codePointAt(at) ?? 0) > 0xffff ? 2 : 1))
  );
}

function runAt(pattern: RegExp, word: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(word)?.[0] ?? null;
}

function latinStretch(word: string, at: number, tables: VariantTables): Stretch | null {
  const run = runAt(latinRun, word, at);
  if (run === null) return null;
  const end = at + run.length;
  const options = optionsOf(run, latinSpellings(run));
  const known = wordStretch(word, at, tables);
  if (known === null || known.end < end) return { end, options, border: "none" };
  return known.end > end ? known : { ...known, options: [...known.options, ...options.slice(1)] };
}

function katakanaStretch(word: string, at: number, tables: VariantTables): Stretch | null {
  const run = runAt(katakanaRun, word, at);
  if (run === null) return null;
  const { same, other } = katakanaSpellings(run, tables);
  return {
    end: at + run.length,
    options: optionsOf(run, [...same, ...other], new Set(other)),
    border: "none",
  };
}
