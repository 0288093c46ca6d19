import { closeSync, openSync, readSync, writeSync } from "node:fs";

/** A passage as all engines get it: they index its words; where it begins says which one it is. */
export interface PreparedPassage {
  /** Number of its document, and UTF-16 offset into that document's text. */
  readonly document: number;
  readonly start: number;
  /** Under the `search` rules. */
  readonly text: string;
  /** Index terms in their order, parted by blanks. */
  readonly words: string;
}

/** Files of one corpus, all in one folder. */
export const preparedFiles = {
  /** One `CorpusDocument` a line. */
  documents: "documents.jsonl",
  /** One `PreparedPassage` a line. */
  passages: "passages.jsonl",
  newPassages: "new-passages.jsonl",
  questions: "questions.json",
  /** The documents as text files, for the import. */
  texts: "texts",
} as const;

/** Writes values one a line. */
export function openLines(path: string): {
  readonly write: (value: object) => void;
  readonly close: () => void;
} {
  const file = openSync(path, "w");
  return { write: (value) => writeSync(file, `${JSON.stringify(value)}\n`), close: () => closeSync(file) };
}

/** Values of a file of lines, without holding the file: its size must not show in what an engine takes of memory. */
export function* readLines<T>(path: string): Generator<T> {
  const file = openSync(path, "r");
  const buffer = Buffer.alloc(1 << 20);
  let rest = Buffer.alloc(0);
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      rest = Buffer.concat([rest, buffer.subarray(0, read)]);
      let from = 0;
      for (let end = rest.indexOf(10, from); end >= 0; end = rest.indexOf(10, from)) {
        yield JSON.parse(rest.toString("utf8", from, end));
        from = end + 1;
      }
      rest = rest.subarray(from);
    }
  } finally {
    closeSync(file);
  }
}
