import type { HelpHit, HelpPage } from "../../../shared/contract/help.ts";
import type { Language } from "../../../shared/words/failures.ts";
import { loadDictionary } from "../japanese/load-dictionary.ts";
import { createTokenizer } from "../japanese/tokenizer.ts";
import type { Tokenizer } from "../japanese/tokens.ts";
import { readVariantTables } from "../japanese/variants/variant-tables.ts";
import type { Ports } from "../ports.ts";
import { readVariantFiles } from "../search/variant-files.ts";
import { loadHelp } from "./load-help.ts";
import { buildHelpIndex, searchHelp } from "./search-help.ts";

/** The help: there with or without a library, because a library that does not open is a reason to read it. */
export interface Help {
  pages(language: Language): Promise<readonly HelpPage[]>;
  /** @throws Failure query-invalid */
  search(language: Language, query: string): Promise<HelpHit[]>;
}

export function createHelp(ports: Ports): Help {
  const pages = rememberEach((language: Language) => loadHelp(ports, language));
  const tables = rememberEach(async () =>
    readVariantTables(await readVariantFiles(ports.variantTables, ports.files), []),
  );
  const tokenizer = createTokenizerKeeper(ports);
  const index = rememberEach(async (language: Language) =>
    buildHelpIndex(await pages(language), await tokenizer()),
  );
  return {
    pages,
    search: async (language, query) =>
      searchHelp(await index(language), query, await tokenizer(), await tables("built-in")),
  };
}

/** Makes something once for each key. What failed is tried again by whoever asks next. */
function rememberEach<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const made = new Map<Key, Promise<Value>>();
  return (key) => {
    const value =
      made.get(key) ??
      make(key).catch((error: unknown) => {
        made.delete(key);
        throw error;
      });
    made.set(key, value);
    return value;
  };
}

/**
 * The words' dictionary for this thread. It takes 50 MB that the search thread holds as well, so it is let go when memory
 * is wanted; from its cache file it is back in tens of milliseconds.
 */
function createTokenizerKeeper({ dictionary, dictionaryCache, files }: Ports): () => Promise<Tokenizer> {
  let kept: WeakRef<Tokenizer> | null = null;
  return async () => {
    const known = kept?.deref();
    if (known !== undefined) return known;
    const place = { source: dictionary, cacheFolder: dictionaryCache };
    const made = createTokenizer(await loadDictionary(place, files));
    kept = new WeakRef(made);
    return made;
  };
}
