import { normalise } from "./normalise.ts";

/** A short text under the `search` rules: for words, titles and tables, where no way back to the original is needed. */
export function searchForm(text: string): string {
  return normalise([{ text }], "search").text;
}
