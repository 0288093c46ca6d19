import type { Range } from "../../../../shared/text/range.ts";

/** What the parser has to know of a field: how a person may name it. */
export interface FieldName {
  /** The name in the tree: lower-case Latin letters. */
  readonly name: string;
  /** Other names a person may type; the first Japanese one is the one shown. */
  readonly aliases: { readonly ja: readonly string[]; readonly en: readonly string[] };
}

/** `*` and quotation marks are off, the letters are as typed; `range` takes them in (UTF-16 units of the query). */
export interface WordNode {
  readonly kind: "word";
  readonly text: string;
  readonly prefix: boolean;
  readonly range: Range;
}

/** One string as it stands, without other spellings. */
export interface PhraseNode {
  readonly kind: "phrase";
  readonly text: string;
  readonly range: Range;
}

export interface FieldNode {
  readonly kind: "field";
  /** Its canonical name. */
  readonly field: string;
  readonly value: string;
  /** The value stood between quotation marks. */
  readonly quoted: boolean;
  readonly range: Range;
  readonly valueRange: Range;
}

/** Ids of documents and of parts; both are random, so that one set holds both. */
export interface DocumentsNode {
  readonly kind: "documents";
  readonly documents: ReadonlySet<string>;
}

/** Leaves joined by AND, OR and NOT. `of` of a list has at least two nodes, none of them of the list's own kind. */
type Joined<Leaf> =
  | Leaf
  | { readonly kind: "and" | "or"; readonly of: readonly Joined<Leaf>[] }
  | { readonly kind: "not"; readonly of: Joined<Leaf> };

/** What a person asked for. */
export type QueryNode = Joined<WordNode | PhraseNode | FieldNode>;

/** The same without fields: all that the search thread has to know. */
export type ResolvedNode = Joined<WordNode | PhraseNode | DocumentsNode>;
