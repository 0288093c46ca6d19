import { settingsStore } from "../state/settings.ts";
import { useStore } from "../state/store.ts";
import { concordanceWords } from "./concordance.ts";
import { exportWords } from "./export.ts";
import { helpWords } from "./help.ts";
import { libraryWords } from "./library.ts";
import { readerWords } from "./reader.ts";
import { safetyWords } from "./safety.ts";
import { searchWords } from "./search.ts";
import { searchesWords } from "./searches.ts";
import { shellWords } from "./shell.ts";
import { variantWords } from "./variants.ts";

/** Every sentence of the screens, one file per area. */
const files = {
  shell: shellWords,
  search: searchWords,
  searches: searchesWords,
  variants: variantWords,
  concordance: concordanceWords,
  exports: exportWords,
  library: libraryWords,
  safety: safetyWords,
  reader: readerWords,
  help: helpWords,
} as const;

/** The sentences in one language. */
export type Words = { readonly [Area in keyof typeof files]: (typeof files)[Area]["ja"] };

const inLanguage = (language: "ja" | "en"): Words => ({
  shell: files.shell[language],
  search: files.search[language],
  searches: files.searches[language],
  variants: files.variants[language],
  concordance: files.concordance[language],
  exports: files.exports[language],
  library: files.library[language],
  safety: files.safety[language],
  reader: files.reader[language],
  help: files.help[language],
});

const words = { ja: inLanguage("ja"), en: inLanguage("en") } as const;

/** For those that are no component. */
export function wordsIn(language: "ja" | "en"): Words {
  return words[language];
}

export function useWords(): Words {
  return words[useLanguage()];
}

export function useLanguage(): "ja" | "en" {
  return useStore(settingsStore, ({ language }) => language);
}
