import { Tooltip } from "@mantine/core";
import type { ReactElement } from "react";
import { useWords } from "../words/use-words.ts";
import { keysOf, type ShortcutName } from "./shortcuts.ts";

interface HintProps {
  readonly label: string;
  /** The act that a key does as well. */
  readonly shortcut?: ShortcutName;
  readonly disabled?: boolean;
  readonly children: ReactElement;
}

/** What a button does, and the key that does the same; shown to the pointer and to the keyboard. */
export function Hint({ label, shortcut, disabled = false, children }: HintProps) {
  const { shell } = useWords();
  return (
    <Tooltip
      label={shortcut === undefined ? label : shell.inBrackets(label, keysOf(shortcut))}
      openDelay={400}
      withArrow
      disabled={disabled}
      events={{ hover: true, focus: true, touch: false }}
    >
      {children}
    </Tooltip>
  );
}
