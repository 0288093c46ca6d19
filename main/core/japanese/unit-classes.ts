import {
  foldForQuote,
  foldForSearch,
  isAttaching,
  isIgnorable,
  isPrivateUse,
  isWhiteSpace,
  isWordCharacter,
  replacementCharacter,
} from "./fold.ts";

/** What a rule set needs to know of a UTF-16 unit before it looks at neighbours. 0 = not asked for yet. */
export const unitClass = {
  /** Maps to one unit, whatever stands beside it. */
  plain: 1,
  /** The same, and a Latin letter or digit: white space between two of them counts. */
  plainWord: 2,
  whiteSpace: 3,
  ignored: 4,
  /** All else: surrogates, marks, signs that need their neighbours or become several characters. */
  other: 5,
} as const;

export type Rules = "quote" | "search" | "anchor";

/** Answers for all 65,536 units, filled as they are met: no start-up cost, and one array access afterwards. */
export interface UnitClasses {
  readonly classes: Uint8Array;
  /** The unit that a plain one becomes. */
  readonly folded: Uint16Array;
  readonly classify: (unit: number) => number;
}

const known = new Map<Rules, UnitClasses>();

export function unitClassesFor(rules: Rules): UnitClasses {
  const existing = known.get(rules);
  if (existing !== undefined) return existing;
  const classes = new Uint8Array(0x10000);
  const folded = new Uint16Array(0x10000);
  function classify(unit: number): number {
    const character = String.fromCharCode(unit);
    const text = rules === "quote" ? foldForQuote(character) : foldForSearch(character);
    folded[unit] = text.length === 1 ? text.charCodeAt(0) : replacementCharacter;
    const found = classOf(character, text, rules);
    classes[unit] = found;
    return found;
  }
  const created = { classes, folded, classify };
  known.set(rules, created);
  return created;
}

function classOf(character: string, folded: string, rules: Rules): number {
  if (isDropped(character, rules)) return unitClass.ignored;
  if (isWhiteSpace(character)) return unitClass.whiteSpace;
  if (!character.isWellFormed() || isAttaching(character)) return unitClass.other;
  if (rules !== "quote" && needsNeighbours(folded)) return unitClass.other;
  // Whether white space counts must not depend on the rule set: ask what `search` makes of the sign.
  const searched = foldForSearch(character);
  if (folded.length !== 1 || searched.length !== 1) return unitClass.other;
  return isWordCharacter(searched) ? unitClass.plainWord : unitClass.plain;
}

/** Left out as if not there. Under `anchor` that holds for all white space and for private-use signs too. */
export function isDropped(character: string, rules: Rules): boolean {
  if (isIgnorable(character)) return true;
  return rules === "anchor" && (isWhiteSpace(character) || isPrivateUse(character));
}

/** Bars, powers and loose voicing marks: what becomes of them depends on what stands beside them. */
export function needsNeighbours(folded: string): boolean {
  return folded === "-" || folded === "²" || folded === "³" || folded === "゛" || folded === "゜";
}
