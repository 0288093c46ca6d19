import type { Hit, SearchAnswer, SearchRequest, Variant } from "../../../shared/contract/search.ts";
import type { Stretch } from "../../../shared/model/place.ts";
import type { Range } from "../../../shared/text/range.ts";
import type { PlaceMaker } from "../library/places.ts";
import { type AskedQuestion, askLibrary, filterParts } from "./ask-library.ts";
import { countFacets } from "./facets.ts";
import { type Found, type FoundUnit, nothingFound } from "./find/find.ts";
import { createDocumentFinder, type FoundDocument } from "./found-documents.ts";
import { askThread, type SearchSession } from "./search-session.ts";
import { makeSnippet } from "./snippet.ts";
import { type TitledDocument, titledDocuments } from "./titles.ts";

/** Title hits are a hint above the list, not a list of their own. */
const mostTitles = 5;

/**
 * Answers a search request.
 *
 * @throws Failure query-invalid
 */
export async function search(session: SearchSession, request: SearchRequest): Promise<SearchAnswer> {
  const { library, indexer, threads } = session;
  const parts = indexer.parts();
  const asked = askLibrary(library, parts, request);
  const among = filterParts(library, parts, request.filters);
  const titled = titledDocuments(library, asked.wanted);
  const find = findRequest(request, asked, among, titled, session);
  const found = await askThread(session, () => threads.find(find), nothingFound);
  const listed = found.parts.filter(({ part }) => among === null || among.has(part));
  const documentOf = new Map(parts.map(({ part, document }) => [part, document]));
  return {
    query: request.query,
    unit: request.unit,
    total: listed.reduce((sum, { units }) => sum + units, 0),
    totalMatches: listed.reduce((sum, { matches }) => sum + matches, 0),
    totalDocuments: new Set(listed.map(({ part }) => documentOf.get(part))).size,
    variants: shownVariants(found.chips),
    facets: countFacets(library, parts, found.parts, request.filters),
    titles: titled
      .filter(({ held }) => held === 1)
      .slice(0, mostTitles)
      .map(({ id, title, name }) => ({ document: id, title, fileName: name })),
    hits: hitsOf(session, found.best),
  };
}

function findRequest(
  { unit, sort, offset, limit }: SearchRequest,
  { question }: AskedQuestion,
  among: ReadonlySet<string> | null,
  documents: readonly TitledDocument[],
  { indexer }: SearchSession,
) {
  const matches = new Map(documents.map(({ id, held, share }) => [id, { held, share }]));
  const titled = new Map(
    indexer.parts().flatMap(({ part, document }) => {
      const match = matches.get(document);
      return match === undefined ? [] : [[part, match] as const];
    }),
  );
  return { question, unit, sort, among, titled, offset, limit };
}

/** The chips worth showing: the word itself, and whatever stands somewhere. */
function shownVariants(chips: Found["chips"]): Variant[] {
  return chips
    .filter(({ own, count }) => own || count > 0)
    .map(({ key, term, form, kind, count, on }) => ({ key, term, form, kind, count, on }));
}

function hitsOf(session: SearchSession, found: readonly FoundUnit[]): Hit[] {
  const documentOf = createDocumentFinder(session);
  return found.flatMap((unit) => {
    const document = documentOf(unit.part);
    return document === null ? [] : [toHit(document, unit)];
  });
}

/** More matches than a snippet has room for. */
const shownMatches = 20;

function toHit({ facts, maker }: FoundDocument, found: FoundUnit): Hit {
  const { unit, part, score, matches } = found;
  const snippet = makeSnippet(
    maker.textOf(unit),
    // A snippet shows the surroundings of the first match: the many of a whole document need no place in it.
    matches
      .slice(0, shownMatches)
      .filter((match) => beginsWithin(unit, match))
      .map((match) => withinUnit(maker, unit, match)),
  );
  return {
    document: facts.id,
    fileName: facts.name,
    title: facts.title,
    part,
    page: unit.firstPage + 1,
    score,
    snippet: snippet.text,
    snippetMarks: snippet.marks.map((mark) => ({ ...mark })),
    place: maker.placeOf(unit, part),
    matches: matches.map(({ form, ...match }) => ({ ...maker.placeOf(match, part), form })),
  };
}

/** Of a long unit only a stretch is shown; matches further on stand behind it. */
function beginsWithin({ lastPage, lastOffset }: Stretch, { firstPage, firstOffset }: Stretch): boolean {
  return firstPage < lastPage || (firstPage === lastPage && firstOffset < lastOffset);
}

/** A match as a range of the unit's text. */
function withinUnit(maker: PlaceMaker, unit: Stretch, match: Stretch): Range {
  const { firstPage, firstOffset } = unit;
  const upTo = (lastPage: number, lastOffset: number) =>
    maker.textOf({ firstPage, firstOffset, lastPage, lastOffset }).length;
  return { start: upTo(match.firstPage, match.firstOffset), end: upTo(match.lastPage, match.lastOffset) };
}
