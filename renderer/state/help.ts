import type { HelpPageId } from "../../shared/help/help-pages.ts";
import { shellStore } from "./shell.ts";
import { createStore } from "./store.ts";

export interface HelpState {
  readonly opened: boolean;
  /** The page that is read; null: the table of contents. */
  readonly page: string | null;
  readonly query: string;
  readonly aboutOpen: boolean;
  /** Raised with every opening: dialogs that would cover the help give way. */
  readonly opening: number;
}

export const helpStore = createStore<HelpState>({
  opened: false,
  page: null,
  query: "",
  aboutOpen: false,
  opening: 0,
});

/** Opens the help at a page, or at its table of contents. */
export function openHelp(page: HelpPageId | null = null): void {
  shellStore.set({ shortcutsOpen: false });
  helpStore.set({ opened: true, page, query: "", opening: helpStore.get().opening + 1 });
}

export function closeHelp(): void {
  helpStore.set({ opened: false });
}

/** The box about the program takes the place of the help. */
export function openAbout(): void {
  helpStore.set({ opened: false, aboutOpen: true });
}

/** A page from the list, the results or another page. */
export function showHelpPage(page: string | null): void {
  helpStore.set({ page });
}
