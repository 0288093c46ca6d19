import { getDocument, type PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { DocumentRanges } from "./document-ranges.ts";
import { warmWorker } from "./pdf-worker.ts";

/** Why the pages of a PDF cannot be shown. */
export type PdfFault = "password" | "broken" | "unreachable";

export interface OpenPdf {
  /** Null while it is being opened, and when it cannot be. */
  readonly pdf: PDFDocumentProxy | null;
  readonly fault: PdfFault | null;
}

const opening: OpenPdf = { pdf: null, fault: null };

/** Opens a PDF for showing and closes it with the component. `address` null: there is none to open. */
export function usePdf(address: string | null, bytes: number): OpenPdf {
  const [open, setOpen] = useState(opening);
  useEffect(() => {
    if (address === null) return;
    const stop = new AbortController();
    const fail = (error: unknown) => {
      if (!stop.signal.aborted) setOpen({ pdf: null, fault: faultOf(error) });
    };
    loadPdf(address, bytes, stop.signal, fail).then((pdf) => {
      if (!stop.signal.aborted) setOpen({ pdf, fault: null });
    }, fail);
    return () => {
      stop.abort();
      setOpen(opening);
    };
  }, [address, bytes]);
  return open;
}

function loadPdf(
  address: string,
  bytes: number,
  signal: AbortSignal,
  onFailure: (error: unknown) => void,
): Promise<PDFDocumentProxy> {
  const range = new DocumentRanges(address, bytes, onFailure);
  const files = new URL("./pdfjs/", document.baseURI);
  const task = getDocument({
    worker: warmWorker(),
    range,
    disableStream: true,
    disableAutoFetch: true,
    cMapUrl: new URL("cmaps/", files).href,
    cMapPacked: true,
    standardFontDataUrl: new URL("standard_fonts/", files).href,
    wasmUrl: new URL("wasm/", files).href,
    iccUrl: new URL("iccs/", files).href,
    enableXfa: false,
  });
  const close = () => void task.destroy().catch(() => undefined); // A task that failed has nothing to close.
  if (signal.aborted) close();
  else signal.addEventListener("abort", close, { once: true });
  return task.promise;
}

/** pdf.js names its errors; their classes are not the same on both sides of the worker. */
function faultOf(error: unknown): PdfFault {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return "password";
  return name === "InvalidPDFException" || name === "FormatError" ? "broken" : "unreachable";
}
