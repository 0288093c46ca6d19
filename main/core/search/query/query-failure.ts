import { Failure, type QueryProblemKind } from "../../../../shared/contract/failure.ts";
import type { Range } from "../../../../shared/text/range.ts";

/** A sentence has no room for more of what was typed. */
const longestShown = 40;

/** A failure that says what is wrong with a query, and where. */
export function queryFailure(kind: QueryProblemKind, { start, end }: Range, text: string): Failure {
  const shown = text.length > longestShown ? `${text.slice(0, longestShown).toWellFormed()}…` : text;
  return new Failure("query-invalid", `column ${start + 1}`, [], {
    kind,
    start,
    end,
    text: shown.toWellFormed(),
  });
}
