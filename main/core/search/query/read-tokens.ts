import type { Range } from "../../../../shared/text/range.ts";
import { pairBrackets } from "./bracket-pairs.ts";
import { type FieldNames, fieldAt } from "./field-name.ts";
import { queryFailure } from "./query-failure.ts";
import type { FieldNode, PhraseNode, WordNode } from "./query-node.ts";
import {
  closeOfPhrase,
  isBlank,
  isClosing,
  isMinus,
  isOpening,
  isQuote,
  isStar,
  type Operator,
  operatorLetters,
} from "./signs.ts";

export type Token =
  | { readonly kind: "leaf"; readonly leaf: WordNode | PhraseNode | FieldNode; readonly range: Range }
  | { readonly kind: "and" | "or" | "not" | "open" | "close"; readonly range: Range };

/**
 * Cuts a query into words, phrases, fields and operators. The rules, with examples, stand in README.md beside this file.
 *
 * @throws Failure query-invalid: quote-open, quote-empty, bracket-open, bracket-close, field-empty, field-bracket
 */
export function readTokens(input: string, names: FieldNames): Token[] {
  const partners = pairBrackets(input, names);
  /** Opening brackets that are operators, as far as they have been passed. */
  const groups = new Set<number>();
  const tokens: Token[] = [];
  let at = 0;
  while (at < input.length) {
    const token = isBlank(input.charAt(at)) ? null : readToken(at);
    if (token !== null) tokens.push(token);
    at = token?.range.end ?? at + 1;
  }
  return tokens;

  function readToken(start: number): Token {
    const sign = input.charAt(start);
    const one = { start, end: start + 1 };
    if (isQuote(sign)) return readPhrase(start);
    if (isOpening(sign) && opensGroup(start)) {
      groups.add(start);
      return { kind: "open", range: one };
    }
    if (isClosing(sign)) {
      if (closesGroup(start)) return { kind: "close", range: one };
      if (isStray(start)) throw queryFailure("bracket-close", one, sign);
    }
    if (isMinus(sign) && excludes(start + 1)) return { kind: "not", range: one };
    const operator = operatorAt(start);
    if (operator !== null)
      return { kind: operator.kind, range: { start, end: start + operator.text.length } };
    return readWord(start);
  }

  function readPhrase(start: number): Token {
    const range = phraseRange(start);
    return {
      kind: "leaf",
      leaf: { kind: "phrase", text: input.slice(start + 1, range.end - 1), range },
      range,
    };
  }

  /** From the opening mark to behind the closing one. */
  function phraseRange(start: number): Range {
    const close = closeOfPhrase(input, start);
    if (close < 0) throw queryFailure("quote-open", { start, end: input.length }, input.slice(start));
    const range = { start, end: close + 1 };
    if (input.slice(start + 1, close).trim() === "")
      throw queryFailure("quote-empty", range, input.slice(start, close + 1));
    return range;
  }

  /** A bracket where a word could begin is an operator when its partner stands where a word could end. */
  function opensGroup(open: number): boolean {
    const close = partners.get(open);
    if (close === undefined)
      throw queryFailure("bracket-open", { start: open, end: open + 1 }, input.charAt(open));
    return endsWord(close + 1) || latinOperatorAt(close + 1) || isStray(close + 1);
  }

  function closesGroup(close: number): boolean {
    return isClosing(input.charAt(close)) && groups.has(partners.get(close) ?? -1);
  }

  /** One closing bracket too many: it is told, instead of making letters of the whole group. */
  function isStray(at: number): boolean {
    return isClosing(input.charAt(at)) && !partners.has(at);
  }

  function endsWord(end: number): boolean {
    return end >= input.length || isBlank(input.charAt(end)) || closesGroup(end);
  }

  /** A minus is a letter unless something to leave out follows it: "- a" and "---" are text. */
  function excludes(next: number): boolean {
    return !endsWord(next) && !isMinus(input.charAt(next));
  }

  function operatorAt(start: number): Operator | null {
    const operator = operatorLetters(input, start);
    if (operator === null) return null;
    const end = start + operator.text.length;
    return endsWord(end) || isOpening(input.charAt(end)) ? operator : null;
  }

  function latinOperatorAt(start: number): boolean {
    return operatorAt(start)?.latin ?? false;
  }

  function readWord(start: number): Token {
    let end = start;
    while (!endsWord(end)) end += 1;
    const named = fieldAt(input, start, end, names);
    if (named !== null) return readField(named.field, start, named.colon + 1, end);
    const range = { start, end };
    const prefix = end - start > 1 && isStar(input.charAt(end - 1));
    return {
      kind: "leaf",
      leaf: { kind: "word", text: input.slice(start, prefix ? end - 1 : end), prefix, range },
      range,
    };
  }

  function readField(field: string, start: number, valueStart: number, end: number): Token {
    const name = input.slice(start, valueStart);
    if (valueStart === end) throw queryFailure("field-empty", { start, end }, name);
    const quoted = isQuote(input.charAt(valueStart));
    const valueRange = quoted ? phraseRange(valueStart) : { start: valueStart, end };
    if (!quoted && isOpening(input.charAt(valueStart)) && (partners.get(valueStart) ?? end) >= end) {
      throw queryFailure("field-bracket", { start, end }, name);
    }
    const value = quoted ? input.slice(valueStart + 1, valueRange.end - 1) : input.slice(valueStart, end);
    const range = { start, end: valueRange.end };
    return { kind: "leaf", leaf: { kind: "field", field, value, quoted, range, valueRange }, range };
  }
}
