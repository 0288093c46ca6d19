import { searchForm } from "../../japanese/search-form.ts";

/** Whether one of the texts holds the value, both under the `search` rules. A value without any letter is in none. */
export function holdsWords(value: string): (texts: readonly string[]) => boolean {
  const wanted = searchForm(value);
  return (texts) => wanted !== "" && texts.some((text) => searchForm(text).includes(wanted));
}
