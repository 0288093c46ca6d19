import type { Client } from "../../../../main/cli/commands.ts";
import { normalise } from "../../../../main/core/japanese/normalise.ts";
import type { Match } from "../../../../shared/contract/search.ts";
import { chunkOfEnd, chunkOfStart } from "../../../../shared/text/chunks.ts";
import { type OffsetMap, toNormalised, toOriginal } from "../../../../shared/text/offset-map.ts";

/** Under the `search` rules; the sign that ends parts in the index counts as an unreadable one, here and there. */
export function searchText(chunks: Parameters<typeof normalise>[0]) {
  const normalised = normalise(chunks, "search");
  return { ...normalised, text: normalised.text.replaceAll("\uffff", "\ufffd") };
}

/** A document as anyone may read it through the contract, and its search text. */
export interface SearchedDocument {
  readonly document: string;
  readonly pages: readonly string[];
  readonly text: string;
  readonly map: OffsetMap;
  readonly chunkStarts: Uint32Array;
}

export async function readDocuments(client: Client): Promise<readonly SearchedDocument[]> {
  const listed = await client.documents.list();
  return Promise.all(
    listed.map(async ({ document }) => {
      const { pages } = await client.documents.text({ document, page: null });
      const normalised = searchText(pages.map(({ text, zones }) => ({ text, skip: zones })));
      return { document, pages: pages.map(({ text }) => text), ...normalised };
    }),
  );
}

/** The original letters behind [start, end) of the search text, page ends left out. */
export function originalOf({ pages, map }: SearchedDocument, start: number, end: number): string {
  const range = toOriginal(map, { start, end });
  return pages.join("").slice(range.start, range.end);
}

/** A place as "document firstPage:start lastPage:end", pages from 1. */
export const placeKey = ({ document, page, start, pageEnd, end }: Omit<Match, "form">): string =>
  `${document} ${page}:${start} ${pageEnd}:${end}`;

/** Where a plain reading of the search text finds a needle, left to right without overlap, as place keys. */
export function plainPlaces(documents: readonly SearchedDocument[], needle: string): string[] {
  return documents.flatMap((one) => {
    const places: string[] = [];
    for (let at = one.text.indexOf(needle); at !== -1; at = one.text.indexOf(needle, at + needle.length)) {
      const range = toOriginal(one.map, { start: at, end: at + needle.length });
      const first = chunkOfStart(one.chunkStarts, range.start);
      const last = range.end > range.start ? chunkOfEnd(one.chunkStarts, range.end) : first;
      places.push(`${one.document} ${first.chunk + 1}:${first.offset} ${last.chunk + 1}:${last.offset}`);
    }
    return places;
  });
}

/** The borders of pages in the search text, where places are cut most easily. */
export function pageBorders({ map, chunkStarts }: SearchedDocument): number[] {
  return [...chunkStarts].map((start) => toNormalised(map, { start, end: start }).start);
}
