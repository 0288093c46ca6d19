import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { Hit } from "../../../shared/contract/search.ts";
import type { Document } from "../../../shared/model/document.ts";
import { searchStore } from "../../state/search.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import { HitCard } from "./HitCard.tsx";
import { MoreButton } from "./MoreButton.tsx";
import type { ResultRow } from "./result-rows.ts";
import { hitElementId, resultsId } from "./use-results.ts";

interface ResultListProps {
  readonly rows: readonly ResultRow[];
  readonly documents: readonly Document[];
  readonly onOpen: (hit: Hit, number: number) => void;
  /** Whether there are hits beyond those listed. */
  readonly more: boolean;
}

/** Only the rows in view exist: thousands of hits scroll as lightly as ten. */
export function ResultList({ rows, documents, onOpen, more }: ResultListProps) {
  const { search: words } = useWords();
  const selected = useStore(searchStore, (state) => state.selected);
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === "document" ? 40 : 104),
    overscan: 8,
    getItemKey: (index) => keyOf(rows[index]),
  });

  useEffect(() => {
    const index = rows.findIndex((row) => row.kind === "hit" && row.number === selected);
    if (index >= 0) virtual.scrollToIndex(index, { align: "auto" });
  }, [rows, selected, virtual]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="search-results" ref={scroller} tabIndex={0} aria-label={words.results}>
      <div
        id={resultsId}
        role="listbox"
        aria-label={words.results}
        tabIndex={-1}
        style={{ height: virtual.getTotalSize(), position: "relative" }}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="presentation"
              className="search-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === "document" ? (
                <DocumentRow
                  row={row}
                  document={documents.find(({ document }) => document === row.document)}
                />
              ) : (
                <HitCard
                  id={hitElementId(row.number)}
                  hit={row.hit}
                  pages={documents.find(({ document }) => document === row.hit.document)?.pages ?? 0}
                  selected={row.number === selected}
                  onOpen={() => onOpen(row.hit, row.number)}
                />
              )}
            </div>
          );
        })}
      </div>
      {more && <MoreButton />}
    </section>
  );
}

function DocumentRow({
  row,
  document,
}: {
  readonly row: Extract<ResultRow, { kind: "document" }>;
  readonly document: Document | undefined;
}) {
  const { search: words, library } = useWords();
  return (
    <div className="search-document" role="presentation">
      {document !== undefined && <span className="search-kind">{library.kinds[document.kind]}</span>}
      <b>{row.title}</b>
      <span className="search-document-hits">{words.inDocument(row.hits)}</span>
    </div>
  );
}

function keyOf(row: ResultRow | undefined): string {
  if (row === undefined) return "";
  if (row.kind === "document") return row.document;
  const { place } = row.hit;
  return `${place.part} ${place.page} ${place.start}`;
}
