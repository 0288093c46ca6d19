import { normalise } from "../../../main/core/japanese/normalise.ts";
import type { Token, Tokenizer } from "../../../main/core/japanese/tokens.ts";
import { isIndexed } from "../../../main/core/japanese/tokens.ts";
import type { Random } from "../../tools/random.ts";
import { formsOf } from "../../tools/variants.ts";
import type { PreparedPassage } from "./prepared.ts";

export const kinds = [
  "single",
  "frequent",
  "rare",
  "AND",
  "compound",
  "phrase",
  "prefix",
  "variants",
  "NOT",
] as const;
export type Kind = (typeof kinds)[number];

/** A question, as typed and as index terms for engines that know words only. */
export interface BenchQuestion {
  readonly kind: Kind;
  readonly typed: readonly string[];
  /** What must not stand there. */
  readonly without: readonly string[];
  readonly words: readonly string[];
}

/** Any piece of a text, and the numbers of the passages that it begins in. */
export interface Piece {
  readonly text: string;
  readonly words: readonly string[];
  readonly passages: readonly number[];
}

export interface Questions {
  readonly questions: readonly BenchQuestion[];
  readonly pieces: readonly Piece[];
}

const eachKind = 8;
const wordSigns = /^[\p{Script=Han}\p{Script=Katakana}ー]{2,}$/u;

/**
 * Eight questions of each kind, chosen by rule from the corpus: a word is "single" when it stands in 0.1 to 2 % of the
 * passages, "frequent" when it is among the eight that stand in most, "rare" when it is of the tenth that stands in
 * fewest; compounds are nouns side by side, phrases five tokens with a function word among them, both from passages
 * drawn with a fixed seed; "variants" are words that have other spellings in the shipped tables.
 */
export function chooseQuestions(
  passages: readonly PreparedPassage[],
  tokenizer: Tokenizer,
  random: Random,
): readonly BenchQuestion[] {
  const words = countWords(passages);
  const single = words.filter(
    ({ count }) => count >= passages.length / 1000 && count <= passages.length / 50,
  );
  const isSingle = new Set(single.map(({ word }) => word));
  const pick = <T>(from: readonly T[]): T[] => from.slice(random.below(from.length)).slice(0, 1);
  const pairOf = (): string[][] => {
    const [passage] = pick(passages);
    const here = [...new Set(passage?.words.split(" "))].filter((word) => isSingle.has(word));
    const [one, other] = [...pick(here), ...pick(here)];
    return one === undefined || other === undefined || one === other ? [] : [[one, other]];
  };
  const question = (
    kind: Kind,
    typed: readonly string[],
    without: readonly string[] = [],
  ): BenchQuestion => ({
    kind,
    typed,
    without,
    words: typed.flatMap((text) => termsIn(text, tokenizer)),
  });
  const cut = (find: (tokens: readonly Token[]) => readonly string[]) => () =>
    pick(passages).flatMap(({ text }) => pick(find(tokenizer.tokenize(text))));
  return [
    ...draw(() => pick(single)).map(({ word }) => question("single", [word])),
    ...words.slice(0, eachKind).map(({ word }) => question("frequent", [word])),
    ...draw(() => pick(words.slice(Math.floor(words.length * 0.9)))).map(({ word }) =>
      question("rare", [word]),
    ),
    ...draw(pairOf).map((pair) => question("AND", pair)),
    ...draw(cut(compounds)).map((text) => question("compound", [text])),
    ...draw(cut(phrases)).map((text) => question("phrase", [text])),
    ...draw(() => pick(single.filter(({ word }) => word.length >= 3))).map(({ word }) => ({
      ...question("prefix", [word.slice(0, 2)]),
      words: [word.slice(0, 2)],
    })),
    ...draw(() => pick(words.filter(({ word }) => formsOf(word).filter(({ on }) => on).length > 1))).map(
      ({ word }) => question("variants", [word]),
    ),
    ...draw(pairOf).map(([one = "", other = ""]) => question("NOT", [one], [other])),
  ];
}

/** Eight different ones. */
function draw<T>(one: () => readonly T[]): T[] {
  const drawn = new Map<string, T>();
  for (let tries = 0; drawn.size < eachKind && tries < 2000; tries += 1) {
    for (const value of one()) drawn.set(JSON.stringify(value), value);
  }
  return [...drawn.values()];
}

/** In how many passages each word stands, the most frequent first. */
function countWords(passages: readonly PreparedPassage[]) {
  const counts = new Map<string, number>();
  for (const { words } of passages) {
    for (const word of new Set(words.split(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([word]) => wordSigns.test(word))
    .map(([word, count]) => ({ word, count }))
    .toSorted((one, other) => other.count - one.count || (one.word < other.word ? -1 : 1));
}

const isNoun = ({ partOfSpeech, surface }: Token) => partOfSpeech === "名詞" && wordSigns.test(surface);

/** Two or three nouns side by side. */
function compounds(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, at) => {
    const run = [token, ...tokens.slice(at + 1, at + 3)];
    const nouns = run.slice(0, run.findIndex((one) => !isNoun(one)) >>> 0);
    return nouns.length < 2 ? [] : [nouns.map(({ surface }) => surface).join("")];
  });
}

/** Five tokens from word to word with a function word among them. */
function phrases(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((first, at) => {
    const run = tokens.slice(at, at + 5);
    const last = run[4];
    if (last === undefined || !isIndexed(first.partOfSpeech) || !isIndexed(last.partOfSpeech)) return [];
    const text = run.map(({ surface }) => surface).join("");
    const joined = run.some(({ partOfSpeech }) => partOfSpeech === "助詞");
    return joined && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(text) ? [text] : [];
  });
}

export function termsIn(text: string, tokenizer: Tokenizer): string[] {
  return tokenizer
    .tokenize(text)
    .filter(({ partOfSpeech }) => isIndexed(partOfSpeech))
    .map(({ basic }) => wordOf(basic));
}

/** An index term without blanks in it, which part the words of a passage. */
export function wordOf(basic: string): string {
  return basic.toLowerCase().replaceAll(/\s/gu, "_");
}

/** Pieces of two to eight units from anywhere in the texts; where they stand is looked for plainly. */
export function choosePieces(
  texts: readonly string[],
  passages: readonly PreparedPassage[],
  tokenizer: Tokenizer,
  random: Random,
  count = 200,
): readonly Piece[] {
  const pieces = new Map<string, Piece>();
  while (pieces.size < count) {
    const whole = texts[random.below(texts.length)] ?? "";
    const start = random.below(whole.length);
    const text = whole.slice(start, start + 2 + random.below(7));
    // One that the `search` rules change (half of a pair, a blank at its edge) is not a piece of a text under them.
    if (text.length < 2 || normalise([{ text }], "search").text !== text) continue;
    pieces.set(text, {
      text,
      words: termsIn(text, tokenizer),
      passages: passagesWith(text, texts, passages),
    });
  }
  return [...pieces.values()];
}

/** Numbers of the passages that a place begins in; places of one document do not overlap. */
function passagesWith(
  piece: string,
  texts: readonly string[],
  passages: readonly PreparedPassage[],
): readonly number[] {
  const found = new Set<number>();
  let passage = 0;
  texts.forEach((text, document) => {
    while ((passages[passage]?.document ?? document) < document) passage += 1;
    let number = passage;
    let end = passages[number]?.text.length ?? 0;
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) {
      while (at >= end) {
        number += 1;
        end += passages[number]?.text.length ?? Number.POSITIVE_INFINITY;
      }
      found.add(number);
    }
  });
  return [...found];
}
