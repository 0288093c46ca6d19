import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createPdfReader, type PdfLimits } from "../../../main/core/ingest/pdf/pdf-reader.ts";
import { startProcess } from "../../../main/platform/start-process.ts";
import type { ExtractedPage } from "../../../shared/model/page.ts";
import { samplesFolder } from "../../tools/sample-files.ts";

const entry = new URL("../../../main/workers/extract-pdf.ts", import.meta.url).href;
export const pdfsFolder = join(samplesFolder ?? "", "pdfs");

/** The PDFs of one folder of the samples, as folder/name; none where the samples are absent. */
export function samplePdfs(folder: string): readonly string[] {
  if (samplesFolder === null) return [];
  const names = readdirSync(join(pdfsFolder, folder)).filter((name) => name.endsWith(".pdf"));
  return names.map((name) => `${folder}/${name}`);
}

/** The real reader on the real process, with what tests ask of it. */
export function createSampleReader(limits: Partial<PdfLimits> = {}) {
  const reader = createPdfReader(() => startProcess(entry), limits);
  async function read(name: string, more: { readonly password?: string } = {}) {
    const pages: ExtractedPage[] = [];
    await reader.read(join(pdfsFolder, name), { ...more, onPage: (page) => void pages.push(page) });
    return pages;
  }
  /** The states of the pages in order, or the failure's code. */
  async function outcome(name: string): Promise<string> {
    return read(name).then(
      (pages) => pages.map((page) => page.state).join(" "),
      (error: unknown) => String((error as Error).message.split(":")[0]),
    );
  }
  return { read, outcome, close: () => reader.close() };
}

/** Each state that occurs, once. */
export function states(pages: readonly ExtractedPage[]): string {
  return [...new Set(pages.map((page) => page.state))].join(" ");
}
