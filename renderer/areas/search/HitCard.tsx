import type { Hit, Match } from "../../../shared/contract/search.ts";
import type { SearchWords } from "../../words/search.ts";
import { useWords } from "../../words/use-words.ts";
import { Marked } from "./Marked.tsx";

interface HitCardProps {
  readonly id: string;
  readonly hit: Hit;
  /** From 0, of `total`: the elements of the others may not exist. */
  readonly number: number;
  readonly total: number;
  /** How many pages the document has: a text file is placed by its lines alone. */
  readonly pages: number;
  /** In one list each hit says whose it is; null: its document's name stands above. */
  readonly title: string | null;
  /** Spellings that matched and are not what was typed. */
  readonly forms: readonly string[];
  readonly selected: boolean;
  readonly onOpen: () => void;
}

/** One hit: where it stands, why it matched, and its words in their surroundings. */
export function HitCard({ id, hit, number, total, pages, title, forms, selected, onOpen }: HitCardProps) {
  const { search: words, shell } = useWords();
  // Found by its title or a field alone, a hit has no word that could be cut.
  const match = hit.matches[0];
  const at = match ?? hit.place;
  const facts = [
    title,
    words.place(at.page, at.pageLabel, pages, at.line),
    match === undefined ? null : cutOf(match, words),
    forms.length === 0 ? null : words.byForm(forms.join(shell.separator)),
  ];
  return (
    // The search box holds the focus and speaks for the list (aria-activedescendant); a click opens too.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      className="search-hit"
      role="option"
      aria-selected={selected}
      aria-posinset={number + 1}
      aria-setsize={total}
      tabIndex={-1}
      onClick={onOpen}
    >
      <small>{facts.filter((fact) => fact !== null).join(shell.separator)}</small>
      <span lang="ja">
        <Marked text={hit.snippet} marks={hit.snippetMarks} />
      </span>
    </div>
  );
}

function cutOf({ page, pageEnd, line, lineEnd }: Match, words: SearchWords): string | null {
  return pageEnd !== page ? words.cutPage : lineEnd !== line ? words.cut : null;
}
