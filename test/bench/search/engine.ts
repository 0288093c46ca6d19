import type { PreparedPassage } from "./prepared.ts";
import type { BenchQuestion, Piece } from "./questions.ts";

/** A search library that Tenkyo is measured beside. Its documents are passages, by their number. */
export interface Engine {
  /** Begins an index that will be kept in a folder. */
  readonly build: (folder: string) => Builder;
  readonly open: (folder: string) => Promise<OpenedEngine>;
}

export interface Builder {
  /** Passages in turn, from number `first` on. */
  readonly add: (passages: readonly PreparedPassage[], first: number) => void;
  /** Makes what is left to make, and writes it. */
  readonly save: () => Promise<void>;
}

export interface OpenedEngine {
  /** How many it found, at most 50 of them in the order of rank; null: it cannot be asked this. */
  readonly ask: (question: BenchQuestion) => number | null;
  /** Every passage that it finds for a piece of text. */
  readonly findPiece: (piece: Piece) => readonly number[];
  /** Makes new passages findable; null: it cannot, and has to be built anew. */
  readonly add: ((passages: readonly PreparedPassage[], first: number) => void) | null;
  /** Writes again what an `add` changed; null: `add` has written it. */
  readonly save: (() => Promise<void>) | null;
}

/** As many as a result list shows first. */
export const firstHits = 50;
