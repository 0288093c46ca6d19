import type { Tokenizer } from "../../../../main/core/japanese/tokens.ts";
import { find } from "../../../../main/core/search/find/find.ts";
import { openIndex } from "../../../../main/core/search/find/open-index.ts";
import { prepareQuestion, type ThreadNode } from "../../../../main/core/search/find/prepare-question.ts";
import { buildSegment } from "../../../../main/core/search/index/segment-builder.ts";
import { parseQuery } from "../../../../main/core/search/query/parse-query.ts";
import type { QueryNode } from "../../../../main/core/search/query/query-node.ts";
import type { SearchUnit } from "../../../../shared/contract/search.ts";
import type { Stretch } from "../../../../shared/model/place.ts";
import { partOf, readSegments } from "../../../tools/segments.ts";
import { shippedTables } from "../../../tools/variants.ts";

interface Asking {
  readonly unit?: SearchUnit;
  readonly literal?: boolean;
  readonly variants?: boolean;
  readonly on?: readonly string[];
  readonly off?: readonly string[];
}

/** What a small index answers: units in the order of the documents. */
export interface SmallAnswer {
  /** Number of the document and page (both from 0) of each unit found. */
  readonly units: readonly (readonly [number, number])[];
  /** Documents that are found, ascending. */
  readonly documents: readonly number[];
  /** The letters of each match as printed. */
  readonly texts: readonly string[];
  readonly chips: ReturnType<typeof find>["chips"];
  readonly inside: ReturnType<typeof find>["chips"][number] | undefined;
}

/** An index of a few documents (pages each) without library and threads, asked in the query language without fields. */
export function smallIndex(tokenizer: Tokenizer, documents: readonly (readonly string[])[]) {
  const parts = documents.map((pages, at) => partOf(String(at), ...pages));
  // Two segments, so that nothing holds for one only.
  const half = Math.ceil(parts.length / 2);
  const segments = [parts.slice(0, half), parts.slice(half)].map((some) => buildSegment(some, tokenizer));
  const known = parts.map(({ part, extraction }) => ({ part, extraction, date: "" }));
  const { index } = openIndex(readSegments(segments), known);

  return (query: string, asking: Asking = {}): SmallAnswer => {
    const { unit = "document", literal = false, variants = true, on = [], off = [] } = asking;
    const question = {
      node: literal ? ({ kind: "phrase", text: query } as const) : nodeOf(query),
      variants: variants && !literal,
      on: new Set(on),
      off: new Set(off),
    };
    const asked = prepareQuestion(question, tokenizer, shippedTables);
    const options = {
      unit,
      sort: "document",
      among: null,
      titled: new Map(),
      offset: 0,
      limit: 0,
    } as const;
    const { best, chips } = find(index, asked, options);
    const numberOf = (part: string) => Number.parseInt(part, 10);
    return {
      units: best.map((one) => [numberOf(one.part), one.unit.firstPage]),
      documents: [...new Set(best.map(({ part }) => numberOf(part)))],
      texts: best.flatMap(({ part, matches }) =>
        matches.map((match) => printed(documents[numberOf(part)] ?? [], match)),
      ),
      chips,
      inside: chips.find(({ kind, count }) => kind === "inside-word" && count > 0),
    };
  };
}

function nodeOf(query: string): ThreadNode | null {
  const tree = parseQuery(query, []);
  return tree === null ? null : threadNode(tree);
}

function threadNode(node: QueryNode): ThreadNode {
  switch (node.kind) {
    case "word":
    case "phrase":
      return node;
    case "field":
      throw new Error("a small index has no fields");
    case "and":
    case "or":
      return { kind: node.kind, of: node.of.map(threadNode) };
    case "not":
      return { kind: "not", of: threadNode(node.of) };
  }
}

function printed(
  pages: readonly string[],
  { firstPage, firstOffset, lastPage, lastOffset }: Stretch,
): string {
  if (firstPage === lastPage) return (pages[firstPage] ?? "").slice(firstOffset, lastOffset);
  const between = pages.slice(firstPage + 1, lastPage);
  return [
    (pages[firstPage] ?? "").slice(firstOffset),
    ...between,
    (pages[lastPage] ?? "").slice(0, lastOffset),
  ].join("\n");
}
