import { mkdirSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import { join } from "node:path";
import { findDictionary } from "../../../main/core/japanese/dictionary.ts";
import { loadDictionary } from "../../../main/core/japanese/load-dictionary.ts";
import { createTokenizer } from "../../../main/core/japanese/tokenizer.ts";
import type { Tokenizer } from "../../../main/core/japanese/tokens.ts";
import { analysePart } from "../../../main/core/search/index/analyse-part.ts";
import { toOriginal } from "../../../shared/text/offset-map.ts";
import { createRandom } from "../../tools/random.ts";
import { samplesPlace } from "../../tools/sample-files.ts";
import { type CorpusDocument, drawCorpus, drawPaper } from "./corpus.ts";
import { openLines, type PreparedPassage, preparedFiles } from "./prepared.ts";
import { choosePieces, chooseQuestions, type Questions, termsIn } from "./questions.ts";

export interface PrepareTask {
  readonly folder: string;
  readonly megabytes: number;
  readonly cacheFolder: string;
}

export interface Prepared {
  /** UTF-8 bytes and UTF-16 units of all texts. */
  readonly bytes: number;
  readonly units: number;
  readonly documents: number;
  readonly passages: number;
  /** Seconds that cutting all words took on one thread. */
  readonly cutting: number;
}

/** Makes one corpus with its passages, their words, and the questions; all engines read the same files. */
export async function prepare({ folder, megabytes, cacheFolder }: PrepareTask): Promise<Prepared> {
  mkdirSync(join(folder, preparedFiles.texts), { recursive: true });
  const tokenizer = createTokenizer(await loadDictionary({ source: findDictionary(), cacheFolder }, fs));
  const documents = drawCorpus(samplesPlace, megabytes);
  const started = performance.now();
  const cut = documents.map((document, number) => cutPassages(document, number, tokenizer));
  const cutting = (performance.now() - started) / 1000;
  const passages = cut.flat();
  writeDocuments(folder, documents);
  writeLines(join(folder, preparedFiles.passages), passages);
  const paper = cutPassages(drawPaper(samplesPlace, 0), documents.length, tokenizer);
  writeLines(join(folder, preparedFiles.newPassages), paper);
  const texts = cut.map((own) => own.map(({ text }) => text).join(""));
  const questions: Questions = {
    questions: chooseQuestions(passages, tokenizer, createRandom(11)),
    pieces: choosePieces(texts, passages, tokenizer, createRandom(13)),
  };
  writeFileSync(join(folder, preparedFiles.questions), JSON.stringify(questions));
  return {
    bytes: documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    units: documents.reduce((sum, { text }) => sum + text.length, 0),
    documents: documents.length,
    passages: passages.length,
    cutting,
  };
}

function cutPassages(
  { id, text }: CorpusDocument,
  document: number,
  tokenizer: Tokenizer,
): PreparedPassage[] {
  const part = analysePart({ part: id, extraction: id, pages: [{ text, zones: [] }] });
  return part.passageStarts.map((start, at) => {
    const passage = part.text.slice(start, part.passageStarts[at + 1] ?? part.text.length);
    return {
      document,
      start: toOriginal(part.map, { start, end: start + passage.length }).start,
      text: passage,
      words: termsIn(passage, tokenizer).join(" "),
    };
  });
}

function writeDocuments(folder: string, documents: readonly CorpusDocument[]): void {
  writeLines(join(folder, preparedFiles.documents), documents);
  for (const { id, text } of documents) {
    writeFileSync(join(folder, preparedFiles.texts, `${id}.txt`), text);
  }
}

function writeLines(path: string, values: readonly object[]): void {
  const lines = openLines(path);
  for (const value of values) lines.write(value);
  lines.close();
}
