import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import MiniSearch, { type Options, type Query } from "minisearch";
import { type Engine, firstHits } from "./engine.ts";
import type { PreparedPassage } from "./prepared.ts";

interface Row {
  readonly id: number;
  readonly words: string;
}

const fileName = "minisearch.json";
const options: Options<Row> = {
  fields: ["words"],
  tokenize: (words) => words.split(" "),
  processTerm: (word) => word,
  searchOptions: { combineWith: "AND" },
};

function addTo(index: MiniSearch<Row>, passages: readonly PreparedPassage[], first: number): void {
  passages.forEach(({ words }, at) => {
    index.add({ id: first + at, words });
  });
}

async function saveIn(index: MiniSearch<Row>, folder: string): Promise<void> {
  await writeFile(join(folder, fileName), JSON.stringify(index));
}

export const miniSearchEngine: Engine = {
  build(folder) {
    const index = new MiniSearch<Row>(options);
    return {
      add: (passages, first) => addTo(index, passages, first),
      save: () => saveIn(index, folder),
    };
  },
  async open(folder) {
    const index = MiniSearch.loadJSON<Row>(await readFile(join(folder, fileName), "utf8"), options);
    return {
      ask({ kind, words, without }) {
        const wanted: Query = { combineWith: "AND", queries: [...words] };
        const query: Query =
          without.length === 0 ? wanted : { combineWith: "AND_NOT", queries: [wanted, ...without] };
        return index.search(query, { prefix: kind === "prefix" }).slice(0, firstHits).length;
      },
      findPiece({ words }) {
        return words.length === 0 ? [] : index.search(words.join(" ")).map(({ id }) => Number(id));
      },
      add: (passages, first) => addTo(index, passages, first),
      save: () => saveIn(index, folder),
    };
  },
};
