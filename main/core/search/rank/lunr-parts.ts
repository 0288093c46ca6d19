import lunr from "lunr";

/**
 * The parts of Lunr 2.3.9 that its types leave out or get wrong: what `lunr.Index` reads of an index, and token sets.
 * Source: lib/index.js and lib/token_set.js of the package; the version is pinned and an oracle test holds it.
 */
export interface TokenSet {
  readonly final: boolean;
  readonly edges: Readonly<Record<string, TokenSet>>;
  intersect(other: TokenSet): TokenSet;
  toArray(): string[];
}

/** A clause of `lunr.Query`, after `Query.clause` filled in what was left out. */
export interface Clause {
  readonly term: string;
  readonly boost: number;
  readonly presence: number;
  readonly usePipeline: boolean;
  readonly fields: readonly string[];
  readonly editDistance?: number;
}

export interface Query {
  readonly clauses: readonly Clause[];
  term(term: string, options: Partial<Omit<Clause, "term">> & { readonly wildcard?: number }): Query;
  isNegated(): boolean;
}

/** Writes the clauses of a query. Called more than once: it must write the same each time. */
export type WriteQuery = (query: Query) => void;

/** A posting as Lunr reads it: `_index` of the term, and for the field its documents with metadata. */
export interface Posting {
  readonly _index: number;
  readonly [field: string]: number | Readonly<Record<string, object>>;
}

/** All that `lunr.Index.prototype.query` touches. */
export interface IndexViews {
  readonly fields: readonly string[];
  readonly invertedIndex: object;
  readonly fieldVectors: object;
  readonly tokenSet: { intersect(query: TokenSet): { toArray(): readonly string[] } };
}

export interface Result {
  readonly ref: string;
  readonly score: number;
  readonly matchData: { readonly metadata: Readonly<Record<string, object>> };
}

export const presence = { optional: 1, required: 2, prohibited: 3 } as const;

interface LunrParts {
  readonly Query: new (fields: readonly string[]) => Query;
  readonly Pipeline: new () => object;
  readonly Index: new (
    views: IndexViews & { readonly pipeline: object },
  ) => { query(write: (query: Query) => void): Result[] };
  readonly TokenSet: {
    fromArray(words: readonly string[]): TokenSet;
    fromClause(clause: Clause): TokenSet;
  };
}

const parts = lunr as unknown as LunrParts;

export const { TokenSet: tokenSets } = parts;

/** The clauses that `write` makes, without asking any index. */
export function clausesOf(fields: readonly string[], write: WriteQuery): Query {
  const query = new parts.Query(fields);
  write(query);
  return query;
}

/** Asks stock Lunr over these views. */
export function queryViews(views: IndexViews, write: WriteQuery): Result[] {
  return new parts.Index({ ...views, pipeline: new parts.Pipeline() }).query(write);
}
