import { isNumeralSign } from "../numerals.ts";
import type { Border } from "./variant-form.ts";

const digit = /^\d$/u;
const latin = /^[a-z]$/u;
const bigUnit = /^[十百千万億兆]$/u;

/** Whether a match [start, end) of a text in search form may stand there. UTF-16 offsets. */
export function borderHolds(text: string, start: number, end: number, border: Border): boolean {
  if (border === "none") return true;
  if (border === "latin") return !latinMeets(text, start) && !latinMeets(text, end);
  return !isLongerToTheLeft(text, start) && !isLongerToTheRight(text, end, latin.test(text.charAt(start)));
}

/** Whether a Latin word goes on over the border at `at`. */
function latinMeets(text: string, at: number): boolean {
  return latin.test(text.charAt(at - 1)) && latin.test(text.charAt(at));
}

function isLongerToTheLeft(text: string, start: number): boolean {
  const first = text.charAt(start);
  const before = text.charAt(start - 1);
  if (latin.test(first)) return latin.test(before) || digit.test(before);
  if (!isNumeralSign(first)) return false;
  if (digit.test(before) || bigUnit.test(before)) return true;
  if (!digit.test(first)) return isNumeralSign(before);
  return /^[.,]$/u.test(before) && digit.test(text.charAt(start - 2));
}

function isLongerToTheRight(text: string, end: number, beganLatin: boolean): boolean {
  const last = text.charAt(end - 1);
  const next = text.charAt(end);
  if (!isNumeralSign(last)) return false;
  if (isNumeralSign(next) || (beganLatin && latin.test(next))) return true;
  return digit.test(last) && /^[.,]$/u.test(next) && digit.test(text.charAt(end + 1));
}
