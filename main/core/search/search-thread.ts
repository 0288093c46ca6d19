import { readFileSync } from "node:fs";
import type { SearchUnit } from "../../../shared/contract/search.ts";
import { normalise } from "../japanese/normalise.ts";
import { type Token, termsOf } from "../japanese/tokens.ts";
import { type Found, find, type PreparedTerm } from "./find.ts";
import { decodePartIndex, decodeRank, type PartIndex } from "./part-index.ts";
import type { Query, Term } from "./query.ts";
import { openRank, type Rank } from "./rank.ts";
import type { OpenedParts, StoredPart } from "./threads.ts";

const noRank: Rank = () => new Map();

/** What the search thread holds between calls. */
export interface SearchState {
  readonly open: (parts: readonly StoredPart[], rankFile: string) => OpenedParts;
  /** Null before the first `open`. */
  readonly find: (request: ThreadRequest, tokenize: (text: string) => readonly Token[]) => Found | null;
}

interface ThreadRequest {
  readonly query: Query;
  readonly unit: SearchUnit;
  readonly limit: number;
  /** Look only there; null: everywhere. */
  readonly parts: readonly string[] | null;
}

/** The text of all parts and the rank, held in memory so that an answer reads no file. */
export function createSearchState(): SearchState {
  let parts: readonly PartIndex[] | null = null;
  let rank: { readonly key: string; readonly scores: Rank } | null = null;

  return {
    open(stored, rankFile) {
      const held = new Map((parts ?? []).map((part) => [part.extraction, part]));
      const unreadable: string[] = [];
      const opened: PartIndex[] = [];
      for (const { extraction, file } of stored) {
        const part = held.get(extraction) ?? readPart(file);
        if (part === null || part.extraction !== extraction) unreadable.push(extraction);
        else opened.push(part);
      }
      parts = opened;
      const storedRank = readRank(rankFile);
      if (storedRank === null) rank = null;
      else if (storedRank.key !== rank?.key) {
        rank = { key: storedRank.key, scores: openRank(storedRank.stored) };
      }
      return { unreadable, rankKey: rank?.key ?? null };
    },
    find({ query, unit, limit, parts: only }, tokenize) {
      if (parts === null) return null;
      const prepare = (terms: readonly Term[]) => terms.flatMap((term) => prepareTerm(term, tokenize));
      const prepared = { wanted: prepare(query.wanted), unwanted: prepare(query.unwanted), unit };
      if (prepared.wanted.length === 0) {
        return { total: 0, totalMatches: 0, unitsOfParts: [], best: [] };
      }
      const searched = only === null ? parts : parts.filter(({ part }) => only.includes(part));
      return find(searched, rank?.scores ?? noRank, prepared, limit);
    },
  };
}

/** A term under the `search` rules; none when nothing of it is left (a lone blank, a control character). */
function prepareTerm(term: Term, tokenize: (text: string) => readonly Token[]): PreparedTerm[] {
  const form = normalise([{ text: term.text }], "search").text;
  if (form === "") return [];
  return [{ form, terms: termsOf(tokenize(form)).map((found) => found.term) }];
}

function readPart(file: string): PartIndex | null {
  try {
    return decodePartIndex(readFileSync(file));
  } catch {
    // Missing or not readable: the same to us as damaged, it is built again.
    return null;
  }
}

function readRank(file: string): { readonly key: string; readonly stored: string } | null {
  try {
    return decodeRank(readFileSync(file));
  } catch {
    // Missing: places are found all the same, the order comes with the next build.
    return null;
  }
}
