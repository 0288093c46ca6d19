import { Failure } from "../../../shared/contract/failure.ts";

/** One thing to look for, as typed (quotation marks off). */
export interface Term {
  readonly text: string;
  readonly phrase: boolean;
}

/** All of `wanted` have to be in the unit, none of `unwanted`. */
export interface Query {
  readonly wanted: readonly Term[];
  readonly unwanted: readonly Term[];
}

/** Opening sign → closing signs. 「」 stay letters: they are part of what people quote. */
const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"”＂'],
  ["“", '”“"'],
  ["＂", '＂"'],
]);

/** Signs that exclude the word behind them, at the start or after a blank. */
const minus = /[-－−]/u;
const blank = /[\s　]/u;

/**
 * Reads what a person typed: words with blanks between them, "phrases", `-not` before a word or phrase.
 * In literal mode the whole input is one string.
 *
 * @throws Failure query-invalid with the place ("column 3") when a phrase is not closed or only excluded words stand
 */
export function parseQuery(input: string, literal: boolean): Query {
  if (literal) return { wanted: input.trim() === "" ? [] : [{ text: input, phrase: true }], unwanted: [] };
  const wanted: Term[] = [];
  const unwanted: Term[] = [];
  let at = 0;
  while (at < input.length) {
    const sign = input.charAt(at);
    if (blank.test(sign)) {
      at += 1;
      continue;
    }
    const next = input.charAt(at + 1);
    const excluded = minus.test(sign) && next !== "" && !blank.test(next);
    if (excluded) at += 1;
    const { term, end } = readTerm(input, at);
    if (term.text !== "") (excluded ? unwanted : wanted).push(term);
    at = end;
  }
  if (wanted.length === 0 && unwanted.length > 0) throw new Failure("query-invalid", "column 1");
  return { wanted, unwanted };
}

function readTerm(input: string, start: number): { term: Term; end: number } {
  const closing = quotes.get(input.charAt(start));
  if (closing !== undefined) {
    for (let at = start + 1; at < input.length; at += 1) {
      if (closing.includes(input.charAt(at))) {
        return { term: { text: input.slice(start + 1, at), phrase: true }, end: at + 1 };
      }
    }
    throw new Failure("query-invalid", `column ${start + 1}`);
  }
  let end = start;
  while (end < input.length && !blank.test(input.charAt(end))) end += 1;
  return { term: { text: input.slice(start, end), phrase: false }, end };
}
