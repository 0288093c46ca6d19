import { Fragment } from "react";
import type { Hit } from "../../../shared/contract/search.ts";
import { useWords } from "../../words/use-words.ts";

interface HitCardProps {
  readonly id: string;
  readonly hit: Hit;
  /** How many pages the document has: a text file is placed by its lines alone. */
  readonly pages: number;
  readonly selected: boolean;
  readonly onOpen: () => void;
}

/** One hit: where it stands, and its words in their surroundings. */
export function HitCard({ id, hit, pages, selected, onOpen }: HitCardProps) {
  const { search: words, shell } = useWords();
  const at = hit.matches[0] ?? hit.place;
  return (
    // The search box holds the focus and speaks for the list (aria-activedescendant); a click opens too.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div id={id} className="search-hit" role="option" aria-selected={selected} tabIndex={-1} onClick={onOpen}>
      <small>
        {words.place(at.page, at.pageLabel, pages, at.line)}
        {at.pageEnd !== at.page
          ? `${shell.separator}${words.cutPage}`
          : at.lineEnd !== at.line
            ? `${shell.separator}${words.cut}`
            : ""}
      </small>
      <span>{marked(hit)}</span>
    </div>
  );
}

function marked({ snippet, snippetMarks }: Hit) {
  let at = 0;
  const pieces = snippetMarks.map(({ start, end }) => {
    const before = snippet.slice(Math.min(at, start), start);
    at = end;
    return (
      <Fragment key={start}>
        {before}
        <mark>{snippet.slice(start, end)}</mark>
      </Fragment>
    );
  });
  return [...pieces, snippet.slice(at)];
}
