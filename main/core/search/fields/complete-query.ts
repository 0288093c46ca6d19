import type { Completion } from "../../../../shared/contract/searches.ts";
import type { Language } from "../../../../shared/words/language.ts";
import { searchForm } from "../../japanese/search-form.ts";
import type { Library } from "../../library/library.ts";
import { type FieldNames, fieldAt, foldName, namesOf } from "../query/field-name.ts";
import {
  closeOfPhrase,
  isBlank,
  isClosing,
  isColon,
  isMinus,
  isOpening,
  isQuote,
  operatorWords,
  quote,
} from "../query/signs.ts";
import type { Field, FieldValue } from "./field.ts";
import type { FieldRegistry } from "./field-registry.ts";

type Item = Completion["items"][number];

const most = 20;

/** A query that long was pasted; there is nobody who types on. */
const longestTyped = 2_000;

/**
 * What could be typed at the caret: names of fields in both languages, values of the field the caret is in, operators.
 * Looks at what is before the caret only and never refuses, because what is being typed is seldom complete.
 *
 * @param language of the names to offer where nothing is typed yet
 */
export function completeQuery(
  input: string,
  caret: number,
  registry: FieldRegistry,
  library: Library,
  language: Language = "ja",
): Completion {
  const at = Math.min(Math.max(0, Math.trunc(caret)), input.length);
  const names = namesOf(registry.fields);
  const start = input.length > longestTyped ? null : wordStart(input, at, names);
  if (start === null) return { replace: { start: at, end: at }, items: [] };
  const end = wordEnd(input, at);
  const named = fieldAt(input, start, at, names);
  const field = named === null ? null : registry.find(named.field);
  if (named !== null && field !== null) {
    const name = input.slice(start, named.colon);
    const items = valueItems(field, library, input.slice(named.colon + 1, at), isLatin(name) ? "en" : "ja");
    return { replace: { start: named.colon + 1, end }, items: items.slice(0, most) };
  }
  const typed = input.slice(start, at);
  const items = [...fieldItems(registry, typed, language), ...operatorItems(input.slice(0, start), typed)];
  return { replace: { start, end: colonAfter(input, at, end) }, items: items.slice(0, most) };
}

const isLatin = (text: string) => /^[\u0020-\u007e]*$/u.test(text.normalize("NFKC"));

/** Where the word at the caret begins; null inside a phrase. */
function wordStart(input: string, caret: number, names: FieldNames): number | null {
  let start = 0;
  for (let at = 0; at < caret; at += 1) {
    const sign = input.charAt(at);
    const fresh = at === start;
    if (isBlank(sign) || (fresh && (isOpening(sign) || isMinus(sign)))) start = at + 1;
    else if (isQuote(sign) && (fresh || isValueStart(input, start, at, names))) {
      const close = closeOfPhrase(input, at);
      if (close < 0 || close >= caret) return null;
      at = close;
      start = close + 1;
    }
  }
  return start;
}

function isValueStart(input: string, start: number, at: number, names: FieldNames): boolean {
  return fieldAt(input, start, at, names)?.colon === at - 1;
}

function wordEnd(input: string, caret: number): number {
  let end = caret;
  while (end < input.length && !isBlank(input.charAt(end)) && !isClosing(input.charAt(end))) end += 1;
  return end;
}

/** A name that is changed keeps the value behind its colon. */
function colonAfter(input: string, caret: number, end: number): number {
  for (let at = caret; at < end; at += 1) if (isColon(input.charAt(at))) return at + 1;
  return end;
}

function fieldItems({ fields }: FieldRegistry, typed: string, language: Language): Item[] {
  const wanted = foldName(typed);
  return fields.flatMap(({ name, aliases: { ja, en } }) => {
    const japanese = ja[0] ?? name;
    const all = wanted === "" && language === "ja" ? [japanese] : [name, ...ja, ...en];
    const found = all.find((candidate) => foldName(candidate).startsWith(wanted));
    if (found === undefined) return [];
    const label = isLatin(found) ? `${found} (${japanese})` : `${found}（${name}）`;
    return [{ text: `${found}:`, label, kind: "field" as const, count: null }];
  });
}

function operatorItems(before: string, typed: string): Item[] {
  const [last = ""] = before
    .split(/[\s　]+/u)
    .filter((word) => word !== "")
    .slice(-1);
  if (last === "" || isOpening(last.slice(-1)) || operatorWords.includes(last)) return [];
  return operatorWords
    .filter((word) => (typed === "" ? isPlainLatin(word) : isBegun(word, typed)))
    .map((word) => ({ text: `${word} `, label: word, kind: "operator" as const, count: null }));
}

const isPlainLatin = (word: string) => /^[A-Z]+$/u.test(word);

function isBegun(word: string, typed: string): boolean {
  return word.toLowerCase().startsWith(typed.toLowerCase());
}

function valueItems(field: Field, library: Library, typed: string, language: Language): Item[] {
  const fits = field.kind === "words" ? holdsTyped(typed) : beginsTyped(typed);
  return (field.values?.(library) ?? []).filter(fits).map(({ words, documents }) => ({
    text: `${spell(words[language])} `,
    label: words[language],
    kind: "value" as const,
    count: documents.size,
  }));
}

function holdsTyped(typed: string): (value: FieldValue) => boolean {
  const wanted = searchForm(typed);
  return ({ value }) => searchForm(value).includes(wanted);
}

function beginsTyped(typed: string): (value: FieldValue) => boolean {
  const wanted = foldName(typed);
  return ({ value, words }) => [value, words.ja, words.en].some((name) => foldName(name).startsWith(wanted));
}

/** A value as it has to be typed: between quotation marks where it would not be read as one word. */
function spell(value: string): string {
  return /[\s　()（）"“”＂*＊]|^\/\//u.test(value) ? quote(value) : value;
}
