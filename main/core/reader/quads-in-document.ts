import type { PageRange } from "../../../shared/contract/reader.ts";
import type { DocumentRow } from "../library/documents.ts";
import type { Library } from "../library/library.ts";
import { readPageItems } from "../library/pages.ts";
import { createQuadMaker, type QuadMaker } from "./quads.ts";

/** Where stretches of a document lie; each page is read once. None for pages without geometry. */
export function quadsInDocument(library: Library, document: DocumentRow, ranges: readonly PageRange[]) {
  const makers = new Map<number, QuadMaker>();
  const makerOf = (page: number): QuadMaker => {
    const known = makers.get(page);
    if (known !== undefined) return known;
    const found = readPageItems(library, document.extraction, page - 1);
    const maker = found === null ? () => [] : createQuadMaker(found.text, found.items);
    makers.set(page, maker);
    return maker;
  };
  return ranges.map((range) => ({ range, quads: makerOf(range.page)(range).map((quad) => [...quad]) }));
}
