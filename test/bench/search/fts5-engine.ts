import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Engine, firstHits } from "./engine.ts";
import type { PreparedPassage } from "./prepared.ts";
import type { BenchQuestion, Piece } from "./questions.ts";

const fileName = "fts5.sqlite";
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** What of a passage is indexed, and how it is asked for. */
interface Reading {
  readonly tokenizer: string;
  readonly textOf: (passage: PreparedPassage) => string;
  /** Null: it cannot be asked this. */
  readonly question: (question: BenchQuestion) => string | null;
  readonly piece: (piece: Piece) => string | null;
}

/** Words cut by our tokenizer; a phrase is words side by side. */
const words: Reading = {
  tokenizer: "unicode61 remove_diacritics 0",
  textOf: (passage) => passage.words,
  question({ kind, words: asked, without }) {
    const together = kind === "compound" || kind === "phrase";
    const wanted = together ? quoted(asked.join(" ")) : asked.map(quoted).join(" AND ");
    if (kind === "prefix") return `${wanted}*`;
    return without.length === 0 ? wanted : `(${wanted}) NOT ${without.map(quoted).join(" NOT ")}`;
  },
  piece: (piece) => (piece.words.length === 0 ? null : quoted(piece.words.join(" "))),
};

/** Three letters at a time of the text itself: no dictionary, and nothing shorter can be found. */
const trigrams: Reading = {
  tokenizer: "trigram",
  textOf: ({ text }) => text,
  question({ typed, without }) {
    if ([...typed, ...without].some(({ length }) => length < 3)) return null;
    const wanted = typed.map(quoted).join(" AND ");
    return without.length === 0 ? wanted : `(${wanted}) NOT ${without.map(quoted).join(" NOT ")}`;
  },
  piece: ({ text }) => quoted(text),
};

function createFts5Engine(reading: Reading): Engine {
  const { tokenizer, textOf } = reading;
  const insertInto = (database: DatabaseSync) => {
    const insert = database.prepare("INSERT INTO passages (rowid, text) VALUES (?, ?)");
    return (passages: readonly PreparedPassage[], first: number) => {
      database.exec("BEGIN");
      passages.forEach((passage, at) => {
        insert.run(first + at, textOf(passage));
      });
      database.exec("COMMIT");
    };
  };
  return {
    build(folder) {
      const database = new DatabaseSync(join(folder, fileName));
      database.exec(`CREATE VIRTUAL TABLE passages USING fts5(text, content='', tokenize='${tokenizer}')`);
      return {
        add: insertInto(database),
        save: async () => database.close(),
      };
    },
    async open(folder) {
      const database = new DatabaseSync(join(folder, fileName));
      const best = database.prepare(
        `SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${firstHits}`,
      );
      const all = database.prepare("SELECT rowid FROM passages WHERE passages MATCH ?");
      return {
        ask(question) {
          const asked = reading.question(question);
          return asked === null ? null : best.all(asked).length;
        },
        findPiece(piece) {
          const asked = reading.piece(piece);
          return asked === null ? [] : all.all(asked).map(({ rowid }) => Number(rowid));
        },
        add: insertInto(database),
        save: null,
      };
    },
  };
}

export const fts5Words = createFts5Engine(words);
export const fts5Trigrams = createFts5Engine(trigrams);

/** Why SQLite cannot be measured here; null: it can. */
export function fts5Missing(): string | null {
  const database = new DatabaseSync(":memory:");
  try {
    database.exec("CREATE VIRTUAL TABLE probe USING fts5(text)");
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database.close();
  }
}
