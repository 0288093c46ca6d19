import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Index } from "flexsearch";
import { type Engine, firstHits } from "./engine.ts";
import type { PreparedPassage } from "./prepared.ts";

const ending = ".flexsearch";
const createIndex = () => new Index({ tokenize: "strict", encode: (words: string) => words.split(" ") });

function addTo(index: Index, passages: readonly PreparedPassage[], first: number): void {
  passages.forEach(({ words }, at) => {
    index.add(first + at, words);
  });
}

async function saveIn(index: Index, folder: string): Promise<void> {
  await index.export((key, data) => {
    if (data !== undefined) writeFileSync(join(folder, `${key}${ending}`), data);
  });
}

/** FlexSearch with whole words: the setting that takes least; no prefixes, no scores, no NOT. */
export const flexSearchEngine: Engine = {
  build(folder) {
    const index = createIndex();
    return {
      add: (passages, first) => addTo(index, passages, first),
      save: () => saveIn(index, folder),
    };
  },
  async open(folder) {
    const index = createIndex();
    for (const name of readdirSync(folder).filter((one) => one.endsWith(ending))) {
      index.import(name.slice(0, -ending.length), readFileSync(join(folder, name), "utf8"));
    }
    return {
      ask({ kind, words, without }) {
        if (kind === "prefix" || without.length > 0) return null;
        return index.search(words.join(" "), { limit: firstHits }).length;
      },
      findPiece({ words }) {
        if (words.length === 0) return [];
        return index.search(words.join(" "), { limit: Number.MAX_SAFE_INTEGER }).map(Number);
      },
      add: (passages, first) => addTo(index, passages, first),
      save: () => saveIn(index, folder),
    };
  },
};
