import { z } from "zod";
import { rowsOf } from "../library/database.ts";
import { listIndexedParts } from "../library/index-state.ts";
import type { Library } from "../library/library.ts";
import type { KnownPart } from "./find/open-index.ts";
import { indexVersion } from "./index/segment-file.ts";

/** A part that can be found, and the document it belongs to. */
export interface IndexedPart extends KnownPart {
  readonly document: string;
}

const dateSchema = z.object({ part: z.string(), date: z.string() });

/** The parts that search answers for, oldest document first; dated by the part, or else by the import. */
export function readIndexedParts(library: Library): readonly IndexedPart[] {
  const statement = library.database.prepare(
    `SELECT part.id AS part, coalesce(part.date, document.created) AS date
     FROM part JOIN document ON document.id = part.document`,
  );
  const dates = new Map(rowsOf(statement, dateSchema).map(({ part, date }) => [part, date]));
  return listIndexedParts(library, indexVersion).map((part) => ({
    ...part,
    date: dates.get(part.part) ?? "",
  }));
}
