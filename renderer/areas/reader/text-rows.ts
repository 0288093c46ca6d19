import type { DocumentText } from "../../../shared/model/document.ts";
import type { PageState } from "../../../shared/model/page.ts";
import type { Goal } from "./goal.ts";
import { linesOf } from "./match-lines.ts";

/** A row of the text view: the heading of a page, or one physical line. */
export type TextRow =
  | {
      readonly kind: "heading";
      readonly page: number;
      readonly label: string | null;
      readonly state: PageState;
    }
  | {
      readonly kind: "line";
      readonly page: number;
      readonly line: number;
      readonly start: number;
      readonly end: number;
    };

/** All rows of a document. A text file is one page and needs no heading. */
export function textRows(pages: DocumentText["pages"], withHeadings: boolean): TextRow[] {
  return pages.flatMap(({ page, pageLabel, state, text }) => {
    const heading: TextRow[] = withHeadings ? [{ kind: "heading", page, label: pageLabel, state }] : [];
    if (text === "" && withHeadings) return heading;
    const lines = linesOf(text).map(
      ({ number, start, end }): TextRow => ({ kind: "line", page, line: number, start, end }),
    );
    return [...heading, ...lines];
  });
}

/** The row a goal is at: the line of its place, its line, or the top of its page. */
export function rowOfGoal(rows: readonly TextRow[], { page, line, place }: Goal): number {
  const first = rows.findIndex((row) => row.page === page);
  if (first === -1 || (place === null && line === null)) return first;
  const isBefore = (row: TextRow) =>
    row.page === page &&
    row.kind === "line" &&
    (place === null ? row.line <= (line ?? 1) : row.start <= place.start);
  return Math.max(first, rows.findLastIndex(isBefore));
}
