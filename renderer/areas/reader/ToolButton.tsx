import { ActionIcon } from "@mantine/core";
import type { ReactNode } from "react";
import { Hint } from "../../shell/Hint.tsx";
import type { ShortcutName } from "../../shell/shortcuts.ts";

/** A button with a picture; its words stand in a hint and are what screen readers say. */
export function ToolButton({
  label,
  shortcut,
  onClick,
  pressed,
  disabled = false,
  children,
}: {
  readonly label: string;
  /** The act that a key does as well. */
  readonly shortcut?: ShortcutName;
  readonly onClick: () => void;
  /** For switches: whether it is on. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Hint label={label} {...(shortcut === undefined ? {} : { shortcut })}>
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
    </Hint>
  );
}
