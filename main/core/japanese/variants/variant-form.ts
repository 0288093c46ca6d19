/** What may not stand beside a match; see `borderHolds`. */
export type Border = "none" | "number" | "latin";

export interface VariantForm {
  /** What is scanned for, in search form (`normalise(…, "search")`). */
  readonly text: string;
  /** Groups forms that are one spelling to a person (紐付け with its conjugations): label of the chip, in search form. */
  readonly chip: string;
  readonly kind: "variant" | "synonym";
  /** Whether it is searched unless a person says otherwise. Broad synonyms are off. */
  readonly on: boolean;
  /** number: the match is not inside a longer number (7400 in 17400, R5 in R50 or FR5); latin: not inside a Latin word. */
  readonly border: Border;
}

/** One way to write a stretch of a word. */
export interface Option {
  readonly text: string;
  readonly chip: string;
  readonly kind: VariantForm["kind"];
  readonly on: boolean;
  /** 0 for the spelling of the word itself; nearer spellings are kept when there are too many. */
  readonly distance: number;
}

/** A stretch of the word, up to `end` (UTF-16), with the ways to write it: that of the word first. */
export interface Stretch {
  readonly end: number;
  readonly options: readonly Option[];
  /** Whether figures at its ends may not be part of longer ones. */
  readonly border: Exclude<Border, "latin">;
}

/** The stretch as it stands, for what has no variants. */
export function plainStretch(
  word: string,
  start: number,
  end: number,
  border: Stretch["border"] = "none",
): Stretch {
  return { end, options: [ownOption(word.slice(start, end))], border };
}

export function ownOption(text: string, chip: string = text): Option {
  return { text, chip, kind: "variant", on: true, distance: 0 };
}

/** The spelling of the word and others of the same meaning, nearest first, each a chip of its own. */
export function optionsOf(
  own: string,
  others: Iterable<string>,
  off: ReadonlySet<string> = new Set(),
): Option[] {
  const texts = [...new Set([own, ...others])];
  return texts.map((text, at) => ({
    text,
    chip: text,
    kind: "variant",
    on: at === 0 || !off.has(text),
    distance: at === 0 ? 0 : 1 + at / 100,
  }));
}
