import type { Hit, Match, SearchAnswer, SearchRequest, SearchUnit } from "../../../shared/contract/search.ts";
import type { Stretch } from "../../../shared/model/place.ts";
import type { Range } from "../../../shared/text/range.ts";
import { type DocumentRow, documentById, titleOf } from "../library/documents.ts";
import { listIndexedParts } from "../library/index-state.ts";
import type { Library } from "../library/library.ts";
import { createPlaceMaker, type PlaceMaker } from "../library/places.ts";
import type { Found, FoundUnit } from "./find.ts";
import { indexVersion } from "./part-index.ts";
import { parseQuery, type Query } from "./query.ts";
import { makeSnippet } from "./snippet.ts";
import type { Threads } from "./threads.ts";

/**
 * Answers a search request.
 *
 * @param reopen tells a search thread that was started anew which parts exist
 * @throws Failure query-invalid
 */
export async function search(
  library: Library,
  threads: Threads,
  reopen: () => Promise<void>,
  request: SearchRequest,
): Promise<SearchAnswer> {
  const query = parseQuery(request.query, request.literal);
  const found = await ask(threads, reopen, query, request.unit, request.limit, null);
  return toAnswer(library, request, found);
}

/**
 * Every match of a query in one document, in the order of the text.
 *
 * @throws Failure query-invalid
 */
export async function matchesInDocument(
  library: Library,
  threads: Threads,
  reopen: () => Promise<void>,
  document: DocumentRow,
  request: { readonly query: string; readonly literal: boolean },
): Promise<Match[]> {
  const parts = listIndexedParts(library, indexVersion)
    .filter((indexed) => indexed.document === document.id)
    .map(({ part }) => part);
  const found = await ask(threads, reopen, parseQuery(request.query, request.literal), "passage", 0, parts);
  const maker = createPlaceMaker(library, document);
  return found.best
    .flatMap(({ part, matches }) =>
      matches.map((match) => ({ ...maker.placeOf(match, part), form: match.form })),
    )
    .toSorted((one, other) => one.page - other.page || one.start - other.start);
}

async function ask(
  threads: Threads,
  reopen: () => Promise<void>,
  query: Query,
  unit: SearchUnit,
  limit: number,
  parts: readonly string[] | null,
): Promise<Found> {
  if (query.wanted.length === 0) return nothing;
  const found = await threads.find(query, unit, limit, parts);
  if (found !== null) return found;
  await reopen();
  return (await threads.find(query, unit, limit, parts)) ?? nothing;
}

const nothing: Found = { total: 0, totalMatches: 0, unitsOfParts: [], best: [] };

function toAnswer(library: Library, request: SearchRequest, found: Found): SearchAnswer {
  const documentOf = new Map(
    listIndexedParts(library, indexVersion).map(({ part, document }) => [part, document]),
  );
  const documents = new Set(found.unitsOfParts.map(({ part }) => documentOf.get(part)));
  const makers = new Map<string, { document: DocumentRow; maker: PlaceMaker }>();
  const hits: Hit[] = [];
  for (const unit of found.best) {
    const id = documentOf.get(unit.part);
    if (id === undefined) continue;
    let known = makers.get(id);
    if (known === undefined) {
      const document = documentById(library, id);
      if (document === null) continue;
      known = { document, maker: createPlaceMaker(library, document) };
      makers.set(id, known);
    }
    hits.push(toHit(known.document, known.maker, unit));
  }
  return {
    query: request.query,
    unit: request.unit,
    total: found.total,
    totalMatches: found.totalMatches,
    totalDocuments: documents.size,
    variants: [],
    hits,
  };
}

/** More matches than a snippet has room for. */
const shownMatches = 20;

function toHit(document: DocumentRow, maker: PlaceMaker, found: FoundUnit): Hit {
  const { unit, part, score, matches } = found;
  const snippet = makeSnippet(
    maker.textOf(unit),
    // A snippet shows the surroundings of the first match: the many of a whole document need no place in it.
    matches.slice(0, shownMatches).map((match) => withinUnit(maker, unit, match)),
  );
  return {
    document: document.id,
    fileName: document.name,
    title: titleOf(document),
    part,
    page: unit.firstPage + 1,
    score,
    snippet: snippet.text,
    snippetMarks: snippet.marks.map((mark) => ({ ...mark })),
    place: maker.placeOf(unit, part),
    matches: matches.map((match) => ({ ...maker.placeOf(match, part), form: match.form })),
  };
}

/** A match as a range of the unit's text. */
function withinUnit(maker: PlaceMaker, unit: Stretch, match: Stretch): Range {
  const { firstPage, firstOffset } = unit;
  const upTo = (lastPage: number, lastOffset: number) =>
    maker.textOf({ firstPage, firstOffset, lastPage, lastOffset }).length;
  return { start: upTo(match.firstPage, match.firstOffset), end: upTo(match.lastPage, match.lastOffset) };
}
