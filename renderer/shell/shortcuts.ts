import type { ShellWords } from "../words/shell.ts";

/** What can be done by key, by the name of its sentence in `words.shell.keys`. */
export type ShortcutName = keyof ShellWords["keys"];

/**
 * The one table of keys, in the order of the sheet; the hints at buttons read it too. The keys themselves are listened
 * to where they act.
 */
export const shortcuts: Readonly<Record<ShortcutName, readonly [string, ...string[]]>> = {
  search: ["/"],
  palette: ["Ctrl K", "⌘ K"],
  help: ["F1"],
  panel: ["F6"],
  shortcuts: ["?"],
  goSearch: ["Alt 1"],
  goLibrary: ["Alt 2"],
  concordance: ["Alt 3"],
  saved: ["Alt 4"],
  results: ["↑", "↓"],
  history: ["↓"],
  offer: ["Alt ↓"],
  complete: ["↓", "Tab"],
  open: ["Enter"],
  nextMatch: ["F3"],
  previousMatch: ["Shift F3"],
  find: ["Ctrl F", "⌘ F"],
  searchSelection: ["Ctrl Shift F", "⌘ Shift F"],
  zoomIn: ["+"],
  zoomOut: ["-"],
  fitWidth: ["0"],
  rotate: ["r"],
  rename: ["F2"],
  remove: ["Delete"],
  escape: ["Esc"],
};

/** Names in the order of the sheet. */
export const shortcutNames = Object.keys(shortcuts) as readonly ShortcutName[];

/** The keys of an act, as a hint shows them. */
export function keysOf(name: ShortcutName): string {
  return shortcuts[name].join(" / ");
}
