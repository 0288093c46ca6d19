import type { FieldName, QueryNode } from "../../../../main/core/search/query/query-node.ts";

export const sampleFields: readonly FieldName[] = [
  { name: "title", aliases: { ja: ["題名"], en: ["heading"] } },
  { name: "type", aliases: { ja: ["種別"], en: [] } },
  { name: "date", aliases: { ja: ["日付"], en: [] } },
];

/** A tree as one readable line: (and 紐付け (not 口座)). */
export function outline(node: QueryNode | null): string {
  switch (node?.kind) {
    case undefined:
      return "nothing";
    case "word":
      return node.prefix ? `${node.text}…` : node.text;
    case "phrase":
      return `[${node.text}]`;
    case "field":
      return `${node.field}=${node.quoted ? `[${node.value}]` : node.value}`;
    case "not":
      return `(not ${outline(node.of)})`;
    case "and":
    case "or":
      return `(${node.kind} ${node.of.map(outline).join(" ")})`;
  }
}
