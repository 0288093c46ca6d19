import { Fragment } from "react";
import type { Range } from "../../../shared/text/range.ts";

/** A snippet with its matches marked: ranges in order, UTF-16 units. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Range[] }) {
  let at = 0;
  const pieces = marks.map(({ start, end }) => {
    const before = text.slice(Math.min(at, start), start);
    at = end;
    return (
      <Fragment key={start}>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </Fragment>
    );
  });
  return [...pieces, text.slice(at)];
}
