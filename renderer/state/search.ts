import type { Question, SearchFilter, SearchSort, SearchUnit } from "../../shared/contract/search.ts";
import { readerStore } from "./reader.ts";
import { showArea } from "./shell.ts";
import { createStore } from "./store.ts";

export interface SearchState {
  readonly text: string;
  readonly literal: boolean;
  readonly unit: SearchUnit;
  readonly sort: SearchSort;
  /** Hits under their documents, or as one list. */
  readonly grouped: boolean;
  readonly filters: readonly Readonly<SearchFilter>[];
  /** Keys of chips that the person switched against their default. */
  readonly variantsOff: readonly string[];
  readonly variantsOn: readonly string[];
  /** Hits in short, or every place in a line. */
  readonly view: "hits" | "concordance";
  /** Which hit of the list the keyboard is on, from 0; -1: none. */
  readonly selected: number;
}

/** What a saved search keeps of the state. */
export type AskedSearch = Pick<
  SearchState,
  "text" | "literal" | "unit" | "sort" | "filters" | "variantsOff" | "variantsOn"
>;

const freshSearch: AskedSearch = {
  text: "",
  literal: false,
  unit: "passage",
  sort: "rank",
  filters: [],
  variantsOff: [],
  variantsOn: [],
};

export const searchStore = createStore<SearchState>({
  ...freshSearch,
  grouped: true,
  view: "hits",
  selected: -1,
});

/** Another question: the list starts from its top again. An emptied box forgets what was chosen for its words. */
export function askFor(change: Partial<Omit<SearchState, "selected">>): void {
  const emptied = change.text === "" ? { filters: [], variantsOff: [], variantsOn: [] } : {};
  searchStore.set({ ...emptied, ...change, selected: -1 });
}

/** Another search altogether: what it does not say goes back to how it is at first. */
export function askAnew(search: Partial<AskedSearch>): void {
  askFor({ ...freshSearch, ...search });
}

/** The question as the core takes it. */
export function questionOf(
  state: Pick<SearchState, "text" | "literal" | "unit" | "variantsOff" | "variantsOn">,
): Question {
  const { text, literal, unit, variantsOff, variantsOn } = state;
  return {
    query: text,
    literal,
    variants: true,
    variantsOff: [...variantsOff],
    variantsOn: [...variantsOn],
    unit,
  };
}

/** Switches a chip. The reader follows when it shows matches of the same words. */
export function switchVariant(chip: { readonly key: string; readonly on: boolean }): void {
  const before = searchStore.get();
  askFor(switched(before, chip));
  const { question } = readerStore.get();
  if (question?.query === before.text && question.literal === before.literal) {
    readerStore.set({ question: questionOf(searchStore.get()) });
  }
}

/** What is switched back is no longer against its default, so it stands in neither list. */
export function switched(
  { variantsOff, variantsOn }: Pick<SearchState, "variantsOff" | "variantsOn">,
  { key, on }: { readonly key: string; readonly on: boolean },
): Pick<SearchState, "variantsOff" | "variantsOn"> {
  const without = (keys: readonly string[]) => keys.filter((other) => other !== key);
  const rest = { variantsOff: without(variantsOff), variantsOn: without(variantsOn) };
  if (variantsOff.includes(key) || variantsOn.includes(key)) return rest;
  return on
    ? { ...rest, variantsOff: [...rest.variantsOff, key] }
    : { ...rest, variantsOn: [...rest.variantsOn, key] };
}

/** Results or concordance, and to where they are. */
export function switchView(): void {
  askFor({ view: searchStore.get().view === "hits" ? "concordance" : "hits" });
  showArea("search");
}

/** Chooses a value of a field, or gives it up. */
export function switchFilter(field: string, value: string): void {
  askFor({ filters: withValue(searchStore.get().filters, field, value) });
}

/** Values of one field widen each other, fields narrow each other. */
export function withValue(
  filters: SearchState["filters"],
  field: string,
  value: string,
): SearchState["filters"] {
  const chosen = filters.find((filter) => filter.field === field)?.values ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  const others = filters.filter((filter) => filter.field !== field);
  return values.length === 0 ? others : [...others, { field, values }];
}

/** Signs that would end a phrase too early. */
const quotationMarks = /["“”„‟＂]/u;

/** Looks for a stretch of text: as a phrase, so that other spellings come too; literally where it holds quotation marks. */
export function askForText(text: string): void {
  const phrase = !quotationMarks.test(text);
  askAnew({ text: phrase ? `"${text}"` : text, literal: !phrase });
}
