import type { PDFDocumentProxy } from "pdfjs-dist";
import { useCallback, useEffect, useRef, useState } from "react";
import { useBridge } from "../../bridge/bridge-context.ts";
import { useWords } from "../../words/use-words.ts";
import type { Goal, Here } from "./goal.ts";
import { type DrawnPage, MatchMarks } from "./MatchMarks.tsx";
import type { Mark } from "./match-lines.ts";
import { createPageViewer, type PageViewer } from "./page-viewer.ts";
import { hereOf, showGoal } from "./scroll-pages.ts";
import { useLatest } from "./use-latest.ts";

export interface PdfPagesProps {
  readonly document: string;
  readonly pdf: PDFDocumentProxy;
  /** What a page is called, for those who hear it. */
  readonly labelOf: (page: number) => string;
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  readonly current: number | null;
  /** Null: the width of the pane. */
  readonly scale: number | null;
  /** Degrees, clockwise. */
  readonly rotation: number;
  readonly goal: Goal | null;
  readonly onHere: (here: Here) => void;
  /** The scale in use, also where the width decides. */
  readonly onScale: (scale: number) => void;
}

/** The pages of a PDF with their marks. */
export function PdfPages(props: PdfPagesProps) {
  const { document, pdf, marks, current, scale, rotation, goal } = props;
  const { client } = useBridge();
  const { reader: words } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<PageViewer | null>(null);
  const [ready, setReady] = useState(false);
  const [drawn, setDrawn] = useState<readonly DrawnPage[]>([]);
  const latest = useLatest(props);
  /** Before the first goal is reached, where the pane is says nothing about where the person is. */
  const arrived = useRef(false);

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const hosts = new Map<number, HTMLDivElement>();
    const pages = createPageViewer(element, pdf, (page) => latest.current.labelOf(page), {
      onReady() {
        pages.setRotation(latest.current.rotation);
        pages.setScale(latest.current.scale);
        setReady(true);
      },
      onDrawn: () => setDrawn(attachHosts(pages, hosts)),
      onScale: (now) => latest.current.onScale(now),
      onScroll() {
        if (!arrived.current) return;
        const here = hereOf(element, pages, pdf.numPages);
        if (here !== null) latest.current.onHere(here);
      },
    });
    viewer.current = pages;
    return () => {
      viewer.current = null;
      arrived.current = false;
      pages.close();
      setReady(false);
      setDrawn([]);
    };
  }, [pdf, latest]);

  useEffect(() => {
    if (ready) viewer.current?.setScale(scale);
  }, [ready, scale]);
  useEffect(() => {
    if (ready) viewer.current?.setRotation(rotation);
  }, [ready, rotation]);
  useFitWidth(
    container,
    useCallback(() => {
      if (latest.current.scale === null) viewer.current?.setScale(null);
    }, [latest]),
  );

  useEffect(() => {
    const element = container.current;
    const pages = viewer.current;
    if (!ready || element === null || pages === null || goal === null || goal.from === "page") return;
    const stop = new AbortController();
    const quadsOf = async ({ page, start, end }: { page: number; start: number; end: number }) =>
      (await client.reader.quads({ document, ranges: [{ page, start, end }] }))[0]?.quads ?? [];
    // A page that cannot be read stays blank in its place; the text view says so.
    showGoal(element, pages, goal, quadsOf, stop.signal)
      .catch(() => undefined)
      .finally(() => {
        if (!stop.signal.aborted) arrived.current = true;
      });
    return () => stop.abort();
  }, [client, document, goal, ready]);

  return (
    <div className="reader-pages">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: pdf.js wants a div */}
      <div className="reader-scroll" ref={container} tabIndex={0} role="region" aria-label={words.pages}>
        <div className="pdfViewer" />
      </div>
      <MatchMarks document={document} pages={drawn} marks={marks} current={current} />
    </div>
  );
}

/** Gives each drawn page a layer for its marks. pdf.js empties a page when it draws it anew, so layers are put back. */
function attachHosts(pages: PageViewer, hosts: Map<number, HTMLDivElement>): DrawnPage[] {
  return pages.drawn().map(({ id, div, viewport }) => {
    const host = hosts.get(id) ?? window.document.createElement("div");
    host.className = "mark-layer";
    hosts.set(id, host);
    if (host.parentNode !== div) div.append(host);
    return { page: id, viewport, host };
  });
}

function useFitWidth(container: { readonly current: HTMLElement | null }, onWidth: () => void): void {
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      onWidth();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [container, onWidth]);
}
