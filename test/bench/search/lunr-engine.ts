import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import lunr from "lunr";
import { type Engine, firstHits } from "./engine.ts";

const fileName = "lunr.json";

/** Stock Lunr without positions, as it comes but for the English parts of its pipeline. */
export const lunrEngine: Engine = {
  build(folder) {
    const builder = new lunr.Builder();
    builder.ref("id");
    builder.field("words");
    return {
      add(passages, first) {
        passages.forEach(({ words }, at) => {
          builder.add({ id: first + at, words: words.split(" ") });
        });
      },
      async save() {
        await writeFile(join(folder, fileName), JSON.stringify(builder.build()));
      },
    };
  },
  async open(folder) {
    const index = lunr.Index.load(JSON.parse(await readFile(join(folder, fileName), "utf8")));
    const { REQUIRED, PROHIBITED } = lunr.Query.presence;
    return {
      ask({ kind, words, without }) {
        const found = index.query((query) => {
          const wildcard = kind === "prefix" ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE;
          for (const word of words) query.term(word, { usePipeline: false, presence: REQUIRED, wildcard });
          for (const word of without) query.term(word, { usePipeline: false, presence: PROHIBITED });
        });
        return found.slice(0, firstHits).length;
      },
      findPiece({ words }) {
        if (words.length === 0) return [];
        const found = index.query((query) => {
          for (const word of words) query.term(word, { usePipeline: false, presence: REQUIRED });
        });
        return found.map(({ ref }) => Number(ref));
      },
      add: null,
      save: null,
    };
  },
};
