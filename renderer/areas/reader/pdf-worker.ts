import { PDFWorker } from "pdfjs-dist";
import Worker from "pdfjs-dist/build/pdf.worker.mjs?worker";

let warm: PDFWorker | null = null;

/**
 * The one worker that parses pages, started before the first document is opened and kept for the program's life:
 * starting one costs most of the time to a first page. By its address alone pdf.js would fall back to a `blob:` worker,
 * which the content security policy refuses, or to the interface thread.
 */
export function warmWorker(): PDFWorker {
  warm ??= PDFWorker.create({ port: new Worker() });
  return warm;
}
