import type { TextEncodingName } from "../../../shared/contract/documents.ts";
import { Failure } from "../../../shared/contract/failure.ts";
import type { DocumentRow } from "../library/documents.ts";
import { type Library, requireWritable } from "../library/library.ts";
import { originalPath } from "../library/originals.ts";
import { replaceExtraction, storeCorrection } from "../library/store-document.ts";
import type { PdfReader } from "./pdf/pdf-reader.ts";
import { readDocument } from "./read-document.ts";

/**
 * Reads a text file again in the encoding that a person names. The correction is kept and wins over detection.
 *
 * @throws Failure correction-invalid when it is no text file, unknown-encoding when the bytes do not fit
 */
export async function correctEncoding(
  library: Library,
  document: DocumentRow,
  encoding: TextEncodingName,
  pdf: PdfReader,
): Promise<void> {
  requireWritable(library);
  if (document.kind !== "text") throw new Failure("correction-invalid", `${document.kind}, ${encoding}`);
  const path = originalPath(library.folder, document.sha256, document.extension);
  const extraction = await readDocument(path, document.kind, {
    files: library.files,
    pdf,
    signal: new AbortController().signal,
    encoding,
    onPage: () => {},
  });
  storeCorrection(library, document.id, "encoding", encoding);
  replaceExtraction(library, document.id, document.edition, extraction);
}
