import { readFile } from "node:fs/promises";
import type { ReaderMessage, ReaderRequest } from "../../main/core/ingest/pdf/reader-messages.ts";
import type { IsolatedProcess } from "../../main/core/ports.ts";
import { folderOf } from "./library.ts";

/** Behind this, a file of ours holds its pages as JSON. */
const header = "%PDF-1.4 pages\n";

/** A document with these texts as its pages, for `startPagedReader` to read. */
export function pagedFile(pages: readonly string[]): string {
  return `${header}${JSON.stringify(pages)}`;
}

/** A folder of such documents by name, each with the ending of a PDF. */
export function folderOfPages(documents: Readonly<Record<string, readonly string[]>>): Promise<string> {
  return folderOf(
    Object.fromEntries(
      Object.entries(documents).map(([name, pages]) => [`${name}.pdf`, pagedFile(pages)] as const),
    ),
  );
}

/** Stands in for the PDF reader: what a page holds is what a test wrote, letter by letter. */
export function startPagedReader(): IsolatedProcess {
  let tell: (message: ReaderMessage) => void = () => {};
  async function read({ id, path, fromPage }: ReaderRequest): Promise<void> {
    tell({ id, kind: "opening" });
    const pages: string[] = JSON.parse((await readFile(path, "utf8")).slice(header.length));
    tell({ id, kind: "opened", pageCount: pages.length });
    pages.slice(fromPage).forEach((text, at) => {
      const index = fromPage + at;
      const page = { index, label: null, state: "text", text, zones: [], items: null } as const;
      tell({ id, kind: "page", page, reason: null });
    });
    tell({ id, kind: "end", rss: 0 });
  }
  return {
    post: (message) => void read(message as ReaderRequest),
    onMessage: (listener) => {
      tell = listener;
    },
    onExit: () => {},
    kill: () => {
      tell = () => {};
    },
  };
}
