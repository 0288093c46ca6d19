import type { QueryProblemKind } from "../../../../shared/contract/failure.ts";
import type { Range } from "../../../../shared/text/range.ts";
import { namesOf } from "./field-name.ts";
import { queryFailure } from "./query-failure.ts";
import type { FieldName, QueryNode } from "./query-node.ts";
import { readTokens, type Token } from "./read-tokens.ts";

/** Brackets and NOTs inside each other. Nobody means more, and what walks the tree may recurse. */
export const deepest = 50;

/**
 * Reads what a person typed as a tree; null when nothing is asked. Words side by side have to be there all; OR binds
 * weaker than that, NOT stronger. Equal lists inside each other are joined, NOT NOT is nothing.
 *
 * @throws Failure query-invalid with the problem and its place
 */
export function parseQuery(input: string, fields: readonly FieldName[]): QueryNode | null {
  const tokens = readTokens(input, namesOf(fields));
  if (tokens.length === 0) return null;
  /** Where a NOT stands, sign and all, and what it leaves out. */
  const places = new Map<QueryNode, { readonly range: Range; readonly operand: Range }>();
  let at = 0;
  const root = parseOr(0);
  const rest = tokens[at];
  if (rest !== undefined) throw problem("bracket-close", rest.range);
  const stray = isBounded(root) ? undefined : places.get(culprit(root));
  if (stray !== undefined) throw problem("only-not", stray.range, stray.operand);
  return root;

  function parseOr(depth: number): QueryNode {
    const sides = [parseAnd(depth)];
    while (tokens[at]?.kind === "or") {
      at += 1;
      sides.push(parseAnd(depth));
    }
    return join("or", sides);
  }

  function parseAnd(depth: number): QueryNode {
    const nodes = [parseNot(depth)];
    for (
      let next = tokens[at];
      next !== undefined && next.kind !== "or" && next.kind !== "close";
      next = tokens[at]
    ) {
      if (next.kind === "and") at += 1;
      nodes.push(parseNot(depth));
    }
    return join("and", nodes);
  }

  function parseNot(depth: number): QueryNode {
    const sign = tokens[at];
    if (sign?.kind !== "not") return parseOne(depth);
    if (depth >= deepest) throw problem("too-deep", sign.range);
    at += 1;
    const first = at;
    const of = parseNot(depth + 1);
    if (of.kind === "not") return of.of;
    const node: QueryNode = { kind: "not", of };
    const end = tokens[at - 1]?.range.end ?? sign.range.end;
    places.set(node, {
      range: { start: sign.range.start, end },
      operand: { start: tokens[first]?.range.start ?? sign.range.end, end },
    });
    return node;
  }

  function parseOne(depth: number): QueryNode {
    const token = tokens[at];
    if (token?.kind === "leaf") {
      at += 1;
      return token.leaf;
    }
    if (token?.kind === "open") return parseGroup(token, depth);
    throw missing(tokens[at - 1], token);
  }

  function parseGroup(open: Token, depth: number): QueryNode {
    if (depth >= deepest) throw problem("too-deep", open.range);
    at += 1;
    const inside = parseOr(depth + 1);
    if (tokens[at]?.kind !== "close") throw problem("bracket-open", open.range);
    at += 1;
    return inside;
  }

  /** Something to look for was expected between `before` and `here`. */
  function missing(before: Token | undefined, here: Token | undefined) {
    if (before?.kind === "open" && here?.kind === "close") {
      return problem("bracket-empty", { start: before.range.start, end: here.range.end });
    }
    const isOperator = before !== undefined && before.kind !== "open" && before.kind !== "leaf";
    const marked = (isOperator ? before : (here ?? before))?.range;
    return problem("operand-missing", marked ?? { start: 0, end: input.length });
  }

  function problem(kind: QueryProblemKind, range: Range, shown: Range = range) {
    return queryFailure(kind, range, input.slice(shown.start, shown.end));
  }
}

function join(kind: "and" | "or", nodes: readonly QueryNode[]): QueryNode {
  const [first, ...others] = nodes;
  if (first !== undefined && others.length === 0) return first;
  return { kind, of: nodes.flatMap((node) => (node.kind === kind ? node.of : [node])) };
}

/**
 * Whether a query is bounded by what it looks for, instead of asking for everything but something: NOT turns one into
 * the other, AND is bounded by any of its parts, OR only by all of them together.
 */
function isBounded(node: QueryNode): boolean {
  switch (node.kind) {
    case "not":
      return !isBounded(node.of);
    case "and":
      return node.of.some(isBounded);
    case "or":
      return node.of.every(isBounded);
    default:
      return true;
  }
}

/** The first NOT that leaves a query unbounded. */
function culprit(node: QueryNode): QueryNode {
  if (node.kind !== "and" && node.kind !== "or") return node;
  const part = node.of.find((one) => !isBounded(one));
  return part === undefined ? node : culprit(part);
}
