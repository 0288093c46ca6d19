import { ActionIcon, CloseButton, Kbd, TextInput, Tooltip } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { Keyboard, Search } from "lucide-react";
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
    <header className="top-bar">
      <h1 className="top-bar-name">{shell.product}</h1>
      <LibraryMenu />
      <SearchBox />
      <div className="top-bar-right">
        <Tooltip label={shell.inBrackets(shell.shortcuts, "?")}>
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
    </header>
  );
}

function SearchBox() {
  const { shell } = useWords();
  const text = useStore(searchStore, (state) => state.text);
  const { onKeyDown, activeHit, listed } = useSearchKeys();
  const small = useMediaQuery("(max-width: 44rem)");
  const inSearch = useStore(shellStore, ({ area }) => area === "search");
  const covered = useStore(shellStore, ({ front }) => front === "reader") && small;
  const expanded = !covered && inSearch && listed && text.trim() !== "";
  return (
    <search className="top-bar-search">
      <TextInput
        id={searchBoxId}
        type="text"
        role="combobox"
        aria-label={shell.searchBox}
        aria-expanded={expanded}
        {...(expanded ? { "aria-controls": "search-results" } : {})}
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
            <CloseButton size="md" mr={4} aria-label={shell.clear} onClick={() => askFor({ text: "" })} />
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
