import { ActionIcon, CloseButton, Kbd, TextInput, Tooltip } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { Keyboard, Search } from "lucide-react";
import { resultsId } from "../areas/search/use-results.ts";
import { useSearchKeys } from "../areas/search/use-search-keys.ts";
import { askFor, searchStore } from "../state/search.ts";
import { searchBoxId, shellStore, showArea } from "../state/shell.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../words/use-words.ts";
import { LibraryMenu } from "./LibraryMenu.tsx";
import { SettingsMenu } from "./SettingsMenu.tsx";

export function TopBar() {
  const { shell } = useWords();
  return (
    <section className="top-bar" aria-label={shell.topBar}>
      <h1 className="top-bar-name">{shell.product}</h1>
      <LibraryMenu />
      <SearchBox />
      <div className="top-bar-right">
        <Tooltip label={`${shell.shortcuts}（?）`}>
          <ActionIcon
            variant="subtle"
            aria-label={shell.shortcuts}
            onClick={() => shellStore.set({ shortcutsOpen: true })}
          >
            <Keyboard size={18} />
          </ActionIcon>
        </Tooltip>
        <SettingsMenu />
      </div>
    </section>
  );
}

function SearchBox() {
  const { shell } = useWords();
  const text = useStore(searchStore, (state) => state.text);
  const { onKeyDown, activeHit, listed } = useSearchKeys();
  const small = useMediaQuery("(max-width: 44rem)");
  const covered = useStore(shellStore, ({ front }) => front === "reader") && small;
  const expanded = listed && !covered;
  return (
    <search className="top-bar-search">
      <TextInput
        id={searchBoxId}
        type="text"
        role="combobox"
        aria-label={shell.searchBox}
        aria-expanded={expanded}
        {...(expanded ? { "aria-controls": resultsId } : {})}
        aria-autocomplete="list"
        {...(activeHit === null || !expanded ? {} : { "aria-activedescendant": activeHit })}
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
        }}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}
