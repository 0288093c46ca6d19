import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { createRandom, type Random } from "../../tools/random.ts";
import { filesOf } from "../../tools/sample-files.ts";

export interface CorpusDocument {
  readonly id: string;
  readonly text: string;
}

/** UTF-8 bytes of a paper of some 30 pages, and of a long one such as the minutes of a day. */
const paperBytes = 40_000;
const minutesBytes = 400_000;
/** One in so many documents is a long one: half of the text. */
const longOne = 11;

/**
 * Sentences of the sample documents (diet, laws, seeds), drawn with a fixed seed and put together to documents until
 * there are so many megabytes (2^20 bytes of UTF-8). A smaller corpus is the beginning of a larger one.
 */
export function drawCorpus(samples: string, megabytes: number): CorpusDocument[] {
  const sentences = sampleSentences(samples);
  const random = createRandom(5);
  const documents: CorpusDocument[] = [];
  let left = megabytes * 2 ** 20;
  while (left > 0) {
    const long = documents.length % longOne === longOne - 1;
    const bytes = Math.min(left, long ? minutesBytes : paperBytes);
    documents.push({ id: `d${documents.length}`, text: drawText(sentences, random, bytes) });
    left -= bytes;
  }
  return documents;
}

/** A new paper of some 30 pages; another one for each number. */
export function drawPaper(samples: string, number: number): CorpusDocument {
  const text = drawText(sampleSentences(samples), createRandom(1000 + number), paperBytes);
  return { id: `new${number}`, text };
}

function drawText(sentences: readonly string[], random: Random, bytes: number): string {
  const drawn: string[] = [];
  let length = 0;
  while (length < bytes) {
    const sentence = sentences[random.below(sentences.length)] ?? "";
    // A paragraph is some three sentences long.
    const end = random.below(3) === 0 ? "\n" : "";
    drawn.push(sentence, end);
    length += Buffer.byteLength(sentence) + end.length;
  }
  return drawn.join("");
}

/** Each sentence once, so that statutes, which repeat themselves, do not outweigh the rest. */
function sampleSentences(samples: string): readonly string[] {
  const texts = [
    ...filesOf(samples, "seeds", ".txt").map(readText),
    ...filesOf(samples, "corpus/laws", ".txt").map(readText),
    ...filesOf(samples, "corpus/diet", ".json").flatMap((file) => longStrings(JSON.parse(readText(file)))),
    ...filesOf(samples, "corpus/diet", ".csv").flatMap((file) =>
      longStrings(Papa.parse(readText(file)).data),
    ),
  ];
  const sentences = texts.flatMap((text) => text.split(/(?<=。)|[\r\n]+/u).map((one) => one.trim()));
  return [...new Set(sentences.filter(({ length }) => length >= 8 && length <= 400))];
}

function readText(file: string): string {
  return readFileSync(file, "utf8").replace(/^\ufeff/u, "");
}

/** Strings of a JSON value that are text: neither keys nor addresses. */
function longStrings(value: unknown): string[] {
  if (typeof value === "string") return value.length >= 40 && !/^https?:/u.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(longStrings);
}
