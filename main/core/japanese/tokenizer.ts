import { cleanLines } from "./clean.ts";
import { openDictionary } from "./dictionary-layout.ts";
import { grow } from "./grow.ts";
import { createLattice } from "./lattice.ts";
import type { Analysis, Token, Tokenizer } from "./tokens.ts";
import { createWordFeatures, givenUp } from "./word-features.ts";

/**
 * A tokenizer over the dictionary's buffer (`loadDictionary`), which it neither copies nor changes: one for each thread,
 * one buffer for all. It keeps what it has decoded, some MB for the words of a language in use.
 */
export function createTokenizer(dictionary: SharedArrayBuffer): Tokenizer {
  const opened = openDictionary(dictionary);
  const lattice = createLattice(opened);
  const words = createWordFeatures(opened);
  const [knownCount = 0] = opened.knownCount;
  let length = 0;
  let starts = new Int32Array(1024);
  let ids = new Int32Array(1024);

  /** Words of one sentence of a line; `offset` leads from the line to the text. */
  function addSentence(text: string, line: string, from: number, to: number, offset: number): void {
    const found = lattice.analyse(line, from, to);
    starts = grow(starts, length + found + 1);
    ids = grow(ids, length + found + 1);
    for (let word = 0; word < found; word++) {
      const start = offset + from + lattice.startOf(word);
      if (splitsCharacter(text, start)) {
        // The two halves of a character outside the basic plane came as two signs 〓: they are one token.
        ids[length - 1] = givenUp;
        continue;
      }
      const entry = lattice.entryOf(word);
      starts[length] = start;
      ids[length] = entry < knownCount ? entry : ~(entry - knownCount);
      length++;
    }
  }

  function analyse(text: string): Analysis {
    length = 0;
    for (const { text: line, start } of cleanLines(text)) {
      let from = 0;
      // kuromoji's sentences: its dictionary has no word with 、 or 。 before the end.
      for (let end = sentenceEnd(line, from); from < line.length; end = sentenceEnd(line, from)) {
        addSentence(text, line, from, end, start);
        from = end;
      }
    }
    starts[length] = text.length;
    return { length, start: starts.subarray(0, length + 1), word: ids.subarray(0, length) };
  }

  function tokenOf(text: string, word: number, start: number, end: number): Token {
    const [partOfSpeech = "", , , , conjugationType = "*", , basic = "*"] = words.features(word);
    const surface = text.slice(start, end);
    // An unknown word has no basic form: the word itself is what can be searched.
    return { surface, basic: basic === "*" ? surface : basic, partOfSpeech, conjugationType, start, end };
  }

  return {
    ...words,
    analyse,
    tokenize(text) {
      const { start, word } = analyse(text);
      return Array.from(word, (id, index) => tokenOf(text, id, start[index] ?? 0, start[index + 1] ?? 0));
    },
  };
}

/** Behind the next 、 or 。, or the end of the line. */
function sentenceEnd(line: string, from: number): number {
  for (let at = from; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    if (unit === 0x3001 || unit === 0x3002) return at + 1;
  }
  return line.length;
}

function splitsCharacter(text: string, at: number): boolean {
  return at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
