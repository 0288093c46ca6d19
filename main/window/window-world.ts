import type fs from "node:fs/promises";
import type { DocumentKind } from "../../shared/model/document.ts";

/** The original of a document, as the core names it. */
export interface Original {
  readonly path: string;
  readonly fileName: string;
  readonly kind: DocumentKind;
  readonly bytes: number;
}

/** What the window's answers are made from. Both hosts fill it in. */
export interface WindowWorld {
  /** The built page: index.html and what it loads. */
  readonly pageFolder: string;
  /** A fresh value per answer: base64 letters only, because it is written into HTML and into a header. */
  readonly nonce: () => string;
  /** Null when no document has this id, or when no library is open. */
  readonly findOriginal: (documentId: string) => Promise<Original | null>;
  readonly files: Pick<typeof fs, "open" | "readFile" | "realpath">;
}

/** A missing file is an answer (404); everything else that goes wrong is not. */
export function isMissing(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR" || code === "ENAMETOOLONG";
}
