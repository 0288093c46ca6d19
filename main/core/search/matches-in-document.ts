import type { Match, Question } from "../../../shared/contract/search.ts";
import type { DocumentRow } from "../library/documents.ts";
import { createPlaceMaker } from "../library/places.ts";
import { askLibrary } from "./ask-library.ts";
import { nothingFound } from "./find/find.ts";
import { askThread, type SearchSession } from "./search-session.ts";

/**
 * Every match of a question in one document, in the order of the text.
 *
 * @throws Failure query-invalid
 */
export async function matchesInDocument(
  session: SearchSession,
  document: DocumentRow,
  question: Question,
): Promise<Match[]> {
  const { library, indexer, threads } = session;
  const parts = indexer.parts();
  const own = parts.filter((indexed) => indexed.document === document.id).map(({ part }) => part);
  const request = {
    question: askLibrary(library, parts, question).question,
    unit: question.unit,
    sort: "document",
    among: new Set(own),
    titled: new Map<never, never>(),
    offset: 0,
    limit: 0,
  } as const;
  const found = await askThread(session, () => threads.find(request), nothingFound);
  const maker = createPlaceMaker(library, document);
  return found.best.flatMap(({ part, matches }) =>
    matches.map(({ form, ...match }) => ({ ...maker.placeOf(match, part), form })),
  );
}
