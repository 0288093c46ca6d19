import type { FailureCode } from "../../../../shared/contract/failure.ts";
import type { ExtractedPage } from "../../../../shared/model/page.ts";

/** To the isolated process: read a file from a page on (from 0). One file at a time. */
export interface ReaderRequest {
  readonly kind: "read";
  /** Comes back in every answer: an answer to an earlier request is no news. */
  readonly id: number;
  readonly path: string;
  readonly password: string | null;
  readonly fromPage: number;
}

/** From the isolated process, in this order: opening, opened, page…, end; or failed instead of what is left. */
export type ReaderMessage = { readonly id: number } & (
  | { readonly kind: "opening" }
  | { readonly kind: "opened"; readonly pageCount: number }
  /** `reason`: why the page failed, in pdf.js's words. */
  | { readonly kind: "page"; readonly page: ExtractedPage; readonly reason: string | null }
  /** `rss`: resident memory of the process in bytes. */
  | { readonly kind: "end"; readonly rss: number }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly detail: string | null }
);
