import { searchForm } from "../japanese/search-form.ts";
import type { Library } from "../library/library.ts";
import { type DocumentFacts, readDocumentFacts } from "./fields/document-facts.ts";
import type { TitleMatch } from "./find/rank-units.ts";

export interface TitledDocument extends DocumentFacts, TitleMatch {}

/**
 * Documents whose title or file name holds at least one of the words that are wanted, in the order of what it has of
 * them (`held` = 1: all).
 */
export function titledDocuments(library: Library, wanted: readonly string[]): readonly TitledDocument[] {
  const words = [...new Set(wanted.map(searchForm))].filter((word) => word !== "");
  if (words.length === 0) return [];
  return readDocumentFacts(library)
    .flatMap((facts): TitledDocument[] => {
      const match = matchOf([facts.title, ...facts.names].map(titleForm), words);
      return match === null ? [] : [{ ...facts, ...match }];
    })
    .toSorted((one, other) => other.held - one.held || other.share - one.share);
}

function matchOf(titles: readonly string[], words: readonly string[]): TitleMatch | null {
  const held = words.filter((word) => titles.some((title) => title.includes(word)));
  if (held.length === 0) return null;
  const holding = titles.filter((title) => held.some((word) => title.includes(word)));
  const shortest = Math.min(...holding.map(({ length }) => length));
  return { held: letters(held) / letters(words), share: letters(held) / shortest };
}

function letters(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + length, 0);
}

/** Titles are few and asked for with every key: their search forms are kept. */
const forms = new Map<string, string>();
const mostForms = 20_000;

function titleForm(title: string): string {
  const known = forms.get(title);
  if (known !== undefined) return known;
  if (forms.size >= mostForms) forms.clear();
  const form = searchForm(title);
  forms.set(title, form);
  return form;
}
