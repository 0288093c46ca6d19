import { type IndexViews, type Posting, queryViews, type Result, type WriteQuery } from "./lunr-parts.ts";
import { bestOf, planQuery, wordField, wordScore } from "./plan.ts";
import type { WordList, WordStore } from "./word-store.ts";

/** Lunr keeps metadata of each place; ours stand in the segments. */
const noMetadata: object = Object.freeze(Object.create(null));

export interface RankedDocuments {
  /** How many documents match. */
  readonly total: number;
  /** Best first; `ref` is the number of the document. */
  readonly results: readonly Result[];
}

/**
 * Asks stock Lunr over the compact segments. It is handed only the documents that can be among the first `limit`
 * (0: all), decoded as far as the words of the query go.
 *
 * @param among only these documents (1 each) are looked at; null: all
 */
export function rankDocuments(
  store: WordStore,
  write: WriteQuery,
  limit: number,
  among: Uint8Array | null = null,
): RankedDocuments {
  const plan = planQuery(store, write, among);
  // Stock Lunr answers every document when nothing is asked; nobody wants that.
  if (plan === "nothing") return { total: 0, results: [] };
  if (plan === null) {
    const results = queryViews(viewsOf(store, null), write);
    return { total: results.length, results: limit === 0 ? results : results.slice(0, limit) };
  }
  const handed = bestOf(plan, limit);
  return { total: plan.documents.length, results: queryViews(viewsOf(store, handed), write) };
}

/**
 * What `lunr.Index` reads, made when it reads it. df, number of documents and mean length are those of the whole
 * index, whatever few documents are handed over.
 */
function viewsOf(store: WordStore, handed: Uint32Array | null): IndexViews {
  const wanted = handed === null ? null : markDocuments(store.size, handed);
  const vectors = new Map<string, number[]>();
  const postings = new Map<string, Posting>();

  function posting(term: string): Posting | undefined {
    const known = postings.get(term);
    if (known !== undefined) return known;
    const list = store.list(term);
    if (list === null) return undefined;
    const made = { _index: list.termIndex, [wordField]: decode(store, list, wanted, vectors) };
    postings.set(term, made);
    return made;
  }

  return {
    fields: [wordField],
    invertedIndex: new Proxy({}, { get: (_, term) => posting(String(term)) }),
    fieldVectors: new Proxy(
      {},
      {
        get: (_, reference) => ({ elements: vectors.get(String(reference)) ?? [] }),
        ownKeys: () => allReferences(store),
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      },
    ),
    tokenSet: { intersect: (asked) => ({ toArray: () => store.expand(asked) }) },
  };
}

/** The documents of a word as Lunr wants them; their scores go into the vectors, in the order of the terms. */
function decode(
  store: WordStore,
  list: WordList,
  wanted: Uint8Array | null,
  vectors: Map<string, number[]>,
): Readonly<Record<string, object>> {
  const documents: Record<string, object> = {};
  for (let at = 0; at < list.documents.length; at++) {
    const document = list.documents[at] ?? 0;
    if (wanted !== null && wanted[document] !== 1) continue;
    documents[document] = noMetadata;
    const reference = referenceOf(document);
    const vector = vectors.get(reference) ?? [];
    let place = vector.length;
    while (place > 0 && (vector[place - 2] ?? 0) > list.termIndex) place -= 2;
    vector.splice(place, 0, list.termIndex, wordScore(store, list, at));
    vectors.set(reference, vector);
  }
  return documents;
}

function markDocuments(size: number, documents: Uint32Array): Uint8Array {
  const marks = new Uint8Array(size);
  for (const document of documents) marks[document] = 1;
  return marks;
}

/** A field reference as Lunr writes it. */
function referenceOf(document: number): string {
  return `${wordField}/${document}`;
}

function allReferences({ segments, firstDocuments }: WordStore): string[] {
  return segments.flatMap(({ live }, segment) =>
    [...live.keys()]
      .filter((passage) => live[passage] === 1)
      .map((passage) => referenceOf((firstDocuments[segment] ?? 0) + passage)),
  );
}
