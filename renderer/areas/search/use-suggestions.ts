import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useCallback, useState } from "react";
import type { PastQuery } from "../../../shared/contract/searches.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { libraryKey } from "../../bridge/queries.ts";
import { askAnew, askFor, searchStore } from "../../state/search.ts";
import { searchBoxId } from "../../state/shell.ts";
import { useStore } from "../../state/store.ts";
import { useLanguage } from "../../words/use-words.ts";
import { completed, type Suggestion, suggestionKey } from "./suggestions.ts";
import { useHistory } from "./use-history.ts";

/** Milliseconds without a key before completions are asked for. */
const pause = 60;

const none: readonly Suggestion[] = [];

/**
 * The list under the search box: what can be completed at the caret while typing, or anywhere after Alt and arrow down;
 * earlier searches under an empty box after an arrow down. `onKeyDown` answers whether the key was the list's.
 */
export function useSuggestions() {
  const text = useStore(searchStore, (state) => state.text);
  const literal = useStore(searchStore, (state) => state.literal);
  /** Where the person last typed; null: the list is closed. */
  const [caret, setCaret] = useState<number | null>(null);
  const [everything, setEverything] = useState(false);
  const [historyOpen, setHistoryOpen] = useState(false);
  const [highlighted, setHighlighted] = useState(-1);
  const wanted = caret !== null && (everything || isInWord(text, caret));
  const completion = useCompletion(text, literal || !wanted ? null : caret);
  const history = useHistory(historyOpen);

  const past = historyOpen && text === "";
  const earlier = history.entries.map(
    ({ query, literal: whole }): Suggestion => ({
      key: `history ${whole} ${query}`,
      label: query,
      kind: "history",
      count: null,
    }),
  );
  const suggestions = past ? earlier : completion.suggestions;

  /** `at`: where the person typed; null: nothing is to be offered. */
  const onTyped = useCallback((at: number | null) => {
    setCaret(at);
    setEverything(false);
    setHistoryOpen(false);
    setHighlighted(-1);
  }, []);
  const close = useCallback(() => onTyped(null), [onTyped]);
  const take = (at: number) => {
    const kept = past ? history.entries[at] : undefined;
    if (kept !== undefined) {
      askAnew({ text: kept.query, literal: kept.literal });
      return close();
    }
    const chosen = completion.take(at);
    if (chosen === null) return;
    askFor({ text: chosen.text });
    putCaret(chosen.caret);
    // A field that was taken is followed by its values.
    onTyped(chosen.caret);
  };
  const forget = (entry: PastQuery | undefined) => {
    if (entry !== undefined) void history.remove(entry);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    if (event.key === "ArrowDown" && text === "" && !past) {
      setHistoryOpen(true);
      setHighlighted(0);
      event.preventDefault();
      return true;
    }
    if (event.key === "ArrowDown" && event.altKey) {
      setCaret(event.currentTarget.selectionStart);
      setEverything(true);
      event.preventDefault();
      return true;
    }
    const action = suggestionKey(event, highlighted, suggestions);
    if (action === null) return false;
    event.preventDefault();
    switch (action.do) {
      case "highlight":
        setHighlighted(action.at);
        break;
      case "take":
        take(action.at);
        break;
      case "forget":
        forget(history.entries[action.at]);
        break;
      case "close":
        close();
    }
    return true;
  };
  return {
    suggestions,
    highlighted: Math.min(highlighted, suggestions.length - 1),
    past,
    onKeyDown,
    onTyped,
    take,
    close,
    forgetAll: () => void history.clear().then(close),
  };
}

/** Behind a blank everything would be offered: that is for those who ask for it (Alt and arrow down). */
function isInWord(text: string, caret: number): boolean {
  return /\S$/u.test(text.slice(0, caret));
}

/** Completions at the caret. While newer ones are on their way there are none: an old one would replace the wrong place. */
function useCompletion(text: string, caret: number | null) {
  const { client } = useBridge();
  const language = useLanguage();
  const [asked] = useDebouncedValue(caret === null ? null : { text, caret }, pause);
  const current = asked !== null && asked.text === text && asked.caret === caret && text !== "";
  const { data } = useQuery({
    queryKey: [...libraryKey, "completion", asked, language],
    queryFn: ({ signal }) =>
      client.searches.complete({ input: asked?.text ?? "", caret: asked?.caret ?? 0, language }, { signal }),
    enabled: current,
  });
  const answer = current ? data : undefined;
  return {
    suggestions:
      answer?.items.map((item): Suggestion => ({ ...item, key: `${item.kind} ${item.text}` })) ?? none,
    take(at: number) {
      const item = answer?.items[at];
      return item === undefined || answer === undefined ? null : completed(text, answer.replace, item.text);
    },
  };
}

/** React puts the caret to the end of a text it replaces. */
function putCaret(at: number): void {
  requestAnimationFrame(() => {
    const box = document.getElementById(searchBoxId);
    if (box instanceof HTMLInputElement) box.setSelectionRange(at, at);
  });
}
