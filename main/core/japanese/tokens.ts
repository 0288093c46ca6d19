export interface Token {
  /** From the text itself, never from the dictionary. */
  readonly surface: string;
  /** Dictionary form; the surface where the dictionary knows none. */
  readonly basic: string;
  /** 名詞, 動詞, 助詞 …; `unknownPartOfSpeech` where the tokenizer gave up on a stretch. */
  readonly partOfSpeech: string;
  /** 五段・カ行イ音便, 一段, サ変・スル …; "*" for what is not conjugated. */
  readonly conjugationType: string;
  /** UTF-16 units of the text that was tokenized. */
  readonly start: number;
  readonly end: number;
}

/** An entry of the word index: `term` is a lower-case basic form. Offsets as in `Token`. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

export interface Tokenizer {
  /** Never throws; the surfaces put together are the text. */
  readonly tokenize: (text: string) => Token[];
  /** The same tokens without objects; the arrays are reused by the next call. */
  readonly analyse: (text: string) => Analysis;
  /**
   * Index term of a word id of `analyse` (lower-case basic form); null: the surface itself, in lower case, is the term;
   * undefined: not indexed (助詞, 助動詞, 記号, フィラー, その他). Cached.
   */
  readonly termOfWord: (word: number) => string | null | undefined;
  /**
   * kuromoji's features of a word id: 品詞, 品詞細分類1-3, 活用型, 活用形, 基本形, 読み, 発音. The last two are missing for
   * a word that the dictionary does not know, and its 基本形 is "*".
   */
  readonly features: (word: number) => readonly string[];
}

export interface Analysis {
  readonly length: number;
  /** length + 1 entries: token i is [start[i], start[i + 1]) of the text, UTF-16 units. */
  readonly start: Int32Array;
  /** ≥ 0: dictionary entry; < 0: unknown-word class entry or given-up stretch. */
  readonly word: Int32Array;
}

export const unknownPartOfSpeech = "未知語";

// Function words and signs: everywhere, so they tell nothing about a passage.
const notIndexed = new Set(["助詞", "助動詞", "記号", "フィラー", "その他"]);

export function isIndexed(partOfSpeech: string): boolean {
  return !notIndexed.has(partOfSpeech);
}

/** Index terms of tokens, in order. */
export function termsOf(tokens: readonly Token[]): Term[] {
  const terms: Term[] = [];
  for (const { basic, partOfSpeech, start, end } of tokens) {
    if (isIndexed(partOfSpeech)) terms.push({ term: basic.toLowerCase(), start, end });
  }
  return terms;
}
