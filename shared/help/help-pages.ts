import type { FailureCode } from "../contract/failure.ts";

/**
 * The pages of the help in the order of its table of contents. Each is a Markdown file of that name in
 * `seeds/help/ja` and `seeds/help/en`.
 */
export const helpGroups = [
  { group: "start", pages: ["first-steps", "importing", "reading", "keyboard"] },
  {
    group: "search",
    pages: [
      "what-can-be-searched",
      "query-language",
      "fields",
      "spelling-variants",
      "own-spellings",
      "numbers",
      "concordance",
      "saved-searches",
      "export",
    ],
  },
  { group: "not-found", pages: ["nothing-found", "scans", "columns"] },
  { group: "files", pages: ["refused-files", "damaged-pdf", "encoding", "erasing"] },
  {
    group: "library",
    pages: [
      "library-place",
      "cloud-folders",
      "two-people",
      "backups",
      "damaged-library",
      "moving",
      "disk-full",
      "newer-version",
    ],
  },
  { group: "program", pages: ["privacy", "slow-computer", "command-line"] },
] as const satisfies readonly { readonly group: string; readonly pages: readonly string[] }[];

export type HelpGroup = (typeof helpGroups)[number]["group"];
export type HelpPageId = (typeof helpGroups)[number]["pages"][number];

export const helpPageIds: readonly HelpPageId[] = helpGroups.flatMap(({ pages }) => [...pages]);

export function isHelpPageId(id: string): id is HelpPageId {
  return helpPageIds.some((known) => known === id);
}

/** Where a person reads on about a failure: the page that holds its sentence. */
export const failurePages: Readonly<Record<FailureCode, HelpPageId>> = {
  "unknown-type": "refused-files",
  "empty-file": "refused-files",
  "broken-pdf": "damaged-pdf",
  "password-pdf": "damaged-pdf",
  "not-a-regular-file": "refused-files",
  "dangling-link": "refused-files",
  "open-failed": "refused-files",
  "missing-path": "refused-files",
  "too-large": "refused-files",
  "too-many-pages": "refused-files",
  "unknown-encoding": "encoding",
  "changed-while-read": "refused-files",
  "reader-memory": "damaged-pdf",
  "reader-time": "damaged-pdf",
  "reader-crashed": "damaged-pdf",
  cancelled: "importing",
  "ends-program": "damaged-pdf",
  "no-library": "library-place",
  "not-a-library": "library-place",
  "library-exists": "library-place",
  "library-locked": "two-people",
  "library-read-only": "two-people",
  "library-too-new": "newer-version",
  "library-damaged": "damaged-library",
  "records-missing": "damaged-library",
  "backup-not-found": "backups",
  "backup-damaged": "backups",
  "disk-full": "disk-full",
  "disk-error": "disk-full",
  "no-permission": "library-place",
  "document-not-found": "command-line",
  "document-ambiguous": "command-line",
  "job-not-found": "command-line",
  "query-invalid": "query-language",
  "saved-search-not-found": "saved-searches",
  "correction-invalid": "encoding",
  "variant-invalid": "own-spellings",
  "variant-not-found": "own-spellings",
  "original-missing": "damaged-library",
  "original-altered": "damaged-library",
  "pages-missing": "damaged-library",
  "index-incomplete": "damaged-library",
  "index-damaged": "damaged-library",
  "original-unused": "damaged-library",
  "disk-low": "disk-full",
  "folder-synchronised": "cloud-folders",
  "folder-network": "cloud-folders",
  "medium-read-only": "library-place",
  "opened-damaged": "damaged-library",
  "backup-failed": "backups",
};
