import { readFile } from "node:fs/promises";
import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import type { FailureCode } from "../../../../shared/contract/failure.ts";
import type { ExtractedPage } from "../../../../shared/model/page.ts";
import { failedPage } from "./failed-page.ts";
import { pageText } from "./page-text.ts";
import type { PdfTextItem } from "./place-item.ts";
import type { ReaderMessage, ReaderRequest } from "./reader-messages.ts";

/** Sends a message to the parent; resolves when it has left, so that a slow parent slows the reading. */
export type Tell = (message: ReaderMessage) => Promise<void>;

/**
 * Reads a PDF page by page. Runs in the isolated process only: a hostile file may take all memory or time here.
 * `pdfjsFolder` is the folder of the package pdfjs-dist with its cMaps: without them Japanese text goes missing
 * without any error.
 */
export async function readPdf(request: ReaderRequest, pdfjsFolder: string, tell: Tell): Promise<void> {
  const { id } = request;
  await tell({ kind: "opening", id });
  let task: PDFDocumentLoadingTask | null = null;
  try {
    task = openPdf(new Uint8Array(await readFile(request.path)), request.password, pdfjsFolder);
    const pdf = await task.promise;
    await tell({ kind: "opened", id, pageCount: pdf.numPages });
    const labels = await loadLabels(pdf);
    for (let index = request.fromPage; index < pdf.numPages; index += 1) {
      await tell({ kind: "page", id, ...(await readPage(pdf, index, labels?.[index] ?? null)) });
    }
  } catch (error) {
    await tell({ kind: "failed", id, ...failureOf(error) });
    return;
  } finally {
    await task?.destroy();
  }
  await tell({ kind: "end", id, rss: process.memoryUsage.rss() });
}

/** Opens a PDF for its text alone: no scripts, no forms, no fonts of the machine, nothing from the network. */
export function openPdf(
  data: Uint8Array,
  password: string | null,
  pdfjsFolder: string,
): PDFDocumentLoadingTask {
  return getDocument({
    data,
    ...(password === null ? {} : { password }),
    cMapUrl: `${pdfjsFolder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${pdfjsFolder}/standard_fonts/`,
    wasmUrl: `${pdfjsFolder}/wasm/`,
    verbosity: 0,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
  });
}

/** Labels are a comfort: a file whose labels are broken is still read. */
async function loadLabels(pdf: PDFDocumentProxy): Promise<readonly string[] | null> {
  return pdf.getPageLabels().catch(() => null);
}

async function readPage(
  pdf: PDFDocumentProxy,
  index: number,
  label: string | null,
): Promise<{ readonly page: ExtractedPage; readonly reason: string | null }> {
  try {
    const page = await pdf.getPage(index + 1);
    // Not normalised: the page text keeps the file's characters, as the text layer of the viewer does.
    const content = await page.getTextContent({ disableNormalization: true });
    page.cleanup();
    const source = content.items.filter((item): item is PdfTextItem & typeof item => "str" in item);
    const { text, items } = pageText(source, content.styles);
    const state = text.trim() === "" ? "scan" : "text";
    return { page: { index, label, state, text, zones: [], items }, reason: null };
  } catch (error) {
    return { page: failedPage(index, label), reason: String(error) };
  }
}

function failureOf(error: unknown): { readonly code: FailureCode; readonly detail: string | null } {
  if (!(error instanceof Error)) return { code: "broken-pdf", detail: String(error) };
  if (error.name === "PasswordException") return { code: "password-pdf", detail: null };
  if ("syscall" in error && "code" in error) return { code: "open-failed", detail: String(error.code) };
  return { code: "broken-pdf", detail: error.message };
}
