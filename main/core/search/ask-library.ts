import type { Question, SearchFilter } from "../../../shared/contract/search.ts";
import type { IndexedPart } from "../library/index-state.ts";
import type { Library } from "../library/library.ts";
import { fieldRegistry } from "./fields/field-registry.ts";
import { resolveFields } from "./fields/resolve-fields.ts";
import type { ThreadNode, ThreadQuestion } from "./find/prepare-question.ts";
import { parseQuery } from "./query/parse-query.ts";
import { queryFailure } from "./query/query-failure.ts";
import type { ResolvedNode } from "./query/query-node.ts";

/** A question ready for the search thread. */
export interface AskedQuestion {
  readonly question: ThreadQuestion;
  /** The words and phrases that are wanted, as typed: those not under NOT. */
  readonly wanted: readonly string[];
}

/**
 * Reads a query and puts parts in place of fields. In literal mode the whole input is one string.
 *
 * @throws Failure query-invalid with the place
 */
export function askLibrary(
  library: Library,
  parts: readonly IndexedPart[],
  { query, literal, variants, variantsOff, variantsOn }: Question,
): AskedQuestion {
  const switches = { variants: variants && !literal, off: new Set(variantsOff), on: new Set(variantsOn) };
  if (literal) {
    const node = query.trim() === "" ? null : ({ kind: "phrase", text: query } as const);
    return { question: { node, ...switches }, wanted: node === null ? [] : [query] };
  }
  const parsed = parseQuery(query, fieldRegistry.fields);
  if (parsed === null) return { question: { node: null, ...switches }, wanted: [] };
  const resolved = resolveFields(parsed, library, fieldRegistry);
  return { question: { node: toThreadNode(resolved, parts), ...switches }, wanted: wantedTexts(resolved) };
}

function toThreadNode(node: ResolvedNode, parts: readonly IndexedPart[]): ThreadNode {
  switch (node.kind) {
    case "word":
      return { kind: "word", text: node.text, prefix: node.prefix };
    case "phrase":
      return { kind: "phrase", text: node.text };
    case "documents":
      return { kind: "parts", parts: partsAmong(parts, node.documents) };
    case "and":
    case "or":
      return { kind: node.kind, of: node.of.map((one) => toThreadNode(one, parts)) };
    case "not":
      return { kind: "not", of: toThreadNode(node.of, parts) };
  }
}

/** The parts that are named themselves or by their document. */
function partsAmong(parts: readonly IndexedPart[], named: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    parts.filter(({ part, document }) => named.has(document) || named.has(part)).map(({ part }) => part),
  );
}

/** The same words by which units are found: those not under NOT, or under two of them. */
function wantedTexts(node: ResolvedNode, excluding = false): readonly string[] {
  switch (node.kind) {
    case "word":
    case "phrase":
      return excluding ? [] : [node.text];
    case "and":
    case "or":
      return node.of.flatMap((one) => wantedTexts(one, excluding));
    case "not":
      return wantedTexts(node.of, !excluding);
    case "documents":
      return [];
  }
}

/**
 * The parts that filters leave; null: all. Values of one filter are alternatives.
 *
 * @throws Failure query-invalid for a field or value that does not exist
 */
export function filterParts(
  library: Library,
  parts: readonly IndexedPart[],
  filters: readonly SearchFilter[],
): ReadonlySet<string> | null {
  let left: ReadonlySet<string> | null = null;
  for (const filter of filters) {
    const chosen = partsAmong(parts, documentsWith(library, filter));
    const before: ReadonlySet<string> = left ?? chosen;
    left = new Set([...chosen].filter((part) => before.has(part)));
  }
  return left;
}

function documentsWith(library: Library, { field: name, values }: SearchFilter): ReadonlySet<string> {
  const nowhere = { start: 0, end: 0 };
  const select = fieldRegistry.find(name)?.select;
  if (select === undefined) throw queryFailure("value-unknown", nowhere, name);
  return new Set(
    values.flatMap((value) => {
      const selected = select(library, value);
      if ("problem" in selected) throw queryFailure(selected.problem, nowhere, value);
      return [...selected];
    }),
  );
}
