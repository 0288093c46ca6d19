import { itemCircles, itemLetters, itemNumbers } from "./tables/item-signs.ts";
import { oldKanji } from "./tables/old-kanji.ts";
import { radicals } from "./tables/radicals.ts";
import { signsKept, signVariants } from "./tables/signs.ts";
import { simplifiedKanji } from "./tables/simplified-kanji.ts";
import { variantKanji } from "./tables/variant-kanji.ts";

/** U+FFFD stands for a lone surrogate, so that no two halves can meet and become a character nobody wrote. */
export const replacementCharacter = 0xfffd;

const whiteSpace = /^\p{White_Space}$/u;
// U+FFF9–FFFB frame interlinear annotations. U+FFFC stays: it stands for a picture, which is something.
const ignorable = /^(?:\p{Cc}|[\p{Cf}&&\p{Default_Ignorable_Code_Point}]|[\uFFF9-\uFFFB])$/v;
// Besides marks: Hangul vowels and finals, and the Kirat Rai vowels, which NFC joins to what stands before them.
const attaching = /^[\p{M}\u1160-\u11ff\u{16d63}\u{16d67}]$/u;
const jamo = /[\u1100-\u11ff]/;
const variationSelector = /^\p{Variation_Selector}$/u;
const privateUse = /^\p{Co}$/u;
const digit = /^\p{Nd}$/u;
const digitAtEdge = /^\p{Nd}|\p{Nd}$/u;
// ㎡ ㎞² ㎥: a unit and its power. All others that begin or end with a digit (㏠ ㋀ ½) would merge with neighbours.
const unitWithPower = /^[A-Za-z](?:.*[A-Za-z])?[23]$/;
const wordCharacter = /^(?:[\p{Script=Latin}&&\p{L}]|\p{Nd})$/v;
const latinLetter = /^[\p{Script=Latin}&&\p{L}]$/v;
const katakana = /^[ァ-ヺー-ヿㇰ-ㇿ]$/u;
const voiceableKana = /^[ぁ-ゖゝゞァ-ヺヽヾㇰ-ㇿ]$/u;
// Hangul half-width letters stay: their full forms join under NFC, which would need a look at the neighbours.
const widthForm = /^[\uff01-\uff9d\uffe0-\uffe2\uffe4-\uffee]$/u;

const table = variantTable();
const searchFolds = new Map<string, string>();

export function isWhiteSpace(character: string): boolean {
  return whiteSpace.test(character);
}

/** Dropped under every rule set, and no border: control characters, soft hyphen, zero-width and direction signs. */
export function isIgnorable(character: string): boolean {
  return ignorable.test(character) && !whiteSpace.test(character);
}

/** Whether the character joins the base before it: combining marks, variation selectors, half-width ﾞ ﾟ. */
export function isAttaching(character: string): boolean {
  return attaching.test(character) || character === "ﾞ" || character === "ﾟ";
}

export function isPrivateUse(character: string): boolean {
  return privateUse.test(character);
}

export function isWordCharacter(character: string): boolean {
  return wordCharacter.test(character) || character === "²" || character === "³";
}

export function isLatinLetter(character: string): boolean {
  return latinLetter.test(character);
}

export function isKatakana(character: string): boolean {
  return katakana.test(character);
}

export function isVoiceableKana(character: string): boolean {
  return voiceableKana.test(character);
}

/** Width and NFC of one base with its marks: all that `quote` does inside a cluster. */
export function foldForQuote(cluster: string): string {
  let folded = "";
  for (const character of cluster.normalize("NFC")) folded += foldWidth(character);
  return folded.normalize("NFC");
}

/** What `search` and `anchor` make of one cluster; the cluster may come as it stood or as `quote` left it. */
export function foldForSearch(cluster: string): string {
  let before = "";
  let folded = foldForQuote(cluster);
  // A fold may make room for a composition (J + ˇ → j + ˇ → ǰ), and that in turn for a fold.
  for (let round = 0; round < 4 && folded !== before; round++) {
    before = folded;
    folded = "";
    for (const character of before) folded += foldCharacter(character);
    folded = folded.normalize("NFC");
  }
  return folded;
}

function foldWidth(character: string): string {
  if (character === "ﾞ") return "\u3099";
  if (character === "ﾟ") return "\u309a";
  return widthForm.test(character) ? character.normalize("NFKC") : character;
}

function foldCharacter(character: string): string {
  const known = searchFolds.get(character);
  if (known !== undefined) return known;
  const folded = computeFold(character);
  searchFolds.set(character, folded);
  return folded;
}

function computeFold(character: string): string {
  if (variationSelector.test(character)) return "";
  if (isAttaching(character) || signsKept.includes(character)) return character;
  const variant = table.get(character);
  if (variant !== undefined) return variant;
  const compatible = character.normalize("NFKC");
  if (compatible === character) return character.toLowerCase();
  if (staysWhole(character, compatible)) return character;
  let folded = "";
  for (const part of compatible) folded += foldCharacter(part);
  return folded;
}

/** Whether NFKC would harm: bring in white space, marks or loose Hangul letters, or digits that merge with others. */
function staysWhole(character: string, compatible: string): boolean {
  const [first = "", ...rest] = compatible;
  if (isAttaching(first) || jamo.test(compatible)) return true;
  if ([first, ...rest].some((part) => whiteSpace.test(part) || isIgnorable(part))) return true;
  return digitAtEdge.test(compatible) && !digit.test(character) && !unitWithPower.test(compatible);
}

/** `新旧` groups of a table: every further character of a group stands for the first one. */
export function pairsOf(groups: string): readonly (readonly [variant: string, usual: string])[] {
  return groups
    .trim()
    .split(/\s+/)
    .flatMap((group) => {
      const [usual = "", ...variants] = group;
      return variants.map((variant) => [variant, usual] as const);
    });
}

function variantTable(): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const groups of [oldKanji, variantKanji, simplifiedKanji, radicals]) {
    for (const [variant, usual] of pairsOf(groups)) pairs.set(variant, usual);
  }
  for (const [usual, variants] of signVariants) for (const variant of variants) pairs.set(variant, usual);
  for (const [first, last, number] of itemNumbers) {
    for (let code = first; code <= last; code++)
      pairs.set(String.fromCodePoint(code), `(${number + code - first})`);
  }
  for (const [first, last] of itemLetters) {
    for (let code = first; code <= last; code++) {
      pairs.set(String.fromCodePoint(code), `(${String.fromCodePoint(0x61 + code - first)})`);
    }
  }
  for (const [first, last] of itemCircles) {
    for (let code = first; code <= last; code++) {
      const sign = String.fromCodePoint(code);
      pairs.set(sign, `(${sign.normalize("NFKC")})`);
    }
  }
  return pairs;
}
