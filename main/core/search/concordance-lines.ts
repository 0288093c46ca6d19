import type {
  ConcordanceLine,
  ConcordanceSort,
  Distribution,
  Question,
  SearchFilter,
} from "../../../shared/contract/search.ts";
import { documentById, titleOf } from "../library/documents.ts";
import { createPlaceMaker } from "../library/places.ts";
import { askLibrary, filterParts } from "./ask-library.ts";
import { monthOf } from "./fields/date-value.ts";
import type { FoundLine } from "./find/concordance.ts";
import { nothingFound } from "./find/find.ts";
import { oneLine } from "./one-line.ts";
import { askThread, type SearchSession } from "./search-session.ts";

export interface ConcordanceQuestion extends Question {
  readonly filters: readonly SearchFilter[];
  readonly width: number;
  readonly sort: ConcordanceSort;
  readonly offset: number;
  readonly limit: number;
}

/**
 * Every match with what stands beside it (keyword in context).
 *
 * @throws Failure query-invalid
 */
export async function concordanceLines(
  session: SearchSession,
  request: ConcordanceQuestion,
): Promise<{ total: number; lines: ConcordanceLine[] }> {
  const { library, indexer, threads } = session;
  const parts = indexer.parts();
  const { question } = askLibrary(library, parts, request);
  const among = filterParts(library, parts, request.filters);
  const { width, sort, offset, limit } = request;
  const asked = { question, among, sort, width, offset, limit };
  const nothing = { total: 0, lines: [] };
  const { total, lines } = await askThread(session, () => threads.concordance(asked), nothing);
  const documentOf = new Map(parts.map(({ part, document }) => [part, document]));
  const makers = new Map<string, (line: FoundLine) => ConcordanceLine>();
  return {
    total,
    lines: lines.flatMap((line) => {
      const id = documentOf.get(line.part) ?? "";
      const make = makers.get(id) ?? lineMaker(session, id);
      if (make === null) return [];
      makers.set(id, make);
      return [make(line)];
    }),
  };
}

function lineMaker({ library }: SearchSession, id: string): ((line: FoundLine) => ConcordanceLine) | null {
  const document = documentById(library, id);
  if (document === null) return null;
  const maker = createPlaceMaker(library, document);
  return ({ part, left, match, right, form }) => ({
    ...maker.placeOf(match, part),
    title: titleOf(document),
    left: oneLine(maker.textOf(left)),
    key: oneLine(maker.textOf(match)),
    right: oneLine(maker.textOf(right)),
    form,
  });
}

/**
 * How the matches divide over documents and months.
 *
 * @throws Failure query-invalid
 */
export async function distributionOf(
  session: SearchSession,
  request: Question & { readonly filters: readonly SearchFilter[] },
): Promise<Distribution> {
  const { library, indexer, threads } = session;
  const parts = indexer.parts();
  const { question } = askLibrary(library, parts, request);
  const among = filterParts(library, parts, request.filters);
  const asked = {
    question,
    unit: "passage",
    sort: "document",
    among,
    titled: new Map<never, never>(),
    offset: 0,
    limit: 1,
  } as const;
  const found = await askThread(session, () => threads.find(asked), nothingFound);
  const known = new Map(parts.map((part) => [part.part, part]));
  const documents = new Map<string, number>();
  const months = new Map<string, number>();
  for (const { part, matches } of found.parts) {
    const indexed = known.get(part);
    if (indexed === undefined || matches === 0 || (among !== null && !among.has(part))) continue;
    const month = monthOf(indexed.date);
    documents.set(indexed.document, (documents.get(indexed.document) ?? 0) + matches);
    months.set(month, (months.get(month) ?? 0) + matches);
  }
  return {
    documents: [...documents]
      .toSorted(([, one], [, other]) => other - one)
      .flatMap(([id, matches]) => {
        const document = documentById(library, id);
        if (document === null) return [];
        return [{ document: id, title: titleOf(document), fileName: document.name, matches }];
      }),
    months: [...months]
      .map(([month, matches]) => ({ month, matches }))
      .toSorted((one, other) => (one.month < other.month ? -1 : 1)),
  };
}
