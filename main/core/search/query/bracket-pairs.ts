import { type FieldNames, fieldAt } from "./field-name.ts";
import { closeOfPhrase, isBlank, isClosing, isColon, isMinus, isOpening, isQuote } from "./signs.ts";

/**
 * Each bracket's place → the place of its partner, by counting alone; half and full width pair with each other.
 * Brackets between quotation marks are not counted. Whether a pair is an operator is decided by `readTokens`.
 */
export function pairBrackets(input: string, names: FieldNames): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const waiting: number[] = [];
  let wordStart = 0;
  /** A word could begin here, so that a quotation mark opens a phrase. */
  let fresh = true;
  let colonSeen = false;
  for (let at = 0; at < input.length; at += 1) {
    const sign = input.charAt(at);
    if (fresh) {
      wordStart = at;
      colonSeen = false;
    }
    if (isBlank(sign)) fresh = true;
    else if (isQuote(sign) && fresh) at = Math.max(at, closeOfPhrase(input, at));
    else if (isOpening(sign)) waiting.push(at);
    else if (isClosing(sign)) {
      const open = waiting.pop();
      if (open !== undefined) partners.set(open, at).set(at, open);
      fresh = false;
    } else if (isColon(sign)) {
      // Only the first colon of a word can end a field's name.
      fresh = !colonSeen && fieldAt(input, wordStart, at + 1, names) !== null;
      colonSeen = true;
    } else if (!isMinus(sign)) fresh = false;
  }
  return partners;
}
