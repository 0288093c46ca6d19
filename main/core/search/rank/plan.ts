import { greatest } from "./greatest.ts";
import { type Clause, clausesOf, presence, tokenSets, type WriteQuery } from "./lunr-parts.ts";
import { k1, type WordList, type WordStore } from "./word-store.ts";

/** The one field of the word index. */
export const wordField = "word";

/** What stock Lunr would answer, worked out with typed arrays. */
export interface Plan {
  /** Documents that match, in Lunr's order of meeting them: it decides among equal scores. */
  readonly documents: Uint32Array;
  /** The score of each, the same number that Lunr makes of it. */
  readonly scores: Float64Array;
}

interface ClauseLists {
  readonly clause: Clause;
  readonly lists: readonly WordList[];
}

/**
 * Scores every document that a query matches, as Lunr 2.3.9 does, without an object per document.
 *
 * @param among only these documents (1 each) are looked at; null: all
 * @returns null for a query of excluded words only, which matches by what is not in the lists
 */
export function planQuery(
  store: WordStore,
  write: WriteQuery,
  among: Uint8Array | null,
): Plan | "nothing" | null {
  const query = clausesOf([wordField], write);
  if (query.clauses.length === 0) return "nothing";
  if (query.isNegated()) return null;
  // One list a term for the whole query: the store may let go of lists in between.
  const known = new Map<string, WordList | null>();
  const listOf = (term: string) => {
    const list = known.get(term) ?? store.list(term);
    known.set(term, list);
    return list ?? [];
  };
  const clauses = query.clauses.map((clause): ClauseLists => {
    const terms = store.expand(tokenSets.fromClause(clause));
    return { clause, lists: terms.flatMap(listOf) };
  });
  const allowed = allowedDocuments(store, clauses, among);
  const boosts = boostsOf(clauses);
  const documents = matching([...boosts.keys()], allowed, store.size);
  return { documents, scores: scoresOf(store, boosts, documents) };
}

/** The `limit` best of a plan, still in Lunr's order of meeting them. */
export function bestOf({ documents, scores }: Plan, limit: number): Uint32Array {
  if (limit === 0 || documents.length <= limit) return documents;
  const least = greatest(scores, limit);
  let ties = limit;
  for (const score of scores) if (score > least) ties -= 1;
  return documents.filter((_, at) => {
    const score = scores[at] ?? 0;
    if (score === least) ties -= 1;
    return score > least || (score === least && ties >= 0);
  });
}

/** 1 for each document that required and excluded words leave; null: all. */
function allowedDocuments(
  store: WordStore,
  clauses: readonly ClauseLists[],
  among: Uint8Array | null,
): Uint8Array | null {
  let allowed = among;
  for (const { clause, lists } of clauses) {
    if (clause.presence === presence.required) allowed = keep(store.size, lists, allowed);
  }
  const excluded = clauses.filter(({ clause }) => clause.presence === presence.prohibited);
  if (excluded.length === 0) return allowed;
  const left = allowed === null ? new Uint8Array(store.size).fill(1) : allowed.slice();
  for (const { lists } of excluded) {
    for (const { documents } of lists) for (const document of documents) left[document] = 0;
  }
  return left;
}

function keep(size: number, lists: readonly WordList[], allowed: Uint8Array | null): Uint8Array {
  const kept = new Uint8Array(size);
  for (const { documents } of lists) {
    for (const document of documents) kept[document] = allowed === null ? 1 : (allowed[document] ?? 0);
  }
  return kept;
}

/** Boost of each word in the query vector; a word asked for twice counts twice. In the order of the query. */
function boostsOf(clauses: readonly ClauseLists[]): ReadonlyMap<WordList, number> {
  const boosts = new Map<WordList, number>();
  for (const { clause, lists } of clauses) {
    if (clause.presence === presence.prohibited) continue;
    for (const list of lists) boosts.set(list, (boosts.get(list) ?? 0) + clause.boost);
  }
  return boosts;
}

function matching(lists: readonly WordList[], allowed: Uint8Array | null, size: number): Uint32Array {
  const seen = new Uint8Array(size);
  const found = new Uint32Array(lists.reduce((sum, { documents }) => sum + documents.length, 0));
  let length = 0;
  for (const { documents } of lists) {
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0;
      if (seen[document] === 1 || (allowed !== null && allowed[document] !== 1)) continue;
      seen[document] = 1;
      found[length++] = document;
    }
  }
  return found.subarray(0, length);
}

/** Dot product over the words in Lunr's order of terms, divided by the length of the query vector. */
function scoresOf(
  store: WordStore,
  boosts: ReadonlyMap<WordList, number>,
  documents: Uint32Array,
): Float64Array {
  const sums = new Float64Array(store.size);
  let squares = 0;
  for (const [list, boost] of [...boosts].sort(([one], [other]) => one.termIndex - other.termIndex)) {
    squares += boost * boost;
    const { documents: withWord } = list;
    for (let at = 0; at < withWord.length; at++) {
      const document = withWord[at] ?? 0;
      sums[document] = (sums[document] ?? 0) + boost * wordScore(store, list, at);
    }
  }
  const length = Math.sqrt(squares);
  const scores = new Float64Array(documents.length);
  for (let at = 0; at < documents.length; at++) scores[at] = (sums[documents[at] ?? 0] ?? 0) / length || 0;
  return scores;
}

/** Lunr's score of one word in one document: BM25, rounded to three decimals. */
export function wordScore({ norms }: WordStore, { idf, documents, frequencies }: WordList, at: number) {
  const frequency = frequencies[at] ?? 0;
  const score = (idf * ((k1 + 1) * frequency)) / ((norms[documents[at] ?? 0] ?? 0) + frequency);
  return Math.round(score * 1000) / 1000;
}
