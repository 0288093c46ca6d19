/** One line under the search box: something to complete, or an earlier search. */
export interface Suggestion {
  readonly key: string;
  readonly label: string;
  readonly kind: "field" | "value" | "operator" | "history";
  /** How many hits or documents it leads to; null: not known. */
  readonly count: number | null;
}

/** What the list under the box does with its keys. */
export type SuggestionKey =
  | { readonly do: "highlight"; readonly at: number }
  | { readonly do: "take"; readonly at: number }
  | { readonly do: "forget"; readonly at: number }
  | { readonly do: "close" };

interface KeyPressed {
  readonly key: string;
  readonly shiftKey: boolean;
}

/**
 * What a key means while the list is open; `highlighted` is −1 while none is. Null: the key is the box's own. Without a
 * highlighted line Enter still opens a hit, Tab still leaves the box and Delete still deletes.
 */
export function suggestionKey(
  { key, shiftKey }: KeyPressed,
  highlighted: number,
  suggestions: readonly Suggestion[],
): SuggestionKey | null {
  const count = suggestions.length;
  if (count === 0) return null;
  switch (key) {
    case "ArrowDown":
      return { do: "highlight", at: highlighted + 1 < count ? highlighted + 1 : -1 };
    case "ArrowUp":
      return { do: "highlight", at: highlighted === -1 ? count - 1 : highlighted - 1 };
    case "Escape":
      return { do: "close" };
  }
  const suggestion = suggestions[highlighted];
  if (suggestion === undefined) return null;
  if (key === "Enter" || (key === "Tab" && !shiftKey)) return { do: "take", at: highlighted };
  return key === "Delete" && suggestion.kind === "history" ? { do: "forget", at: highlighted } : null;
}

/** A text with a stretch of it replaced (UTF-16 units), and where the caret stands then. */
export function completed(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  by: string,
): { readonly text: string; readonly caret: number } {
  return { text: text.slice(0, start) + by + text.slice(end), caret: start + by.length };
}
