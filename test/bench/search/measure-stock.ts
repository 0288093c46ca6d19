import { join } from "node:path";
import { cleanLines } from "../../../main/core/japanese/clean.ts";
import { loadStockKuromoji } from "../../tools/stock-kuromoji.ts";
import type { CorpusDocument } from "./corpus.ts";
import { mega } from "./measure-engine.ts";
import { preparedFiles, readLines } from "./prepared.ts";

const mostBytes = mega;

/** Megabytes a second of the npm package kuromoji over the first megabyte of a corpus, cleaned and cut as ours is. */
export async function stockSpeed({ folder }: { readonly folder: string }): Promise<number> {
  const stock = await loadStockKuromoji();
  let bytes = 0;
  const started = performance.now();
  for (const { text } of readLines<CorpusDocument>(join(folder, preparedFiles.documents))) {
    for (const line of cleanLines(text)) stock.tokenize(line.text);
    bytes += Buffer.byteLength(text);
    if (bytes >= mostBytes) break;
  }
  return bytes / mega / ((performance.now() - started) / 1000);
}
