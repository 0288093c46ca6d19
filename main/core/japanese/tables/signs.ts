/**
 * Signs that stand for one another in Japanese print, written as the form searched, then its variants.
 * Source: the signs met in government PDFs, and the blocks General Punctuation, Mathematical Operators and Box Drawing.
 */
export const signVariants: readonly (readonly [string, string])[] = [
  // Bars: hyphens, dashes, minus signs and the ruling lines typed for a dash. ー itself is a letter, not a bar.
  ["-", "‐‑‒–—―⁃−─━⸺⸻˗"],
  ["~", "〜∼〰∾"],
  // ∼ and its stroke: they may come apart (a dropped sign between them) and must become the same then.
  ["~\u0338", "≁"],
  ['"', "“”„‟〝〞〟"],
  ["'", "‘’‚‛"],
  ["・", "·‧•∙⋅"],
  // One ellipsis stays one sign; NFKC would make dots of it.
  ["…", "⋯︙"],
  ["‥", "︰"],
];

/** Signs that NFKC would take apart and that stay whole. */
export const signsKept = "…‥";
