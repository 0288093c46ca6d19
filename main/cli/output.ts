import type { Language } from "../../shared/words/failures.ts";
import { type Words, words } from "./words.ts";

/** Where a command's answer goes: one JSON value, or lines for people. Messages never mix with the answer. */
export interface Output {
  readonly language: Language;
  readonly words: Words;
  /** The answer: `value` with --json, else `lines`. */
  answer(value: unknown, lines: () => readonly string[]): void;
  /** For the person only: standard error. */
  message(line: string): void;
}

export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

export function createOutput(json: boolean, language: Language, streams: Streams): Output {
  return {
    language,
    words: words[language],
    answer(value, lines) {
      if (json) streams.out(`${JSON.stringify(value)}\n`);
      else for (const line of lines()) streams.out(`${line}\n`);
    },
    message: (line) => streams.error(`${line}\n`),
  };
}
