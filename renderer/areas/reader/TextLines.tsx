import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState } from "react";
import type { DocumentText } from "../../../shared/model/document.ts";
import { settingsStore } from "../../state/settings.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import type { Goal, Here } from "./goal.ts";
import type { Mark } from "./match-lines.ts";
import { TextRowView } from "./TextRowView.tsx";
import { rowOfGoal, textRows } from "./text-rows.ts";
import { useLatest } from "./use-latest.ts";

export interface TextLinesProps {
  readonly pages: DocumentText["pages"];
  /** Whether pages are told apart by headings: PDFs have pages, text files are one. */
  readonly withHeadings: boolean;
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  readonly current: number | null;
  readonly goal: Goal | null;
  readonly onHere: (here: Here) => void;
}

/** The original text, line by line as the file has it. Only the lines in view exist as elements. */
export function TextLines(props: TextLinesProps) {
  const { pages, withHeadings, marks, current, goal } = props;
  const { reader: words } = useWords();
  const size = useStore(settingsStore, ({ readerSize }) => readerSize);
  const rows = useMemo(() => textRows(pages, withHeadings), [pages, withHeadings]);
  const textOf = useMemo(() => new Map(pages.map(({ page, text }) => [page, text])), [pages]);
  const container = useRef<HTMLDivElement>(null);
  const latest = useLatest(props);
  const lettersPerLine = useLettersPerLine(container, size);
  const lineHeight = size * 1.8;

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => container.current,
    estimateSize(index) {
      const row = rows[index];
      if (row === undefined || row.kind === "heading") return lineHeight + 24;
      return Math.max(1, Math.ceil((row.end - row.start) / lettersPerLine)) * lineHeight;
    },
    overscan: 30,
    scrollPaddingStart: goal?.place == null ? 0 : (container.current?.clientHeight ?? 0) * 0.25,
    onChange(instance) {
      const top = instance.scrollOffset ?? 0;
      const first = instance.getVirtualItems().find((item) => item.end > top + lineHeight / 2);
      const row = first === undefined ? undefined : rows[first.index];
      if (row === undefined) return;
      latest.current.onHere({ page: row.page, top: 0, line: row.kind === "line" ? row.line : 1 });
    },
  });

  useEffect(() => {
    if (goal === null || goal.from === "text") return;
    const index = rowOfGoal(rows, goal);
    if (index === -1) return;
    virtual.scrollToIndex(index, { align: "start" });
    // A line may be longer than the pane is high: then its mark is still to be brought into view.
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        container.current?.querySelector("mark.current")?.scrollIntoView({ block: "nearest" }),
      ),
    );
    return () => cancelAnimationFrame(frame);
  }, [goal, rows, virtual]);

  const digits = String(
    Math.max(1, ...[rows.at(-1)].map((row) => (row?.kind === "line" ? row.line : 999))),
  ).length;
  return (
    <div className="reader-text">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: as the pane of the pages beside it */}
      <div className="reader-scroll" ref={container} tabIndex={0} role="region" aria-label={words.text}>
        <div
          className="text-rows"
          style={{ height: virtual.getTotalSize(), fontSize: size, ["--digits" as string]: digits }}
        >
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className="text-row"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <TextRowView
                  row={row}
                  text={textOf.get(row.page) ?? ""}
                  marks={marks.get(row.page) ?? none}
                  current={current}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const none: readonly Mark[] = [];

/** How many full-width letters fit in a line, to guess a line's height before it is measured. */
function useLettersPerLine(container: { readonly current: HTMLElement | null }, size: number): number {
  const [width, setWidth] = useState(600);
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [container]);
  return Math.max(8, Math.floor((width - 110) / size));
}
