import type { Dictionary } from "./dictionary-layout.ts";
import { grow } from "./grow.ts";

/**
 * Words that the dictionary does not know, by classes of characters (IPADIC's char.def): a run of katakana, of digits,
 * of Latin letters, or a single kanji.
 */
export interface UnknownWords {
  /** Takes a sentence; offsets below count its units from 0. */
  readonly read: (text: string, start: number, end: number) => void;
  /** Class of a unit. */
  readonly classOf: (at: number) => number;
  /** Whether an unknown word may begin at a unit where the dictionary has words. */
  readonly isInvoked: (at: number) => boolean;
  /** Unit behind the one unknown word that begins at a unit. */
  readonly endOf: (at: number) => number;
}

/**
 * kuromoji gathers a run anew at each of its units, with strings, hence its quadratic time; the number of words is the
 * same as here, one for each unit and entry of its class. The ends of all runs are found in one pass from behind.
 */
export function createUnknownWords({ unitClasses, classInvokes, classGroups }: Dictionary): UnknownWords {
  let classes = new Int32Array(1024);
  let ends = new Int32Array(1024);
  return {
    read(text, start, end) {
      const length = end - start;
      classes = grow(classes, length);
      ends = grow(ends, length);
      let following = -1;
      let runEnd = length;
      for (let unit = length - 1; unit >= 0; unit--) {
        const found = unitClasses[text.charCodeAt(start + unit)] ?? 0;
        if (found !== following || classGroups[found] !== 1) runEnd = unit + 1;
        classes[unit] = found;
        ends[unit] = runEnd;
        following = found;
      }
    },
    classOf: (at) => classes[at] ?? 0,
    isInvoked: (at) => classInvokes[classes[at] ?? 0] === 1,
    endOf: (at) => ends[at] ?? 0,
  };
}
