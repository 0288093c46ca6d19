import { presence, type WriteQuery } from "../../../../main/core/search/rank/lunr-parts.ts";
import { createRandom } from "../../../tools/random.ts";

/** A query with its words, so that a failing one can be read. */
export interface NamedQuery {
  readonly name: string;
  readonly write: WriteQuery;
}

interface Clause {
  readonly term: string;
  readonly presence?: number;
  readonly boost?: number;
  readonly editDistance?: number;
}

function queryOf(kind: string, clauses: readonly Clause[]): NamedQuery {
  return {
    name: `${kind}: ${JSON.stringify(clauses)}`,
    write(query) {
      for (const { term, ...options } of clauses) query.term(term, { usePipeline: false, ...options });
    },
  };
}

const { required, prohibited } = presence;

/** Terms by how many passages hold them, most first. */
export function termsByFrequency(
  passages: readonly { readonly terms: readonly string[] }[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { terms } of passages) {
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([one, many], [other, few]) => few - many || (one < other ? -1 : 1))
    .map(([term]) => term);
}

/**
 * Queries of every kind that Lunr knows, `each` of a kind, drawn from the terms of a text.
 *
 * @param terms the most frequent first
 */
export function randomQueries(terms: readonly string[], each: number, seed: number): readonly NamedQuery[] {
  const random = createRandom(seed);
  const frequent = terms.slice(0, Math.max(5, Math.floor(terms.length / 50)));
  const rare = terms.slice(Math.floor(terms.length / 2));
  const plain = (list: readonly string[]) => list.filter((term) => !term.includes("*"));
  const from = (list: readonly string[]) => plain(list)[random.below(plain(list).length)] ?? "";
  const any = () => from(random.below(2) === 0 ? frequent : terms);
  const long = plain(terms.filter((term) => term.length >= 3));
  const kinds: Readonly<Record<string, () => readonly Clause[]>> = {
    single: () => [{ term: from(terms) }],
    frequent: () => [{ term: from(frequent) }],
    rare: () => [{ term: from(rare) }],
    or: () => [{ term: any() }, { term: any() }, { term: from(rare) }],
    "same word twice": () => {
      const term = any();
      return [{ term }, { term: any() }, { term, boost: 2 }];
    },
    and: () => [
      { term: from(frequent), presence: required },
      { term: any(), presence: required },
    ],
    "and or": () => [{ term: from(frequent), presence: required }, { term: any() }, { term: any() }],
    not: () => [{ term: from(frequent) }, { term: any(), presence: prohibited }],
    "and not": () => [
      { term: from(frequent), presence: required },
      { term: any() },
      { term: any(), presence: prohibited },
      { term: any(), presence: prohibited },
    ],
    "only not": () => [
      { term: any(), presence: prohibited },
      { term: any(), presence: prohibited },
    ],
    boosts: () => [
      { term: any(), boost: 10 },
      { term: any(), boost: 0.3 },
      { term: any(), boost: 3 },
    ],
    prefix: () => [{ term: `${any().slice(0, 1)}*` }, { term: any() }],
    "required prefix": () => [
      { term: `${from(frequent).slice(0, 1)}*`, presence: required },
      { term: any() },
    ],
    "prohibited prefix": () => [
      { term: from(frequent) },
      { term: `${any().slice(0, 1)}*`, presence: prohibited },
    ],
    "inner wildcard": () => {
      const term = from(long);
      return [{ term: `${term.slice(0, 1)}*${term.slice(-1)}` }];
    },
    "leading wildcard": () => [{ term: `*${any().slice(-1)}` }, { term: any() }],
    "edit distance 1": () => [{ term: from(long), editDistance: 1 }],
    "edit distance 2": () => [{ term: from(long), editDistance: 2 }, { term: any() }],
    "unknown words": () => [{ term: "どこにもない語" }, { term: any() }],
    "unknown word required": () => [{ term: "どこにもない語", presence: required }, { term: any() }],
    "unknown word prohibited": () => [{ term: "どこにもない語", presence: prohibited }, { term: any() }],
  };
  return Object.entries(kinds).flatMap(([kind, clauses]) =>
    Array.from({ length: each }, () => queryOf(kind, clauses())),
  );
}
