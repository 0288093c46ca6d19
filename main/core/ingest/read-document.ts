import type { TextEncodingName } from "../../../shared/contract/documents.ts";
import { Failure } from "../../../shared/contract/failure.ts";
import type { DocumentKind } from "../../../shared/model/document.ts";
import type { ExtractedPage } from "../../../shared/model/page.ts";
import type { Extraction } from "../library/store-document.ts";
import type { FilesPort } from "../ports.ts";
import { decodeText } from "./decode-text.ts";
import type { PdfReader } from "./pdf/pdf-reader.ts";

/** Raised when a reader's text changes: what was read under another version can be read again. */
const readerVersions = { pdf: 1, text: 1 } as const satisfies Record<DocumentKind, number>;

export interface ReadOptions {
  readonly files: FilesPort;
  readonly pdf: PdfReader;
  readonly signal: AbortSignal;
  /** Set by a person; wins over what is detected. */
  readonly encoding: TextEncodingName | null;
  readonly onPage: (page: number, pages: number | null) => void;
}

/**
 * Reads a stored original with the reader of its kind.
 *
 * @throws Failure broken-pdf, password-pdf, too-many-pages, unknown-encoding, reader-…, cancelled
 */
export async function readDocument(
  path: string,
  kind: DocumentKind,
  options: ReadOptions,
): Promise<Extraction> {
  const common = { reader: kind, version: readerVersions[kind] };
  switch (kind) {
    case "pdf":
      return { ...common, encoding: null, pages: await readPdfPages(path, options) };
    case "text": {
      const bytes = await options.files.readFile(path);
      const { text, encoding } = decodeText(bytes, options.encoding ?? undefined);
      return { ...common, encoding, pages: [textPage(text)] };
    }
  }
}

async function readPdfPages(path: string, { pdf, signal, onPage }: ReadOptions): Promise<ExtractedPage[]> {
  const pages: ExtractedPage[] = [];
  let pageCount: number | null = null;
  await pdf.read(path, {
    signal,
    onOpened: (count) => {
      pageCount = count;
    },
    onPage: (page) => {
      pages.push(page);
      onPage(pages.length, pageCount);
    },
  });
  if (pages.length === 0) throw new Failure("broken-pdf", "0 pages");
  return pages.toSorted((one, other) => one.index - other.index);
}

/** A text file is one page. One without a letter is refused earlier, as an empty file. */
function textPage(text: string): ExtractedPage {
  return { index: 0, label: null, state: "text", text, zones: [], items: null };
}
