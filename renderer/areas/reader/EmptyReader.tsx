import { BookOpenText } from "lucide-react";
import { useWords } from "../../words/use-words.ts";
import { MoreHelp } from "../help/MoreHelp.tsx";

/** Nothing is open: what one can do here. */
export function EmptyReader() {
  const { reader: words } = useWords();
  return (
    <div className="reader-empty">
      <BookOpenText size={40} strokeWidth={1.25} aria-hidden="true" />
      <p>{words.empty}</p>
      <ul>
        {words.emptyHints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      <p>
        <MoreHelp about={words.empty} page="reading" />
      </p>
    </div>
  );
}
