import { UnstyledButton } from "@mantine/core";
import { BookOpenText, FileText, Search } from "lucide-react";
import { readerStore } from "../state/reader.ts";
import { type Area, shellStore, showArea } from "../state/shell.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../words/use-words.ts";
import { Hint } from "./Hint.tsx";
import type { ShortcutName } from "./shortcuts.ts";

const icons = { search: Search, library: FileText } as const satisfies Record<Area, unknown>;
const keys = { search: "goSearch", library: "goLibrary" } as const satisfies Record<Area, ShortcutName>;
const areas: readonly Area[] = ["search", "library"];

export function Rail() {
  const current = useStore(shellStore, ({ area }) => area);
  const front = useStore(shellStore, (state) => state.front);
  const reading = useStore(readerStore, ({ document }) => document !== null);
  const { shell, reader } = useWords();
  return (
    <nav className="rail" aria-label={shell.areaNavigation}>
      {areas.map((area) => {
        const Icon = icons[area];
        return (
          <Hint key={area} label={shell.areas[area]} shortcut={keys[area]}>
            <UnstyledButton
              className="rail-button"
              {...(area === current ? { "aria-current": "page" as const } : {})}
              onClick={() => showArea(area)}
            >
              <Icon size={20} aria-hidden />
              {shell.areas[area]}
            </UnstyledButton>
          </Hint>
        );
      })}
      {reading && (
        <UnstyledButton
          className="rail-button rail-reader"
          aria-pressed={front === "reader"}
          onClick={() => shellStore.set({ front: "reader" })}
        >
          <BookOpenText size={20} aria-hidden />
          {reader.reader}
        </UnstyledButton>
      )}
    </nav>
  );
}
