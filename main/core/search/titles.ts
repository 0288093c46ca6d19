import type { Library } from "../library/library.ts";
import { type DocumentFacts, readDocumentFacts } from "./fields/document-facts.ts";
import { searchForm } from "./fields/search-form.ts";

/** Documents whose title or file name holds all that is wanted, in the order of the library. */
export function titledDocuments(library: Library, wanted: readonly string[]): readonly DocumentFacts[] {
  const words = wanted.map(searchForm).filter((word) => word !== "");
  if (words.length === 0) return [];
  return readDocumentFacts(library).filter((facts) => {
    const texts = [facts.title, ...facts.names].map(titleForm);
    return words.every((word) => texts.some((text) => text.includes(word)));
  });
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
