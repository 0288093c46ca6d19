import type { FieldName } from "./query-node.ts";
import { isColon, isQuote } from "./signs.ts";

/** Names and keyword values are compared without regard to width and capitals. */
export function foldName(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

/** Every name a person may type, folded → the canonical one. */
export type FieldNames = ReadonlyMap<string, string>;

export function namesOf(fields: readonly FieldName[]): FieldNames {
  const all = fields.flatMap(({ name, aliases: { ja, en } }) =>
    [name, ...ja, ...en].map((alias) => [foldName(alias), name] as const),
  );
  return new Map(all);
}

/**
 * The field that the word at `start` names, with the place of its colon; null for plain text such as 10:30, http:
 * or a name nobody registered. What goes on with // is an address, whatever stands before it (file://…).
 */
export function fieldAt(
  input: string,
  start: number,
  end: number,
  names: FieldNames,
): { readonly field: string; readonly colon: number } | null {
  for (let at = start; at < end; at += 1) {
    const sign = input.charAt(at);
    if (isQuote(sign)) return null;
    if (!isColon(sign)) continue;
    const field = names.get(foldName(input.slice(start, at)));
    return field === undefined || input.startsWith("//", at + 1) ? null : { field, colon: at };
  }
  return null;
}
