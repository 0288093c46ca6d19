import { type Conjugation, endingsOf, nounEndingAt } from "./verb-endings.ts";

/** A row of `okurigana.csv`. `notation`: 打[う]ち合[あ](わ)せる, kanji with its reading, then okurigana; (わ) may be left out. */
export interface OkuriganaWord {
  readonly notation: string;
  readonly conjugation: Conjugation;
  /** Whether 申込 is written for 申込み. Not for 組合せ: 組合 is another word. */
  readonly bare: boolean;
  /** Whether the word in kana alone is a spelling of it, and searched at first; none: no part of it in kana either. */
  readonly kana: "on" | "off" | "none";
}

/** One spelling with one ending. */
export interface OkuriganaForm {
  readonly text: string;
  /** The spelling as a person names it: the noun, 申込み. */
  readonly chip: string;
  readonly on: boolean;
  /** How each part is written, to measure how far two spellings are apart. */
  readonly pattern: readonly number[];
  readonly conjugation: Conjugation;
  readonly ending: string;
  /** Place of the ending in its row; -1 where the okurigana is left out altogether (申込). */
  readonly endingAt: number;
  /** Whether it is a noun as it stands, so that another word may follow (申込み|書). */
  readonly noun: boolean;
}

interface Part {
  readonly kanji: string;
  readonly reading: string;
  readonly okurigana: string;
}

interface Spelling {
  readonly text: string;
  readonly pattern: readonly number[];
}

const part = /([^[\]()ぁ-ん]+)\[([ぁ-んー]+)\]([ぁ-ん()]*)/uy;
/** Ways to write a part: as given 0, without its okurigana 1, in kana 2; from 3 on with some of it left out. */
const bareWay = 1;
const kanaWay = 2;

/** Particles that look like an ending of a 五段 verb. */
const particles = "かがとにのも";

/** The parts of a notation, or null when it is not well formed. */
export function partsOf(notation: string): readonly Part[] | null {
  const parts: Part[] = [];
  let at = 0;
  while (at < notation.length) {
    part.lastIndex = at;
    const [found = "", kanji = "", reading = "", okurigana = ""] = part.exec(notation) ?? [];
    if (found === "") return null;
    parts.push({ kanji, reading, okurigana });
    at += found.length;
  }
  return parts.length === 0 ? null : parts;
}

/** All spellings of a word with all endings. `alsoNoun`: false for the other verb of a pair (紐付く beside 紐付ける). */
export function formsOf(word: OkuriganaWord, alsoNoun: boolean): readonly OkuriganaForm[] {
  const parts = partsOf(word.notation);
  const last = parts?.at(-1);
  if (parts === null || last === undefined) return [];
  const changing = word.conjugation !== "名詞";
  const okurigana = changing ? last.okurigana.slice(0, -1) : last.okurigana;
  const endings = endingsOf(word.conjugation, changing ? last.okurigana.slice(-1) : "");
  const waysOfParts = [
    ...parts.slice(0, -1).map((each) => waysOf(each, true)),
    waysOf({ ...last, okurigana }, false),
  ].map((ways) => (word.kana === "none" ? ways.filter(({ pattern }) => pattern[0] !== kanaWay) : ways));
  const spelt = product(waysOfParts, word.conjugation === "五段").flatMap((stem) =>
    withEndings(word, stem, endings, alsoNoun),
  );
  if (!word.bare || !alsoNoun) return spelt;
  // 申込, ひも付; not 申し込: who writes the first okurigana writes the last, and 打ち合 begins 打ち合う too.
  const before = everyWay(parts.slice(0, -1).map(waysWithoutOkurigana));
  const bare = before.map((stem) => ({ text: stem.text + last.kanji, pattern: [...stem.pattern, bareWay] }));
  return [...spelt, ...bare.map((stem) => bareForm(word, stem))];
}

function withEndings(
  word: OkuriganaWord,
  { text, pattern }: Spelling,
  endings: readonly string[],
  alsoNoun: boolean,
): OkuriganaForm[] {
  const inKana = pattern.every((way) => way === kanaWay);
  const nounAt = nounEndingAt(word.conjugation);
  const chip = text + (alsoNoun ? (endings[nounAt] ?? "") : (endings[2] ?? endings[0] ?? ""));
  const inKanji = pattern.every((way, at) => way === bareWay || (way === 0 && at === pattern.length - 1));
  return endings.flatMap((ending, endingAt) => {
    // 申込も, 成立と: a noun with its particle, not a verb that lost its first okurigana.
    if (inKanji && particles.includes(ending) && ending !== "") return [];
    const noun = endingAt === nounAt;
    // The noun of the second verb of a pair is a word of its own (ひも付き).
    const otherNoun = noun && !alsoNoun && endings.length > 1;
    return {
      text: text + ending,
      chip: otherNoun ? text + ending : chip,
      on: (!inKana || word.kana === "on") && !otherNoun,
      pattern,
      conjugation: word.conjugation,
      ending,
      endingAt,
      noun: noun && alsoNoun,
    };
  });
}

function bareForm({ conjugation }: OkuriganaWord, { text, pattern }: Spelling): OkuriganaForm {
  return { text, chip: text, on: true, pattern, conjugation, ending: "", endingAt: -1, noun: true };
}

function waysWithoutOkurigana({ kanji, reading, okurigana }: Part): Spelling[] {
  if (okurigana !== "") return [{ text: kanji, pattern: [bareWay] }];
  const written = { text: kanji, pattern: [0] };
  return reading.length < 2 ? [written] : [written, { text: reading, pattern: [kanaWay] }];
}

function waysOf({ kanji, reading, okurigana }: Part, mayBeBare: boolean): Spelling[] {
  const [full = "", ...shorter] = withoutOptional(okurigana);
  const ways: Spelling[] = [{ text: kanji + full, pattern: [0] }];
  if (mayBeBare && full !== "") ways.push({ text: kanji, pattern: [bareWay] });
  ways.push({ text: reading + full, pattern: [kanaWay] });
  for (const [at, less] of shorter.entries()) ways.push({ text: kanji + less, pattern: [kanaWay + 1 + at] });
  return ways;
}

/** (わ)せ → わせ, せ. */
function withoutOptional(okurigana: string): string[] {
  const all = okurigana.replace(/[()]/gu, "");
  const less = okurigana.replace(/\([^)]*\)/gu, "");
  return all === less ? [all] : [all, less];
}

/**
 * All ways of all parts that a person would write. Not: a lone kana beside kanji (て続き), which joins with the word
 * before it; kana behind a part without its okurigana (申こみ).
 */
function product(parts: readonly (readonly Spelling[])[], endingFollows: boolean): Spelling[] {
  return everyWay(parts).filter(({ pattern }) => {
    if (pattern.every((way) => way === kanaWay)) return true;
    if (pattern.includes(bareWay) && pattern.includes(kanaWay)) return false;
    return pattern.every((way, at) => {
      const needed = endingFollows && at === parts.length - 1 ? 0 : 1;
      return way !== kanaWay || textOf(parts[at], way).length > needed;
    });
  });
}

function textOf(ways: readonly Spelling[] | undefined, way: number): string {
  return ways?.find(({ pattern }) => pattern[0] === way)?.text ?? "";
}

function everyWay(parts: readonly (readonly Spelling[])[]): Spelling[] {
  return parts.reduce<Spelling[]>(
    (made, ways) =>
      made.flatMap((before) =>
        ways.map((way) => ({ text: before.text + way.text, pattern: [...before.pattern, ...way.pattern] })),
      ),
    [{ text: "", pattern: [] }],
  );
}
