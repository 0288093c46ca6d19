import type { Hit } from "../../../shared/contract/search.ts";

/** A hit with nothing in it but what a test says. */
export function hitOf(document: string, change: Partial<Hit> = {}): Hit {
  return {
    document,
    fileName: `${document}.pdf`,
    title: document,
    part: "",
    page: 1,
    score: 1,
    snippet: "",
    snippetMarks: [],
    place: placeOf(document),
    matches: [],
    ...change,
  };
}

export function placeOf(document: string, change: Partial<Hit["place"]> = {}): Hit["place"] {
  return {
    document,
    fileName: `${document}.pdf`,
    part: null,
    page: 1,
    pageEnd: 1,
    pageLabel: null,
    zone: null,
    start: 0,
    end: 0,
    line: 1,
    lineEnd: 1,
    text: "",
    ...change,
  };
}
