import { Failure } from "../../../shared/contract/failure.ts";
import type { DocumentKind } from "../../../shared/model/document.ts";

const kindOfExtension: Readonly<Record<string, DocumentKind>> = { pdf: "pdf", txt: "text", md: "text" };

/** The kind that a file's name promises. Only the ASCII full stop starts an extension. */
export function kindOfName(fileName: string): DocumentKind {
  const extension = /[^/\\]\.([^./\\]+)$/.exec(fileName)?.[1] ?? "";
  const kind = Object.entries(kindOfExtension).find(([known]) => known === extension.toLowerCase())?.[1];
  if (kind === undefined) throw new Failure("unknown-type", extension === "" ? null : extension);
  return kind;
}

/**
 * The kind of a file from its name and its first bytes: a PDF that was saved as .txt is still a PDF.
 * A .pdf without a header is handed to the PDF reader all the same: it finds headers after 1,500 bytes of zeros,
 * and it names the fault of what is none.
 */
export function detectKind(fileName: string, bytes: Uint8Array): DocumentKind {
  const named = kindOfName(fileName);
  return named === "text" && startsAsPdf(bytes) ? "pdf" : named;
}

function startsAsPdf(bytes: Uint8Array): boolean {
  return [...("%PDF-" as const)].every((sign, at) => bytes[at] === sign.charCodeAt(0));
}
