/**
 * Item signs: [first code point, last code point, what stands in the brackets for the first one]. The rest of a row
 * counts on. Brackets keep a border that no number crosses: ①2 becomes (1)2, never 12.
 * Source: Unicode blocks Enclosed Alphanumerics, Enclosed CJK Letters and Months, Dingbats,
 * Enclosed Alphanumeric Supplement.
 */
export const itemNumbers: readonly (readonly [number, number, number])[] = [
  [0x2460, 0x2473, 1], // ① … ⑳
  [0x2474, 0x2487, 1], // ⑴ … ⒇
  [0x2488, 0x249b, 1], // ⒈ … ⒛
  [0x24ea, 0x24ea, 0], // ⓪
  [0x24eb, 0x24f4, 11], // ⓫ … ⓴
  [0x24f5, 0x24fe, 1], // ⓵ … ⓾
  [0x24ff, 0x24ff, 0], // ⓿
  [0x2776, 0x277f, 1], // ❶ … ❿
  [0x2780, 0x2789, 1], // ➀ … ➉
  [0x278a, 0x2793, 1], // ➊ … ➓
  [0x3251, 0x325f, 21], // ㉑ … ㉟
  [0x32b1, 0x32bf, 36], // ㊱ … ㊿
];

/** Rows of Latin letters a to z. */
export const itemLetters: readonly (readonly [number, number])[] = [
  [0x249c, 0x24b5], // ⒜ … ⒵
  [0x24b6, 0x24cf], // Ⓐ … Ⓩ
  [0x24d0, 0x24e9], // ⓐ … ⓩ
  [0x1f110, 0x1f129], // 🄐 … 🄩
  [0x1f130, 0x1f149], // 🄰 … 🅉
  [0x1f150, 0x1f169], // 🅐 … 🅩
  [0x1f170, 0x1f189], // 🅰 … 🆉
];

/** Rows whose NFKC is the one sign inside the circle: kanji numerals and katakana. */
export const itemCircles: readonly (readonly [number, number])[] = [
  [0x3280, 0x3289], // ㊀ … ㊉
  [0x32d0, 0x32fe], // ㋐ … ㋾
];
