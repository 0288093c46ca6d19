import { normalise } from "../../japanese/normalise.ts";
import { type Token, type Tokenizer, termsOf } from "../../japanese/tokens.ts";
import type { VariantForm } from "../../japanese/variants/variant-form.ts";
import type { VariantTables } from "../../japanese/variants/variant-tables.ts";
import { variantsOf } from "../../japanese/variants/variants-of.ts";
import { withoutSeparators } from "../index/segment.ts";
import type { Asked, AskForm, AskNode, AskTerm, Chip, Conjugated } from "./ask.ts";

/** A question with its fields resolved to parts: what the search thread is sent. */
export type ThreadNode =
  | { readonly kind: "word"; readonly text: string; readonly prefix: boolean }
  /** One string as it stands, without other spellings. */
  | { readonly kind: "phrase"; readonly text: string }
  | { readonly kind: "parts"; readonly parts: ReadonlySet<string> }
  | { readonly kind: "and" | "or"; readonly of: readonly ThreadNode[] }
  | { readonly kind: "not"; readonly of: ThreadNode };

export interface ThreadQuestion {
  readonly node: ThreadNode | null;
  /** Whether words are looked for in other spellings too. */
  readonly variants: boolean;
  /** Keys of chips switched against their default. */
  readonly off: ReadonlySet<string>;
  readonly on: ReadonlySet<string>;
}

/**
 * Finds out what to look for: the spellings of each word, its index terms, its dictionary form. Variants come in
 * inside the tree, at the place of their word, so that NOT and brackets hold for them too.
 */
export function prepareQuestion(
  question: ThreadQuestion,
  tokenizer: Tokenizer,
  tables: VariantTables,
): Asked {
  const chips: Chip[] = [];
  const terms = new Map<string, AskTerm | null>();

  function chip({ asked, ...description }: ChipDescription, on: boolean): number {
    const { kind, term, form } = description;
    // A word and a phrase of the same letters are looked for apart, and counted apart.
    const key = `${asked === "phrase" ? "phrase-" : ""}${kind}:${term}:${form}`;
    const known = chips.findIndex((one) => one.key === key);
    if (known >= 0) return known;
    const switched = on ? !question.off.has(key) : question.on.has(key);
    return chips.push({ ...description, key, on: switched }) - 1;
  }

  function prepare(node: ThreadNode): AskNode | null {
    switch (node.kind) {
      case "parts":
        return node;
      case "not": {
        const of = prepare(node.of);
        return of === null ? null : { kind: "not", of };
      }
      case "and":
      case "or": {
        const of = node.of.flatMap((one) => prepare(one) ?? []);
        return of.length === 0 ? null : { kind: node.kind, of };
      }
      case "word":
      case "phrase": {
        const key = `${node.kind} ${node.kind === "word" && node.prefix} ${node.text}`;
        const known = terms.get(key);
        const term = known === undefined ? prepareTerm(node, question, tokenizer, tables, chip) : known;
        terms.set(key, term);
        return term === null ? null : { kind: "term", term };
      }
    }
  }

  const node = question.node === null ? null : prepare(question.node);
  return { node, chips };
}

/** A chip without its key, and what it was asked as. */
type ChipDescription = Omit<Chip, "key" | "on"> & { readonly asked: "word" | "phrase" };

type MakeChip = (description: ChipDescription, on: boolean) => number;

/** Null when nothing of the word is left under the `search` rules (a lone blank, a control character). */
function prepareTerm(
  node: Extract<ThreadNode, { kind: "word" | "phrase" }>,
  { variants }: ThreadQuestion,
  tokenizer: Tokenizer,
  tables: VariantTables,
  chip: MakeChip,
): AskTerm | null {
  const text = withoutSeparators(normalise([{ text: node.text }], "search").text);
  if (text === "") return null;
  const tokens = tokenizer.tokenize(text);
  const plain = node.kind === "phrase" || node.prefix;
  const own = { asked: node.kind, term: node.text, form: text, kind: "variant", own: true } as const;
  if (plain) {
    const form: AskForm = { text, chip: chip(own, true), border: "none" };
    return {
      forms: [form],
      conjugated: null,
      prefix: node.kind === "word" && node.prefix,
      insideChip: null,
      rankTerms: rankTermsOf(tokens),
    };
  }
  const [typed, ...others] = variantsOf(text, tables);
  const forms = [typed, ...(variants ? others : [])].flatMap((form, at) =>
    form === undefined ? [] : [toAskForm(form, at === 0, node.text, chip)],
  );
  return {
    forms,
    conjugated: variants
      ? conjugatedWord(text, tokens, tokenizer, (before, basic) =>
          chip({ ...own, form: `${before}${basic}…`, own: false }, true),
        )
      : null,
    prefix: false,
    insideChip: chip({ ...own, kind: "inside-word", own: false }, false),
    rankTerms: rankTermsOf(tokens),
  };
}

function toAskForm(
  { text, chip: label, kind, on, border }: VariantForm,
  own: boolean,
  term: string,
  chip: MakeChip,
): AskForm {
  return { text, border, chip: chip({ asked: "word", term, form: label, kind, own }, on) };
}

function rankTermsOf(tokens: readonly Token[]): readonly string[] {
  return termsOf(tokens).map(({ term }) => term);
}

/** Verbs that stand with every other word: their forms say nothing about what is looked for. */
const lightVerbs = new Set([
  "する",
  "ある",
  "いる",
  "なる",
  "できる",
  "やる",
  "くる",
  "いく",
  "おる",
  "よる",
  "れる",
  "られる",
  "せる",
]);
const inflected = new Set(["動詞", "形容詞"]);
/** What may follow the word in its conjugated form (漏れ|まし|た) without being part of what is looked for. */
const endings = new Set(["助動詞", "助詞"]);

/** The word that a term ends with, when it is one that changes its form; null: it is not. */
function conjugatedWord(
  text: string,
  tokens: readonly Token[],
  tokenizer: Tokenizer,
  chip: (before: string, basic: string) => number,
): Conjugated | null {
  const at = tokens.findLastIndex(({ partOfSpeech }) => !endings.has(partOfSpeech));
  const token = tokens[at];
  if (token === undefined || !inflected.has(token.partOfSpeech)) return null;
  const { length, word } = tokenizer.analyse(text);
  if (length !== tokens.length || tokenizer.features(word[at] ?? 0)[1] === "非自立") return null;
  const before = text.slice(0, token.start);
  if (before === "" && lightVerbs.has(token.basic)) return null;
  const basic = token.basic.toLowerCase();
  return { before, basic, chip: chip(before, basic) };
}
