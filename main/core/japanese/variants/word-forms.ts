import { katakanaSpellings } from "./katakana.ts";
import type { OkuriganaForm } from "./okurigana.ts";
import { type Option, ownOption, type Stretch } from "./variant-form.ts";
import type { Entry, OkuriganaEntry, VariantTables, WordClass } from "./variant-tables.ts";
import { conjugates, makesVerb } from "./verb-endings.ts";

/** Kana of so few signs are a word only where they are the whole of what was typed. */
const shortKana = /^[ぁ-んー]{1,2}$/u;
/** り災, か所: at the start of a word the lone kana may as well end the word before it (やはり災害, いくらか所得). */
const loneKana = /^(?![おご])[ぁ-ん]\p{Script=Han}{1,2}$/u;
const hasKanji = /\p{Script=Han}/u;
const katakanaOnly = /^[ァ-ヺー・]+$/u;
const mostKatakana = 12;
/** Between katakana; the tables are written without. */
const middleDots = /(?<=[ァ-ヺー])・(?=[ァ-ヺ])/gu;
const mostDots = 3;
/** UTF-16 units: an abbreviation of two signs stands by chance inside longer words (国保 in 全国保険医). */
const shortSynonym = 2;

/** The longest word of the tables at `start`, with every other way to write it; null when there is none. */
export function wordStretch(word: string, start: number, tables: VariantTables): Stretch | null {
  for (let end = Math.min(word.length, start + tables.longest + mostDots); end > start; end -= 1) {
    const text = word.slice(start, end);
    const entry = tables.entries.get(text) ?? tables.entries.get(text.replace(middleDots, ""));
    if (entry === undefined || !isWhole(word, start, end, text)) continue;
    return spell(word, start, end, entry, tables);
  }
  return null;
}

function isWhole(word: string, start: number, end: number, text: string): boolean {
  if (shortKana.test(text) && text !== word) return false;
  // A word in katakana or Latin letters does not end or begin in the middle of another.
  if (/[ァ-ヺー]$/u.test(text) && /^(?:[ァィゥェォャュョヮッンー]|・[ァ-ヺ])/u.test(word.slice(end)))
    return false;
  if (/^[ァ-ヺ]/u.test(text) && /[ァ-ヺー]$/u.test(word.slice(0, start))) return false;
  if (/[a-z]$/u.test(text) && /^[a-z]/u.test(word.slice(end))) return false;
  return !(/^[a-z]/u.test(text) && /[a-z]$/u.test(word.slice(0, start)));
}

function spell(word: string, start: number, end: number, entry: Entry, tables: VariantTables): Stretch {
  const text = word.slice(start, end);
  const rest = word.slice(end);
  const known = entry.okurigana[0];
  const conjugated = known !== undefined && isVerb(known.form, rest);
  const asVerb = conjugated || (rest !== "" && makesVerb(rest));
  const atEnd = rest === "" || asVerb;
  const own = asVerb ? text + rest : text;
  const options = [ownOption(own, known?.form.chip ?? text)];
  for (const { entry: spelt, form } of entry.okurigana) options.push(...okuriganaOptions(spelt, form, atEnd));
  for (const found of entry.classes) options.push(...classOptions(found, text, start === 0, tables));
  if (katakanaOnly.test(text)) options.push(...katakanaOptions(text, tables));
  return { end: asVerb ? word.length : end, options, border: "none" };
}

function isVerb(form: OkuriganaForm, rest: string): boolean {
  return rest !== "" && form.endingAt >= 0 && conjugates(form.conjugation, form.ending, form.endingAt, rest);
}

/** At the end of a word a verb is written with every ending; before another word, with the one that was typed. */
function okuriganaOptions({ forms }: OkuriganaEntry, typed: OkuriganaForm, atEnd: boolean): Option[] {
  return forms
    .filter(
      (form) =>
        atEnd || (typed.noun ? form.noun : form.endingAt === typed.endingAt && form.ending === typed.ending),
    )
    .map((form) => ({
      text: form.text,
      chip: form.chip,
      kind: "variant",
      on: form.on,
      distance: okuriganaDistance(form, typed),
    }));
}

function okuriganaDistance(form: OkuriganaForm, typed: OkuriganaForm): number {
  const changed = form.pattern.filter((way, at) => way !== typed.pattern[at]);
  // Kana in place of kanji is further away than okurigana more or less.
  const kana = changed.filter((way) => way === 2).length;
  return 0.01 + 0.5 * changed.length + 0.3 * kana + (form.ending === typed.ending ? 0 : 0.05);
}

function classOptions(
  { kind, members }: WordClass,
  typed: string,
  first: boolean,
  tables: VariantTables,
): Option[] {
  return members.flatMap(({ text, on }, at) => {
    if (text === typed) return [];
    const searched = on && !isRisky(text, typed, kind, first);
    const distance = (kind === "synonym" ? 1.5 : 1) + at / 100;
    const option: Option = { text, chip: text, kind, on: searched, distance };
    if (!katakanaOnly.test(text)) return [option];
    const spelt = katakanaOptions(text, tables).filter((other) => other.on);
    return [
      option,
      ...spelt.map((other) => ({ ...option, text: other.text, chip: other.text, distance: distance + 1 })),
    ];
  });
}

/** Whether a spelling is so short that it stands in texts by chance. `first`: nothing stands before it in the word. */
function isRisky(text: string, typed: string, kind: WordClass["kind"], first: boolean): boolean {
  if (kind === "synonym") return text.length <= shortSynonym;
  if (shortKana.test(text)) return hasKanji.test(typed);
  return first && loneKana.test(text);
}

function katakanaOptions(text: string, tables: VariantTables): Option[] {
  const { same, other } = katakanaSpellings(text, tables);
  const option = (spelt: string, on: boolean, at: number): Option => ({
    text: spelt,
    chip: spelt,
    kind: "variant",
    on,
    distance: 1 + at / 100,
  });
  return [
    ...same.slice(0, mostKatakana).map((spelt, at) => option(spelt, true, at)),
    ...other.map((spelt, at) => option(spelt, false, at)),
  ];
}
