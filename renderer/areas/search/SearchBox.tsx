import { CloseButton, Kbd, TextInput } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { Search } from "lucide-react";
import type { KeyboardEvent } from "react";
import { isComposingKey } from "../../state/keys.ts";
import { askFor, searchStore } from "../../state/search.ts";
import { searchBoxId, shellStore, showArea } from "../../state/shell.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import { SuggestionList, suggestionElementId, suggestionsId } from "./SuggestionList.tsx";
import { resultsId } from "./use-results.ts";
import { useSearchKeys } from "./use-search-keys.ts";
import { useSuggestions } from "./use-suggestions.ts";
import "./search-box.css";

/** The one search box. Its list of suggestions goes before the results: it speaks for the one that is open. */
export function SearchBox() {
  const { shell } = useWords();
  const text = useStore(searchStore, (state) => state.text);
  const { onKeyDown: onResultKey, activeHit, listed } = useSearchKeys();
  const list = useSuggestions();
  const small = useMediaQuery("(max-width: 44rem)");
  const covered = useStore(shellStore, ({ front }) => front === "reader") && small;
  const open = list.suggestions.length > 0;
  const expanded = open || (listed && !covered);
  const active = open
    ? list.highlighted >= 0
      ? suggestionElementId(list.highlighted)
      : null
    : expanded
      ? activeHit
      : null;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposingKey(event)) return;
    if (list.onKeyDown(event)) return;
    if (event.key === "Enter") list.close();
    onResultKey(event);
  };
  return (
    <search className="top-bar-search">
      <TextInput
        id={searchBoxId}
        type="text"
        role="combobox"
        aria-label={shell.searchBox}
        aria-expanded={expanded}
        {...(expanded ? { "aria-controls": open ? suggestionsId : resultsId } : {})}
        aria-autocomplete="list"
        {...(active === null ? {} : { "aria-activedescendant": active })}
        placeholder={shell.searchPlaceholder}
        value={text}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        leftSection={<Search size={16} aria-hidden />}
        rightSectionWidth="auto"
        rightSection={
          text === "" ? (
            <Kbd size="xs" mr={8}>
              /
            </Kbd>
          ) : (
            <CloseButton mr={2} aria-label={shell.clear} onClick={() => askFor({ text: "" })} />
          )
        }
        onChange={(event) => {
          showArea("search");
          askFor({ text: event.currentTarget.value });
          // An input method shows candidates of its own while it converts.
          list.onTyped(isConverting(event.nativeEvent) ? null : event.currentTarget.selectionStart);
        }}
        onCompositionEnd={(event) => list.onTyped(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onBlur={list.close}
      />
      {open && (
        <SuggestionList
          suggestions={list.suggestions}
          highlighted={list.highlighted}
          past={list.past}
          onTake={list.take}
          onForgetAll={list.forgetAll}
        />
      )}
    </search>
  );
}

function isConverting(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing;
}
