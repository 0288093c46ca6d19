import type { OffsetMap } from "../../../../shared/text/offset-map.ts";
import { toNormalised } from "../../../../shared/text/offset-map.ts";
import type { Range } from "../../../../shared/text/range.ts";
import { normalise } from "../../japanese/normalise.ts";
import { headingLines } from "../headings.ts";
import { passageStarts } from "../passages.ts";

/** A page as it is indexed: its zones are left out. */
export interface PageToIndex {
  readonly text: string;
  readonly zones: readonly Range[];
}

export interface PartToIndex {
  readonly part: string;
  readonly extraction: string;
  readonly pages: readonly PageToIndex[];
}

/** What search knows of a part before its words are cut: offsets are into `text`, the text under the `search` rules. */
export interface AnalysedPart {
  readonly part: string;
  readonly extraction: string;
  readonly text: string;
  readonly map: OffsetMap;
  /** Where each page starts in the concatenation of original page texts. */
  readonly chunkStarts: Uint32Array;
  readonly passageStarts: readonly number[];
  readonly headings: readonly Range[];
}

export function analysePart({ part, extraction, pages }: PartToIndex): AnalysedPart {
  const { text, map, chunkStarts } = normalise(
    pages.map((page) => ({ text: page.text, skip: page.zones })),
    "search",
  );
  const starts = passageStarts(
    text,
    pages.map((page) => page.text),
    (offset) => toNormalised(map, { start: offset, end: offset }).start,
  );
  const headings = pages.flatMap((page, index) =>
    headingLines(page.text, index === 0)
      .map(({ start, end }) => {
        const global = chunkStarts[index] ?? 0;
        return toNormalised(map, { start: global + start, end: global + end });
      })
      // A heading inside a zone (a running header) has no text of its own here.
      .filter(({ start, end }) => end > start),
  );
  return { part, extraction, text, map, chunkStarts, passageStarts: starts, headings };
}
