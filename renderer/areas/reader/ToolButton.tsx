import { ActionIcon, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../../words/use-words.ts";

/** A button with a picture; its words stand in a hint and are what screen readers say. */
export function ToolButton({
  label,
  keys,
  onClick,
  pressed,
  disabled = false,
  children,
}: {
  readonly label: string;
  /** Keys that do the same. */
  readonly keys?: string;
  readonly onClick: () => void;
  /** For switches: whether it is on. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) {
  const { shell } = useWords();
  return (
    <Tooltip label={keys === undefined ? label : shell.inBrackets(label, keys)} openDelay={400} withArrow>
      <ActionIcon
        variant={pressed ? "light" : "subtle"}
        color={pressed ? "indigo" : "gray"}
        size="md"
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={onClick}
        className="tool-button"
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
