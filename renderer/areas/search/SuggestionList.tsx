import { Button } from "@mantine/core";
import { useWords } from "../../words/use-words.ts";
import type { Suggestion } from "./suggestions.ts";

interface SuggestionListProps {
  readonly suggestions: readonly Suggestion[];
  readonly highlighted: number;
  /** Whether these are earlier searches. */
  readonly past: boolean;
  readonly onTake: (at: number) => void;
  readonly onForgetAll: () => void;
}

export const suggestionsId = "search-suggestions";

export function suggestionElementId(at: number): string {
  return `suggestion-${at}`;
}

/** The list under the search box. The box keeps the focus and takes the keys; a click takes a line too. */
export function SuggestionList({ suggestions, highlighted, past, onTake, onForgetAll }: SuggestionListProps) {
  const { searches: words } = useWords();
  return (
    <div className="suggestions">
      <div id={suggestionsId} role="listbox" aria-label={past ? words.history : words.suggestions}>
        {suggestions.map(({ key, label, kind, count }, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box takes the keys (aria-activedescendant)
          <div
            key={key}
            id={suggestionElementId(at)}
            className="suggestion"
            role="option"
            tabIndex={-1}
            aria-selected={at === highlighted}
            // The box must not lose the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(at)}
          >
            <span className="suggestion-label">{label}</span>
            <span className="suggestion-kind">
              {count === null ? words.kinds[kind] : `${words.kinds[kind]} ${words.count(count)}`}
            </span>
          </div>
        ))}
      </div>
      <div className="suggestion-foot">
        <span>{past ? words.historyHint : words.suggestionHint}</span>
        {past && (
          <Button
            variant="subtle"
            size="compact-xs"
            onMouseDown={(event) => event.preventDefault()}
            onClick={onForgetAll}
          >
            {words.forgetAll}
          </Button>
        )}
      </div>
    </div>
  );
}
