import { memo } from "react";
import { useWords } from "../../words/use-words.ts";
import { type Mark, piecesOf } from "./match-lines.ts";
import type { TextRow } from "./text-rows.ts";

/** One row of the text view. */
export const TextRowView = memo(function TextRowView({
  row,
  text,
  marks,
  current,
}: {
  readonly row: TextRow;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly current: number | null;
}) {
  const { reader: words } = useWords();
  if (row.kind === "heading") {
    return (
      <div className="text-heading">
        <h3>{words.place(row.page, row.label)}</h3>
        {row.state !== "text" && <p className="text-without">{words.withoutText[row.state]}</p>}
      </div>
    );
  }
  return (
    <div className="text-line">
      <span className="text-number" aria-hidden="true">
        {row.line}
      </span>
      <span className="text-letters">
        {piecesOf(row, marks).map(({ start, end, place }) =>
          place === null ? (
            <span key={start}>{text.slice(start, end)}</span>
          ) : (
            <mark
              key={start}
              className={place === current ? "mark current" : "mark"}
              data-page={row.page}
              data-start={start}
              data-end={end}
            >
              {text.slice(start, end)}
            </mark>
          ),
        )}
      </span>
    </div>
  );
});
