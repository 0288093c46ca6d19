import { AnnotationEditorType, AnnotationMode, type PageViewport, type PDFDocumentProxy } from "pdfjs-dist";
import { EventBus, PDFLinkService, PDFViewer } from "pdfjs-dist/web/pdf_viewer.mjs";

/** What we use of one of pdf.js's pages. */
export interface PageView {
  readonly id: number;
  readonly div: HTMLDivElement;
  readonly viewport: PageViewport;
}

interface LoadablePageView extends PageView {
  readonly pdfPage: unknown;
  setPdfPage(page: unknown): void;
}

export interface PageViewer {
  /** Whether the pages are laid out, so that one can be gone to. */
  readonly view: (page: number) => PageView | null;
  /** The page with its own size; before, every page has the size of the first. */
  readonly loadView: (page: number) => Promise<PageView>;
  /** Pages that hold a picture now. */
  readonly drawn: () => PageView[];
  readonly setScale: (scale: number | null) => void;
  readonly setRotation: (degrees: number) => void;
  readonly close: () => void;
}

export interface PageViewerEvents {
  readonly onReady: () => void;
  readonly onDrawn: () => void;
  readonly onScale: (scale: number) => void;
  readonly onScroll: () => void;
}

/** pdf.js's viewer for one document, without annotations, forms, scripts and links; pages are drawn as they come into view. */
export function createPageViewer(
  container: HTMLDivElement,
  pdf: PDFDocumentProxy,
  labelOf: (page: number) => string,
  events: PageViewerEvents,
): PageViewer {
  const stop = new AbortController();
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  linkService.externalLinkEnabled = false;
  const options = {
    container,
    eventBus,
    linkService,
    annotationMode: AnnotationMode.DISABLE,
    annotationEditorMode: AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
    enableSelectionRendering: false,
    l10n: silent,
    abortSignal: stop.signal,
  };
  // The declared type of `l10n` is a class with private parts, that of `abortSignal` is missing.
  const viewer = new PDFViewer(options as unknown as ConstructorParameters<typeof PDFViewer>[0]);
  linkService.setViewer(viewer);
  const viewOf = (page: number): LoadablePageView | null => viewer.getPageView(page - 1) ?? null;
  let ready = false;

  const on = (name: string, listener: (event: { scale: number }) => void) =>
    eventBus.on(name, listener, { signal: stop.signal });
  on("pagesinit", () => {
    for (let page = 1; page <= pdf.numPages; page += 1) {
      viewOf(page)?.div.setAttribute("aria-label", labelOf(page));
    }
    ready = true;
    events.onReady();
  });
  on("pagerendered", events.onDrawn);
  on("textlayerrendered", events.onDrawn);
  on("rotationchanging", events.onDrawn);
  on("scalechanging", ({ scale }) => {
    events.onScale(scale);
    events.onDrawn();
  });
  on("updateviewarea", events.onScroll);
  const cleaner = dropLinksOfStructure(container);
  viewer.setDocument(pdf);
  linkService.setDocument(pdf);

  return {
    view: (page) => (ready ? viewOf(page) : null),
    async loadView(page) {
      const view = viewOf(page);
      if (view === null) throw new Error(`page viewer: no page ${page} of ${pdf.numPages}`);
      if (!view.pdfPage) {
        const loaded = await pdf.getPage(page);
        if (!view.pdfPage) view.setPdfPage(loaded);
      }
      return view;
    },
    drawn: () => [...viewer.getCachedPageViews()].toSorted((one, other) => one.id - other.id),
    setScale(scale) {
      viewer.currentScaleValue = scale === null ? "page-width" : String(scale);
    },
    setRotation(degrees) {
      viewer.pagesRotation = degrees;
    },
    close() {
      stop.abort();
      cleaner.disconnect();
      viewer.setDocument(null as unknown as PDFDocumentProxy);
      linkService.setDocument(null);
    },
  };
}

/**
 * The structure that pdf.js gives screen readers points to links and form fields by id; they are not drawn here, and
 * an id that leads nowhere is a fault.
 */
function dropLinksOfStructure(container: HTMLElement): MutationObserver {
  const observer = new MutationObserver(() => {
    for (const span of container.querySelectorAll('.structTree [aria-owns^="pdfjs_internal_id_"]')) {
      span.removeAttribute("aria-owns");
    }
  });
  observer.observe(container, { childList: true, subtree: true });
  return observer;
}

/** pdf.js labels its pages in English unless it is given a translator: we label them ourselves. */
const silent = {
  pause() {},
  resume() {},
  async translate() {},
};
