import { Button, Group, TextInput, Title } from "@mantine/core";
import { Search, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { closeHelp, helpStore, openAbout, showHelpPage } from "../../state/help.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import { ToolButton } from "../reader/ToolButton.tsx";
import { useStartTour } from "../tour/use-start-tour.ts";
import { HelpContents } from "./HelpContents.tsx";
import { HelpResults } from "./HelpResults.tsx";
import { HelpText } from "./HelpText.tsx";
import { helpPanelId } from "./use-help-keys.ts";
import "./help.css";

/** The help beside the work: the program goes on being usable. Escape closes it and gives the focus back. */
export function HelpPanel() {
  const opened = useStore(helpStore, (state) => state.opened);
  return opened ? <OpenPanel /> : null;
}

function OpenPanel() {
  const { help: words, shell } = useWords();
  const { page, query, opening } = useStore(helpStore, (state) => state);
  const box = useRef<HTMLInputElement>(null);
  const startTour = useStartTour();
  useFocusReturn();
  useEffect(() => {
    // A page takes the focus to its own heading. Opened again, the contents take it again.
    if (opening > 0 && helpStore.get().page === null) box.current?.focus();
  }, [opening]);
  return (
    <aside
      id={helpPanelId}
      className="help-panel"
      aria-label={words.help}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        closeHelp();
      }}
    >
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h4">
          {words.help}
        </Title>
        <ToolButton label={shell.close} shortcut="escape" onClick={closeHelp}>
          <X size={18} />
        </ToolButton>
      </Group>
      <TextInput
        ref={box}
        my="xs"
        aria-label={words.search}
        placeholder={words.searchPlaceholder}
        leftSection={<Search size={15} aria-hidden />}
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => helpStore.set({ query: event.currentTarget.value, page: null })}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="help-body" tabIndex={0} aria-label={words.contents}>
        {page !== null ? (
          <HelpText key={page} id={page} onPage={showHelpPage} />
        ) : query.trim() !== "" ? (
          <HelpResults query={query} onPage={showHelpPage} />
        ) : (
          <HelpContents onPage={showHelpPage} />
        )}
      </section>
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="outline" onClick={() => void startTour()}>
          {words.tour.start}
        </Button>
        <Button size="xs" variant="subtle" onClick={openAbout}>
          {words.about.title}
        </Button>
      </Group>
    </aside>
  );
}

/** Gives the focus back to where it was before the panel opened, unless the person moved it elsewhere since. */
function useFocusReturn(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const now = document.activeElement;
      const lost = now === null || now === document.body || now.closest(`#${helpPanelId}`) !== null;
      if (lost && before instanceof HTMLElement) before.focus();
    };
  }, []);
}
