import type { QueryNode } from "./query-node.ts";
import { quote } from "./signs.ts";

/** The query in its plainest spelling. Parsing it gives the same tree again, its ranges aside. */
export function printQuery(node: QueryNode): string {
  switch (node.kind) {
    case "word":
      return node.prefix ? `${node.text}*` : node.text;
    case "phrase":
      return quote(node.text);
    case "field":
      return `${node.field}:${node.quoted ? quote(node.value) : node.value}`;
    case "not":
      return `NOT ${printInside(node.of)}`;
    case "and":
      return node.of.map((part) => (part.kind === "or" ? printInside(part) : printQuery(part))).join(" ");
    case "or":
      return node.of.map(printQuery).join(" OR ");
  }
}

function printInside(node: QueryNode): string {
  return node.kind === "and" || node.kind === "or" ? `(${printQuery(node)})` : printQuery(node);
}
