import { CloseButton, TextInput } from "@mantine/core";
import type { KeyboardEvent, RefObject } from "react";
import { isComposingKey } from "../../state/keys.ts";
import { useWords } from "../../words/use-words.ts";
import { MatchSteps } from "./MatchSteps.tsx";

export interface FindBoxProps {
  readonly text: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly current: number | null;
  readonly total: number;
  /** Whether the count belongs to the text as it stands now. */
  readonly ready: boolean;
  readonly onText: (text: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Find in this document: the text as it is typed, without operators, whatever the width of its signs. */
export function FindBox({ text, input, current, total, ready, onText, onStep, onClose }: FindBoxProps) {
  const { reader: words } = useWords();
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    if (event.key === "Enter") onStep(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find-box" aria-label={words.find}>
      <TextInput
        ref={input}
        size="xs"
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        aria-label={words.find}
        placeholder={words.findPlaceholder}
        className="find-input"
        autoFocus
      />
      <MatchSteps current={current} total={total} onStep={onStep} />
      {ready && total === 0 && text.trim() !== "" && <span className="find-none">{words.notFound}</span>}
      <CloseButton size="md" aria-label={words.closeFind} onClick={onClose} />
    </search>
  );
}
