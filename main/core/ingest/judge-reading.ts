/** How many characters of a reading are looked at. */
const judgedCharacters = 20_000;

/**
 * How much a decoded text looks like Japanese as people write it: the mean weight of its characters, at most 1.
 * Bytes read in a wrong encoding give rare kanji, private-use signs and foreign scripts; short EUC-JP read as
 * Shift_JIS gives half-width kana with brackets and points in the middle of words.
 */
export function judgeReading(text: string): number {
  const signs = [...text.slice(0, judgedCharacters)];
  return signs.reduce((sum, sign) => sum + weightOf(sign), 0) / Math.max(1, signs.length);
}

function weightOf(sign: string): number {
  if (/[\t\n\r\u0020-\u007e]/.test(sign)) return 1;
  // Japanese punctuation and kana; full-width letters, digits and signs.
  if (/[\u3000-\u303f\u3041-\u30ff\uff01-\uff5e]/.test(sign)) return 1;
  if (firstLevelKanji().has(sign)) return 0.8;
  // As much as a kanji: where kana alone face kanji alone, encoding-japanese decides.
  if (/[\uff66-\uff9f]/.test(sign)) return 0.8;
  // Half-width points and brackets; signs such as ① ※ → %.
  if (/[\uff61-\uff65\u2010-\u27bf\u00a7-\u00f7]/.test(sign)) return 0.4;
  return /\p{Script=Han}/u.test(sign) ? 0.2 : -1;
}

let firstLevel: ReadonlySet<string> | null = null;

/** The 2,965 kanji of JIS X 0208's first level (rows 16 to 47), which make nearly all of any text. */
function firstLevelKanji(): ReadonlySet<string> {
  firstLevel ??= new Set(
    Array.from({ length: 32 * 94 }, (_, at) => [0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)])
      .map((pair) => new TextDecoder("euc-jp").decode(Uint8Array.from(pair)))
      .filter((sign) => /^\p{Script=Han}$/u.test(sign)),
  );
  return firstLevel;
}
