import { type DayRange, instantsOf, monthOf, parseDateValue } from "./date-value.ts";
import { documentsWhere, groupDocuments } from "./document-facts.ts";
import type { Field, FieldValue } from "./field.ts";

/** When a document came in, by the calendar of this machine. */
export const importedField: Field = {
  name: "imported",
  aliases: { ja: ["取込日", "取り込み日"], en: ["added"] },
  kind: "date",
  facet: true,
  /** By month, newest first. */
  values: (library) =>
    [...groupDocuments(library, ({ created }) => [monthOf(created)])].map(toValue).toReversed(),
  select: (library, value) => {
    const range = parseDateValue(value);
    if (range === null) return { problem: "value-date" };
    return documentsWhere(library, isWithin(range));
  },
};

function toValue([month, documents]: readonly [string, ReadonlySet<string>]): FieldValue {
  const [year, number] = month.split("-").map(Number);
  return { value: month, words: { ja: `${year}年${number}月`, en: month }, documents };
}

function isWithin(range: DayRange): (facts: { readonly created: string }) => boolean {
  const { from, before } = instantsOf(range);
  return ({ created }) => {
    const time = Date.parse(created);
    return (from === null || time >= from) && (before === null || time < before);
  };
}
