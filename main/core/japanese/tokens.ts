import kuromoji, { type IpadicFeatures } from "kuromoji";
import { cleanLines } from "./clean.ts";

export interface Token {
  /** From the text itself, never from the dictionary. */
  readonly surface: string;
  /** Dictionary form; the surface where the dictionary knows none. */
  readonly basic: string;
  /** 名詞, 動詞, 助詞 …; `unknownPartOfSpeech` where the tokenizer gave up on a stretch. */
  readonly partOfSpeech: string;
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
}

export const unknownPartOfSpeech = "未知語";

// Function words and signs: everywhere, so they tell nothing about a passage.
const notIndexed = new Set(["助詞", "助動詞", "記号", "フィラー", "その他"]);

/** Reads the dictionary (some 0.6 s, 380 MB): load once a process. */
export async function loadTokenizer(dictionaryFolder: string): Promise<Tokenizer> {
  const engine = await new Promise<kuromoji.Tokenizer<IpadicFeatures>>((resolve, reject) => {
    kuromoji.builder({ dicPath: dictionaryFolder }).build((error, built) => {
      // The types promise an Error always; in truth it is null when all went well.
      if (error) reject(error);
      else resolve(built);
    });
  });
  return { tokenize: (text) => tokenizeWith((line) => engine.tokenize(line), text) };
}

/** Index terms of tokens, in order. */
export function termsOf(tokens: readonly Token[]): Term[] {
  const terms: Term[] = [];
  for (const { basic, partOfSpeech, start, end } of tokens) {
    if (!notIndexed.has(partOfSpeech)) terms.push({ term: basic.toLowerCase(), start, end });
  }
  return terms;
}

type Analyse = (line: string) => readonly IpadicFeatures[];

/** The work without the dictionary, so that a test can hand in an engine that loses text or throws. */
export function tokenizeWith(analyse: Analyse, text: string): Token[] {
  const tokens: Token[] = [];
  for (const line of cleanLines(text)) {
    const lineEnd = line.start + line.text.length;
    let start = line.start;
    for (const entry of analyseSafely(analyse, line.text)) {
      const end = start + entry.surface_form.length;
      // kuromoji lost or changed characters: better one unknown token than every later offset wrong.
      if (end === start || !line.text.startsWith(entry.surface_form, start - line.start)) break;
      tokens.push(tokenOf(entry, text.slice(start, end), start));
      start = end;
    }
    if (start < lineEnd) tokens.push(unknownToken(text.slice(start, lineEnd), start));
  }
  return joinSurrogates(tokens, text);
}

/** The two halves of a character outside the basic plane may come as two signs 〓: they are one token. */
function joinSurrogates(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last === undefined || (text.codePointAt(last.end - 1) ?? 0) <= 0xffff) joined.push(token);
    else joined[joined.length - 1] = unknownToken(text.slice(last.start, token.end), last.start);
  }
  return joined;
}

function analyseSafely(analyse: Analyse, line: string): readonly IpadicFeatures[] {
  try {
    return analyse(line);
  } catch {
    // A line kuromoji cannot take becomes one unknown token; the lines around it keep their words.
    return [];
  }
}

function tokenOf(entry: IpadicFeatures, surface: string, start: number): Token {
  // An unknown word has no basic form, or that of its class: the word itself is what can be searched.
  const known = entry.basic_form !== undefined && entry.basic_form !== "*";
  return {
    surface,
    basic: known ? entry.basic_form : surface,
    partOfSpeech: entry.pos,
    start,
    end: start + surface.length,
  };
}

function unknownToken(surface: string, start: number): Token {
  return { surface, basic: surface, partOfSpeech: unknownPartOfSpeech, start, end: start + surface.length };
}
