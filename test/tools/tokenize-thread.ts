import { parentPort, workerData } from "node:worker_threads";
import { createTokenizer } from "../../main/core/japanese/tokenizer.ts";

/** A thread that tokenizes one text over a dictionary it was handed, and then writes its number into the buffer. */
const { dictionary, text, number, at } = workerData as {
  readonly dictionary: SharedArrayBuffer;
  readonly text: string;
  readonly number: number;
  readonly at: number;
};
const surfaces = createTokenizer(dictionary)
  .tokenize(text)
  .map(({ surface }) => surface);
new Uint8Array(dictionary)[at] = number;
parentPort?.postMessage(surfaces);
