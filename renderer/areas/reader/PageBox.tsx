import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { isComposingKey } from "../../state/keys.ts";
import { useWords } from "../../words/use-words.ts";
import { pageOfLabel } from "./page-of-label.ts";

/** The page in view as a field: another number or printed label and Enter go there. */
export function PageBox({
  page,
  labels,
  onPage,
  onUnknown,
}: {
  readonly page: number;
  readonly labels: readonly (string | null)[];
  readonly onPage: (page: number) => void;
  readonly onUnknown: (typed: string) => void;
}) {
  const { reader: words } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    if (event.key === "Escape") setTyped(null);
    if (event.key !== "Enter" || typed === null) return;
    const wanted = pageOfLabel(typed, labels);
    if (wanted === null) onUnknown(typed);
    else onPage(wanted);
    setTyped(null);
  };
  return (
    <div className="page-box">
      <TextInput
        size="xs"
        value={typed ?? labels[page - 1] ?? String(page)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
        aria-label={words.goToPage}
        title={words.goToPageHint}
      />
      <span>{words.ofPages(labels.length)}</span>
    </div>
  );
}
