/** Opening sign → closing signs. 「」 stay letters: they are part of what people quote. */
const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"”＂'],
  ["“", '”“"'],
  ["＂", '＂"'],
]);

/** Pairs to print a phrase with; the first whose closing signs do not stand in it is taken. */
const quotePairs = [
  ['"', '"'],
  ["“", "”"],
  ["＂", "＂"],
] as const;

/** Operators as words of their own. Those of Latin letters may touch a bracket: NOT(…), (…)OR(…). */
const operators = [
  { text: "AND", kind: "and", latin: true },
  { text: "ＡＮＤ", kind: "and", latin: true },
  { text: "かつ", kind: "and", latin: false },
  { text: "OR", kind: "or", latin: true },
  { text: "ＯＲ", kind: "or", latin: true },
  { text: "または", kind: "or", latin: false },
  { text: "NOT", kind: "not", latin: true },
  { text: "ＮＯＴ", kind: "not", latin: true },
] as const;
export type Operator = (typeof operators)[number];
export const operatorWords: readonly string[] = operators.map(({ text }) => text);

const blank = /[\s　]/u;

export const isBlank = (sign: string): boolean => blank.test(sign);
export const isOpening = (sign: string): boolean => sign === "(" || sign === "（";
export const isClosing = (sign: string): boolean => sign === ")" || sign === "）";
export const isMinus = (sign: string): boolean => sign === "-" || sign === "－" || sign === "−";
export const isStar = (sign: string): boolean => sign === "*" || sign === "＊";
export const isColon = (sign: string): boolean => sign === ":" || sign === "：";
export const isQuote = (sign: string): boolean => quotes.has(sign);

/** Where the phrase that opens at `at` closes; -1 when it does not. */
export function closeOfPhrase(input: string, at: number): number {
  const closing = quotes.get(input.charAt(at)) ?? "";
  for (let end = at + 1; end < input.length; end += 1) if (closing.includes(input.charAt(end))) return end;
  return -1;
}

/** A phrase between marks that it does not hold itself. */
export function quote(text: string): string {
  const fits = ([open]: readonly [string, string]) =>
    ![...(quotes.get(open) ?? "")].some((sign) => text.includes(sign));
  const [open, close] = quotePairs.find(fits) ?? quotePairs[0];
  return `${open}${text}${close}`;
}

/** The operator whose letters stand at `at`, whatever follows them. */
export function operatorLetters(input: string, at: number): Operator | null {
  return operators.find(({ text }) => input.startsWith(text, at)) ?? null;
}
