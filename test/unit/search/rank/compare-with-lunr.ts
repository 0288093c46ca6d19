import { expect } from "@jest/globals";
import type lunr from "lunr";
import { rankDocuments } from "../../../../main/core/search/rank/lunr-index.ts";
import type { Result, WriteQuery } from "../../../../main/core/search/rank/lunr-parts.ts";
import type { WordStore } from "../../../../main/core/search/rank/word-store.ts";
import type { NamedQuery } from "./random-queries.ts";

/** Sums in another order may differ in their last bits; what counts as the same score then. */
const nearly = 1e-12;

/** A result with its match data as text, so that many thousands are compared quickly. */
interface Row {
  readonly ref: string;
  readonly score: number;
  readonly metadata: string;
}

/** What stock Lunr answers to a query. */
export interface StockAnswer extends NamedQuery {
  readonly rows: readonly Row[];
}

const rowsOf = (results: readonly Result[]): readonly Row[] =>
  results.map(({ ref, score, matchData }) => ({ ref, score, metadata: JSON.stringify(matchData.metadata) }));

export function askStock(stock: lunr.Index, queries: readonly NamedQuery[]): readonly StockAnswer[] {
  // The types of the package know other words for the same clauses.
  const query = (write: WriteQuery) =>
    stock.query(write as unknown as (query: lunr.Query) => void) as unknown as readonly Result[];
  return queries.map((named) => ({ ...named, rows: rowsOf(query(named.write)) }));
}

interface Compared {
  readonly ours: readonly Row[];
  readonly rows: readonly Row[];
  /** Where the first row differs at all; -1: nowhere. */
  readonly different: number;
}

function compare(store: WordStore, { name, write, rows }: StockAnswer, limit: number): Compared {
  const { total, results } = rankDocuments(store, write, limit);
  const ours = rowsOf(results);
  const wanted = limit === 0 ? rows : rows.slice(0, limit);
  expect({ name, limit, total, listed: ours.length }).toEqual({
    name,
    limit,
    total: rows.length,
    listed: wanted.length,
  });
  const different = wanted.findIndex(({ ref, score, metadata }, at) => {
    const row = ours[at];
    return row?.ref !== ref || row.score !== score || row.metadata !== metadata;
  });
  return { ours, rows: wanted, different };
}

/** Refs, scores, order and match data are those of stock Lunr, to the last bit. */
export function expectSame(
  store: WordStore,
  answers: readonly StockAnswer[],
  limits: readonly number[],
): void {
  for (const answer of answers) {
    for (const limit of limits) {
      const { ours, rows, different: at } = compare(store, answer, limit);
      expect({ name: answer.name, limit, at, row: ours[at] }).toEqual({
        name: answer.name,
        limit,
        at: -1,
        row: rows[at],
      });
    }
  }
}

/**
 * The same where terms were counted in another order (after removals Lunr would have met them otherwise): scores to
 * 1e-12, and the order free among those that are equal within it. Answers the queries that needed this.
 */
export function expectNearlySame(
  store: WordStore,
  answers: readonly StockAnswer[],
  limits: readonly number[],
): readonly string[] {
  const needed: string[] = [];
  for (const answer of answers) {
    for (const limit of limits) {
      const { ours, rows, different } = compare(store, answer, limit);
      if (different === -1) continue;
      needed.push(answer.name);
      const stock = new Map(answer.rows.map((row) => [row.ref, row]));
      // Its own score and words are right, and Lunr has at its place one of that score.
      const wrong = ours.findIndex(({ ref, score, metadata }, at) => {
        const own = stock.get(ref);
        const scores = [own?.score ?? Number.NaN, rows[at]?.score ?? Number.NaN];
        return own?.metadata !== metadata || !scores.every((other) => Math.abs(score - other) <= nearly);
      });
      expect({ name: answer.name, limit, wrong, row: ours[wrong] }).toEqual({
        name: answer.name,
        limit,
        wrong: -1,
        row: undefined,
      });
      expect(new Set(ours.map(({ ref }) => ref)).size).toBe(ours.length);
    }
  }
  return needed;
}
