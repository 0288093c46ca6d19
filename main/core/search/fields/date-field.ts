import { listIndexedParts } from "../../library/index-state.ts";
import { indexVersion } from "../index/segment-file.ts";
import { instantsOf, parseDateValue } from "./date-value.ts";
import type { Field } from "./field.ts";

/** The day of a part of a document; where none is known, that of its import. */
export const dateField: Field = {
  name: "date",
  aliases: { ja: ["日付", "年月日"], en: ["day"] },
  kind: "date",
  facet: false,
  select: (library, value) => {
    const range = parseDateValue(value);
    if (range === null) return { problem: "value-date" };
    const { from, before } = instantsOf(range);
    const within = listIndexedParts(library, indexVersion).filter(({ date }) => {
      const time = Date.parse(date.length === 10 ? `${date}T00:00:00` : date);
      return (from === null || time >= from) && (before === null || time < before);
    });
    return new Set(within.map(({ part }) => part));
  },
};
