import type { Place, Stretch } from "../../../shared/model/place.ts";
import { lineAt } from "../../../shared/text/lines.ts";
import type { DocumentRow } from "./documents.ts";
import type { Library } from "./library.ts";
import { type ReadPage, readCachedPage } from "./read-page-cache.ts";

/** Turns stretches of one document into places. Made for one answer: it keeps the pages it has read. */
export interface PlaceMaker {
  placeOf(stretch: Stretch, part: string | null): Place;
  /** The original text of a stretch, page ends as \n. */
  textOf(stretch: Stretch): string;
}

export function createPlaceMaker(
  library: Pick<Library, "database">,
  document: Pick<DocumentRow, "id" | "name" | "extraction">,
): PlaceMaker {
  const read = new Map<number, ReadPage>();
  const pageAt = (index: number): ReadPage => {
    const page = read.get(index) ?? readCachedPage(library, document.extraction, index);
    if (page === null) throw new Error(`places: ${document.id} has no page ${index + 1}`);
    read.set(index, page);
    return page;
  };

  function textOf({ firstPage, firstOffset, lastPage, lastOffset }: Stretch): string {
    if (firstPage === lastPage) return pageAt(firstPage).text.slice(firstOffset, lastOffset);
    const pieces = [pageAt(firstPage).text.slice(firstOffset)];
    for (let index = firstPage + 1; index < lastPage; index += 1) pieces.push(pageAt(index).text);
    pieces.push(pageAt(lastPage).text.slice(0, lastOffset));
    return pieces.join("\n");
  }

  return {
    textOf,
    placeOf(stretch, part) {
      const first = pageAt(stretch.firstPage);
      const last = pageAt(stretch.lastPage);
      return {
        document: document.id,
        fileName: document.name,
        part,
        page: stretch.firstPage + 1,
        pageEnd: stretch.lastPage + 1,
        pageLabel: first.label,
        zone: null,
        start: stretch.firstOffset,
        end: stretch.lastOffset,
        line: lineAt(first.lines, stretch.firstOffset),
        lineEnd: lineAt(last.lines, Math.max(0, stretch.lastOffset - 1)),
        text: textOf(stretch),
      };
    },
  };
}
