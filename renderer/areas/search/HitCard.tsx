import type { Hit } from "../../../shared/contract/search.ts";
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
  const at = hit.matches[0] ?? hit.place;
  const cut = at.pageEnd !== at.page ? words.cutPage : at.lineEnd !== at.line ? words.cut : null;
  const facts = [
    title,
    words.place(at.page, at.pageLabel, pages, at.line),
    cut,
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
