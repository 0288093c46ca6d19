import type { ExtractedPage } from "../../../../shared/model/page.ts";

/** A page that could not be read stands in its place all the same: page numbers must stay true. */
export function failedPage(index: number, label: string | null): ExtractedPage {
  return { index, label, state: "failed", text: "", zones: [], items: null };
}
