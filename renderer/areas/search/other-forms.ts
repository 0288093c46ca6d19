import type { Match, Variant } from "../../../shared/contract/search.ts";

/** The spellings among the matches that are other than what was typed: those that have a chip. Each once. */
export function otherForms(
  matches: readonly Pick<Match, "form">[],
  variants: readonly Pick<Variant, "form" | "term">[],
): string[] {
  const typed = new Set(variants.map(({ term }) => term));
  const chips = new Set(variants.map(({ form }) => form).filter((form) => !typed.has(form)));
  return [...new Set(matches.map(({ form }) => form))].filter((form) => chips.has(form));
}
