import type { Dictionary } from "./dictionary-layout.ts";
import { isIndexed, type Tokenizer, unknownPartOfSpeech } from "./tokens.ts";

/** Word id of a stretch of which no word could be made. */
export const givenUp = -(2 ** 31);

const featuresOfGivenUp: readonly string[] = [unknownPartOfSpeech, "*", "*", "*", "*", "*", "*"];

type WordFeatures = Pick<Tokenizer, "features" | "termOfWord">;

/** Features and index terms of words, decoded when first asked for and kept. */
export function createWordFeatures(dictionary: Dictionary): WordFeatures {
  const { kinds, kindStarts, kindBytes, formStarts, formBytes } = dictionary;
  const [knownCount = 0] = dictionary.knownCount;
  const kindOf = decoder(kindStarts, kindBytes);
  const formOf = decoder(formStarts, formBytes);
  const features: (readonly string[] | undefined)[] = [];
  const terms: (string | null | undefined)[] = [];
  /** 1: `terms` has an answer, which may be undefined. */
  const asked = new Uint8Array(kinds.length);

  function entryOf(word: number): number {
    return word >= 0 ? word : knownCount + ~word;
  }

  function featuresOf(word: number): readonly string[] {
    if (word === givenUp) return featuresOfGivenUp;
    const entry = entryOf(word);
    const found = features[entry];
    if (found !== undefined) return found;
    const decoded = [...kindOf(kinds[entry] ?? 0), ...formOf(entry)];
    features[entry] = decoded;
    return decoded;
  }

  function makeTerm(entry: number): string | null | undefined {
    const [partOfSpeech = ""] = kindOf(kinds[entry] ?? 0);
    if (!isIndexed(partOfSpeech)) return undefined;
    const [basic = "*"] = formOf(entry);
    return basic === "*" ? null : basic.toLowerCase();
  }

  return {
    features: featuresOf,
    termOfWord(word) {
      if (word === givenUp) return null;
      const entry = entryOf(word);
      if (asked[entry] === 1) return terms[entry];
      const term = makeTerm(entry);
      terms[entry] = term;
      asked[entry] = 1;
      return term;
    },
  };
}

/** Reads the n-th of the texts that stand one behind the other, and parts it at its commas. */
function decoder(
  starts: Int32Array,
  { buffer, byteOffset, byteLength }: Uint8Array,
): (n: number) => string[] {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return (n) => bytes.toString("utf8", starts[n], starts[n + 1]).split(",");
}
