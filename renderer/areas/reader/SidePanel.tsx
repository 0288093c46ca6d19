import { SegmentedControl } from "@mantine/core";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useWords } from "../../words/use-words.ts";
import { Thumbnails } from "./Thumbnails.tsx";
import { type OutlineEntry, useOutline } from "./use-outline.ts";

export type Panel = "thumbnails" | "outline";

/** Pictures of the pages, or the headings. Text files have headings only. */
export function SidePanel({
  document,
  pdf,
  panel,
  page,
  labelOf,
  onPanel,
  onPage,
  onOutside,
}: {
  readonly document: string;
  readonly pdf: PDFDocumentProxy | null;
  readonly panel: Panel;
  readonly page: number;
  readonly labelOf: (page: number) => string;
  readonly onPanel: (panel: Panel) => void;
  readonly onPage: (page: number) => void;
  /** An entry that leads out of the document was chosen. */
  readonly onOutside: () => void;
}) {
  const { reader: words } = useWords();
  const shown = pdf === null ? "outline" : panel;
  return (
    <nav className="side-panel" aria-label={words.sidePanel}>
      {pdf !== null && (
        <SegmentedControl
          size="xs"
          fullWidth
          value={shown}
          aria-label={words.sidePanel}
          onChange={(value) => onPanel(value === "outline" ? "outline" : "thumbnails")}
          data={[
            { value: "thumbnails", label: words.thumbnails },
            { value: "outline", label: words.outline },
          ]}
        />
      )}
      {shown === "thumbnails" && pdf !== null ? (
        <Thumbnails pdf={pdf} page={page} labelOf={labelOf} onPage={onPage} />
      ) : (
        <LoadedOutline document={document} pdf={pdf} onPage={onPage} onOutside={onOutside} />
      )}
    </nav>
  );
}

function LoadedOutline({
  document,
  pdf,
  ...actions
}: {
  readonly document: string;
  readonly pdf: PDFDocumentProxy | null;
  readonly onPage: (page: number) => void;
  readonly onOutside: () => void;
}) {
  return <Outline entries={useOutline(document, pdf)} {...actions} />;
}

export function Outline({
  entries,
  onPage,
  onOutside,
}: {
  readonly entries: readonly OutlineEntry[];
  readonly onPage: (page: number) => void;
  readonly onOutside: () => void;
}) {
  const { reader: words } = useWords();
  if (entries.length === 0) return <p className="side-empty">{words.noOutline}</p>;
  return (
    <ul className="side-scroll outline">
      {entries.map(({ title, level, page }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: headings repeat, and their order does not change
        <li key={at} style={{ paddingInlineStart: `${(level - 1) * 0.9}rem` }}>
          <button type="button" onClick={() => (page === null ? onOutside() : onPage(page))}>
            <span>{title}</span>
            {page !== null && <span className="outline-page">{page}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
