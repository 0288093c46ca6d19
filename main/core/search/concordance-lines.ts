import type {
  ConcordanceLine,
  ConcordanceSort,
  Distribution,
  Question,
  SearchFilter,
} from "../../../shared/contract/search.ts";
import { askLibrary, filterParts } from "./ask-library.ts";
import { monthOf } from "./fields/date-value.ts";
import { readDocumentFacts } from "./fields/document-facts.ts";
import type { FoundLine } from "./find/concordance.ts";
import { nothingFound } from "./find/find.ts";
import { createDocumentFinder, type FoundDocument } from "./found-documents.ts";
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
  const { unit, width, sort, offset, limit } = request;
  const asked = { question, among, unit, sort, width, offset, limit };
  const nothing = { total: 0, lines: [] };
  const { total, lines } = await askThread(session, () => threads.concordance(asked), nothing);
  const documentOf = createDocumentFinder(session);
  return {
    total,
    lines: lines.flatMap((line) => {
      const document = documentOf(line.part);
      return document === null ? [] : [toLine(document, line)];
    }),
  };
}

function toLine(
  { facts, maker }: FoundDocument,
  { part, left, match, right, form }: FoundLine,
): ConcordanceLine {
  return {
    ...maker.placeOf(match, part),
    title: facts.title,
    left: oneLine(maker.textOf(left)),
    key: oneLine(maker.textOf(match)),
    right: oneLine(maker.textOf(right)),
    form,
  };
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
    unit: request.unit,
    sort: "document",
    among,
    titled: new Map<never, never>(),
    offset: 0,
    limit: 1,
  } as const;
  const found = await askThread(session, () => threads.find(asked), nothingFound);
  const known = new Map(parts.map((part) => [part.part, part]));
  const facts = new Map(readDocumentFacts(library).map((document) => [document.id, document]));
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
        const document = facts.get(id);
        if (document === undefined) return [];
        return [{ document: id, title: document.title, fileName: document.name, matches }];
      }),
    months: [...months]
      .map(([month, matches]) => ({ month, matches }))
      .toSorted((one, other) => (one.month < other.month ? -1 : 1)),
  };
}
