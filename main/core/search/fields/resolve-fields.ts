import type { Library } from "../../library/library.ts";
import { queryFailure } from "../query/query-failure.ts";
import type { FieldNode, QueryNode, ResolvedNode } from "../query/query-node.ts";
import { isStar } from "../query/signs.ts";
import type { FieldRegistry } from "./field-registry.ts";

/**
 * Puts the documents in place of every field, so that whoever searches the text needs to know no field.
 *
 * @throws Failure query-invalid: value-unknown, value-date, with the place of the value
 */
export function resolveFields(node: QueryNode, library: Library, registry: FieldRegistry): ResolvedNode {
  switch (node.kind) {
    case "and":
    case "or":
      return { kind: node.kind, of: node.of.map((part) => resolveFields(part, library, registry)) };
    case "not":
      return { kind: "not", of: resolveFields(node.of, library, registry) };
    case "field":
      return resolveField(node, library, registry);
    default:
      return node;
  }
}

function resolveField(node: FieldNode, library: Library, registry: FieldRegistry): ResolvedNode {
  const field = registry.find(node.field);
  if (field === null) throw new Error(`fields: nobody registered ${node.field}`);
  const prefix = !node.quoted && node.value.length > 1 && isStar(node.value.slice(-1));
  // A part of a text is found wherever it stands: the star adds nothing.
  const value = prefix && field.kind === "words" ? node.value.slice(0, -1) : node.value;
  if (field.select === undefined) {
    const { valueRange: range } = node;
    return node.quoted
      ? { kind: "phrase", text: value, range }
      : { kind: "word", text: value, prefix, range };
  }
  const selected = field.select(library, value);
  if ("problem" in selected) throw queryFailure(selected.problem, node.valueRange, node.value);
  return { kind: "documents", documents: selected };
}
