import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { Document } from "../../../shared/model/document.ts";
import { searchStore } from "../../state/search.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import type { ShownAnswer } from "./find-page.ts";
import { HitCard } from "./HitCard.tsx";
import { otherForms } from "./other-forms.ts";
import { pagesInView } from "./pages.ts";
import type { ResultRow } from "./result-rows.ts";
import { useFollowed } from "./use-followed.ts";
import { hitElementId, resultsId } from "./use-results.ts";
import { useRows } from "./use-search.ts";

interface ResultListProps {
  readonly shown: ShownAnswer;
  readonly documents: readonly Document[];
  readonly onOpen: (number: number) => void;
}

/**
 * All hits in one list that is as long as they are many; only the rows in view exist, and only their pages are asked
 * for. To be given a `key` by its question: another question starts from the top.
 */
export function ResultList({ shown, documents, onOpen }: ResultListProps) {
  const { search: words } = useWords();
  const selected = useStore(searchStore, (state) => state.selected);
  const scroller = useRef<HTMLElement>(null);
  const { total } = shown.answer;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 104,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const rows = useRows(shown, pagesInView(items[0]?.index ?? 0, items.at(-1)?.index ?? 0));

  useEffect(() => {
    if (selected >= 0) virtual.scrollToIndex(selected, { align: "auto" });
  }, [selected, virtual]);

  useFollowed(rows);

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
        {items.map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            role="presentation"
            className="search-row"
            style={{ transform: `translateY(${start}px)` }}
          >
            <Row
              row={rows.get(index)}
              number={index}
              shown={shown}
              documents={documents}
              selected={index === selected}
              onOpen={() => onOpen(index)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

function Row({
  row,
  number,
  shown,
  documents,
  selected,
  onOpen,
}: {
  /** Undefined: still being loaded. */
  readonly row: ResultRow | undefined;
  readonly number: number;
  readonly shown: ShownAnswer;
  readonly documents: readonly Document[];
  readonly selected: boolean;
  readonly onOpen: () => void;
}) {
  const { search: words } = useWords();
  const grouped = useStore(searchStore, (state) => state.grouped);
  if (row === undefined) return <p className="search-loading">{words.loading}</p>;
  const { hit, heading } = row;
  const document = documents.find((entry) => entry.document === hit.document);
  return (
    <>
      {heading !== null && <Heading row={row} document={document} shown={shown} />}
      <HitCard
        id={hitElementId(number)}
        hit={hit}
        number={number}
        total={shown.answer.total}
        pages={document?.pages ?? 0}
        title={grouped ? null : hit.title}
        forms={otherForms(hit.matches, shown.answer.variants)}
        selected={selected}
        onOpen={onOpen}
      />
    </>
  );
}

/** The document's name above its hits; how many they are is said once all are known. */
function Heading({
  row: { hit, heading },
  document,
  shown: { answer },
}: {
  readonly row: ResultRow;
  readonly document: Document | undefined;
  readonly shown: ShownAnswer;
}) {
  const { search: words, library } = useWords();
  const whole = answer.hits.length === answer.total;
  return (
    <div className="search-document" role="presentation">
      {document !== undefined && <span className="search-kind">{library.kinds[document.kind]}</span>}
      <b lang="ja">{heading === "continued" ? words.continued(hit.title) : hit.title}</b>
      {whole && (
        <span className="search-document-hits">
          {words.inDocument(answer.hits.filter((other) => other.document === hit.document).length)}
        </span>
      )}
    </div>
  );
}
