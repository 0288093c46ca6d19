import type { ConcordanceLine } from "../../../shared/contract/search.ts";
import { useWords } from "../../words/use-words.ts";

/** One place: what stands before it, itself, what follows, and where. */
export function LineRow({
  id,
  line,
  pages,
  number,
  total,
  selected,
  onOpen,
}: {
  readonly id: string;
  /** Null: still being loaded. */
  readonly line: ConcordanceLine | null;
  /** How many pages the document has: a text file is placed by its lines alone. */
  readonly pages: number;
  readonly number: number;
  readonly total: number;
  readonly selected: boolean;
  readonly onOpen: () => void;
}) {
  const { search } = useWords();
  if (line === null) {
    return (
      <div
        id={id}
        className="line"
        role="option"
        tabIndex={-1}
        aria-selected={selected}
        aria-posinset={number + 1}
        aria-setsize={total}
      >
        {search.loading}
      </div>
    );
  }
  const place = search.place(line.page, line.pageLabel, pages, line.line);
  return (
    // The list holds the focus and takes the keys (aria-activedescendant).
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      className="line"
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-posinset={number + 1}
      aria-setsize={total}
      title={`${line.title} ${place}`}
      onClick={onOpen}
    >
      <span className="line-left" lang="ja">
        <span>{line.left}</span>
      </span>
      <span className="line-right" lang="ja">
        <mark>{line.key}</mark>
        {line.right}
      </span>
      <span className="line-source">
        {line.title} {place}
      </span>
    </div>
  );
}
