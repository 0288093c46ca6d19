/** A question as the search thread works on it: fields are resolved to parts, words to the spellings to look for. */
export type AskNode =
  | { readonly kind: "term"; readonly term: AskTerm }
  /** Holds in every unit of these parts. */
  | { readonly kind: "parts"; readonly parts: ReadonlySet<string> }
  | { readonly kind: "and" | "or"; readonly of: readonly AskNode[] }
  | { readonly kind: "not"; readonly of: AskNode };

/** One word or phrase of the query. */
export interface AskTerm {
  readonly forms: readonly AskForm[];
  /** The last word of the term as the dictionary has it, so that its conjugated forms are found; null: it has none. */
  readonly conjugated: Conjugated | null;
  /** Only places where a token begins. */
  readonly prefix: boolean;
  /** The chip of places that are only a piece of other words; null: such places count like all others. */
  readonly insideChip: number | null;
  /** What Lunr ranks by: index terms of the word's own spelling. */
  readonly rankTerms: readonly string[];
}

/** A spelling to look for, in search form, and the number of its chip. */
export interface AskForm {
  readonly text: string;
  readonly chip: number;
  /** A match next to a digit (or a Latin letter) is a piece of a longer number (or word). */
  readonly border: "none" | "number" | "latin";
}

/** Tokens with the dictionary form `basic`, right behind the letters `before`. */
export interface Conjugated {
  readonly before: string;
  readonly basic: string;
  readonly chip: number;
}

/** A chip of the answer: a spelling of one word of the query. */
export interface Chip {
  readonly key: string;
  readonly term: string;
  readonly form: string;
  readonly kind: "variant" | "synonym" | "inside-word";
  readonly on: boolean;
  /** Whether it is the word as typed: shown even when it stands nowhere. */
  readonly own: boolean;
}

export interface Asked {
  /** Null: nothing is asked. */
  readonly node: AskNode | null;
  readonly chips: readonly Chip[];
}

/** The terms that a unit is found by: those not under NOT, or under two of them. */
export function positiveTerms(node: AskNode, excluding = false): readonly AskTerm[] {
  switch (node.kind) {
    case "term":
      return excluding ? [] : [node.term];
    case "parts":
      return [];
    case "not":
      return positiveTerms(node.of, !excluding);
    case "and":
    case "or":
      return [...new Set(node.of.flatMap((one) => positiveTerms(one, excluding)))];
  }
}

/** All terms, those under NOT too. */
export function allTerms(node: AskNode): readonly AskTerm[] {
  switch (node.kind) {
    case "term":
      return [node.term];
    case "parts":
      return [];
    case "not":
      return allTerms(node.of);
    case "and":
    case "or":
      return [...new Set(node.of.flatMap(allTerms))];
  }
}
