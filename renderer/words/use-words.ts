import { settingsStore } from "../state/settings.ts";
import { useStore } from "../state/store.ts";
import { type LibraryWords, libraryWords } from "./library.ts";
import { type ReaderWords, readerWords } from "./reader.ts";
import { type SearchWords, searchWords } from "./search.ts";
import { type ShellWords, shellWords } from "./shell.ts";

/** Every sentence of the screens, one file per area, in the chosen language. */
export interface Words {
  readonly shell: ShellWords;
  readonly search: SearchWords;
  readonly library: LibraryWords;
  readonly reader: ReaderWords;
}

const words: Readonly<Record<"ja" | "en", Words>> = {
  ja: { shell: shellWords.ja, search: searchWords.ja, library: libraryWords.ja, reader: readerWords.ja },
  en: { shell: shellWords.en, search: searchWords.en, library: libraryWords.en, reader: readerWords.en },
};

export function useWords(): Words {
  return words[useLanguage()];
}

export function useLanguage(): "ja" | "en" {
  return useStore(settingsStore, ({ language }) => language);
}
