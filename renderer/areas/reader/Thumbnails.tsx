import { useVirtualizer } from "@tanstack/react-virtual";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef } from "react";

/** CSS pixels. */
const width = 110;
const rowHeight = 186;

/** Small pictures of the pages; only those in view are drawn. */
export function Thumbnails({
  pdf,
  page,
  labelOf,
  onPage,
}: {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly labelOf: (page: number) => string;
  readonly onPage: (page: number) => void;
}) {
  const container = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: pdf.numPages,
    getScrollElement: () => container.current,
    estimateSize: () => rowHeight,
    overscan: 2,
  });
  useEffect(() => virtual.scrollToIndex(page - 1, { align: "auto" }), [virtual, page]);
  return (
    <div className="side-scroll" ref={container}>
      <div className="thumbnails" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => (
          <button
            type="button"
            key={key}
            className="thumbnail"
            style={{ transform: `translateY(${start}px)`, height: rowHeight }}
            aria-current={index + 1 === page ? "page" : undefined}
            onClick={() => onPage(index + 1)}
          >
            <PagePicture pdf={pdf} page={index + 1} />
            <span>{labelOf(index + 1)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function PagePicture({ pdf, page }: { readonly pdf: PDFDocumentProxy; readonly page: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const element = canvas.current;
    // A page that cannot be drawn stays an empty sheet.
    if (element !== null) drawPage(pdf, page, element, stop.signal).catch(() => undefined);
    return () => stop.abort();
  }, [pdf, page]);
  return <canvas ref={canvas} />;
}

async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<void> {
  const page = await pdf.getPage(number);
  if (signal.aborted) return;
  const whole = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width * window.devicePixelRatio) / whole.width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport });
  signal.addEventListener("abort", () => task.cancel(), { once: true });
  await task.promise;
}
