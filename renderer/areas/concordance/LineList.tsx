import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef, useState } from "react";
import { useDocuments } from "../../bridge/queries.ts";
import { isComposingKey } from "../../state/keys.ts";
import { openInReader } from "../../state/reader.ts";
import { questionOf, searchStore } from "../../state/search.ts";
import { useWords } from "../../words/use-words.ts";
import { pagesInView } from "../search/pages.ts";
import { LineRow } from "./LineRow.tsx";
import { moved } from "./moved.ts";
import { type LinesRequest, linesPerPage, useLines } from "./use-lines.ts";

/** Where the keyboard goes from the search box. */
export const linesId = "concordance-lines";

const lineElementId = (number: number) => `line-${number}`;
/** CSS pixels of a line at the usual size. */
const usualHeight = 30;

/**
 * The lines, virtual and paged as they come into view. One stop of the Tab key: arrows go through the lines, Enter opens
 * the place.
 */
export function LineList({ request, total }: { readonly request: LinesRequest; readonly total: number }) {
  const { concordance: words } = useWords();
  const { data: documents = [] } = useDocuments();
  const scroller = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState(-1);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 15,
  });
  const items = virtual.getVirtualItems();
  const lines = useLines(request, pagesInView(items[0]?.index ?? 0, items.at(-1)?.index ?? 0, linesPerPage));

  const pagesOf = (id: string | null) => documents.find(({ document }) => document === id)?.pages ?? 0;
  const open = (number: number) => {
    const line = lines.get(number);
    setSelected(number);
    const document = documents.find((entry) => entry.document === line?.document);
    if (line === undefined || document === undefined) return;
    const target = { page: line.page, start: line.start, end: line.end };
    openInReader(document, { target, question: questionOf(searchStore.get()) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") {
      if (selected >= 0) open(selected);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / usualHeight) - 1);
    const next = moved(selected, event.key, total, page);
    if (next === null) return;
    event.preventDefault();
    setSelected(next);
    virtual.scrollToIndex(next, { align: "auto" });
  };
  const shownSelected = items.some(({ index }) => index === selected);
  return (
    <div
      id={linesId}
      className="line-list"
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={words.lines}
      {...(shownSelected ? { "aria-activedescendant": lineElementId(selected) } : {})}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {items.map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            role="presentation"
            className="line-place"
            style={{ transform: `translateY(${start}px)` }}
          >
            <LineRow
              id={lineElementId(index)}
              line={lines.get(index) ?? null}
              pages={pagesOf(lines.get(index)?.document ?? null)}
              number={index}
              total={total}
              selected={index === selected}
              onOpen={() => open(index)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
