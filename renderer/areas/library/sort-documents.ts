import type { Document } from "../../../shared/model/document.ts";

export type SortKey = "title" | "kind" | "pages" | "state" | "imported";

export interface ListView {
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly filter: string;
  readonly kind: Document["kind"] | null;
  readonly state: Document["state"] | null;
}

/** 第2回 before 第10回, あ before い. */
const collator = new Intl.Collator("ja", { numeric: true });

const plain = (text: string) => text.normalize("NFKC").toLowerCase();

/** The documents that fit, in the chosen order; equal ones stay in the order they came in. */
export function viewDocuments(documents: readonly Document[], view: ListView): Document[] {
  const wanted = plain(view.filter.trim());
  const fits = ({ title, fileName, kind, state }: Document) =>
    (view.kind === null || kind === view.kind) &&
    (view.state === null || state === view.state) &&
    (wanted === "" || plain(title).includes(wanted) || plain(fileName).includes(wanted));
  const direction = view.descending ? -1 : 1;
  return documents.filter(fits).toSorted((one, other) => direction * compare(one, other, view.sort));
}

function compare(one: Document, other: Document, key: SortKey): number {
  return key === "pages" ? one.pages - other.pages : collator.compare(one[key], other[key]);
}
