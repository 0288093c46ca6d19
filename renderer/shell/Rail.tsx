import { UnstyledButton } from "@mantine/core";
import { FileText, Search } from "lucide-react";
import { type Area, shellStore } from "../state/shell.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../words/use-words.ts";

const icons = { search: Search, library: FileText } as const satisfies Record<Area, unknown>;
const areas: readonly Area[] = ["search", "library"];

export function Rail() {
  const current = useStore(shellStore, ({ area }) => area);
  const { shell } = useWords();
  return (
    <nav className="rail" aria-label={shell.areaNavigation}>
      {areas.map((area) => {
        const Icon = icons[area];
        return (
          <UnstyledButton
            key={area}
            className="rail-button"
            {...(area === current ? { "aria-current": "page" as const } : {})}
            onClick={() => shellStore.set({ area })}
          >
            <Icon size={20} aria-hidden />
            {shell.areas[area]}
          </UnstyledButton>
        );
      })}
    </nav>
  );
}
