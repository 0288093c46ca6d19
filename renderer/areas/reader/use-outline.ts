import { useQuery } from "@tanstack/react-query";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useBridge } from "../../bridge/bridge-context.ts";

export interface OutlineEntry {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** Null: the entry points outside the document, or nowhere. */
  readonly page: number | null;
}

type PdfOutline = NonNullable<Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>>;

/** The headings of a document: those the core knows, else those the PDF carries. */
export function useOutline(document: string, pdf: PDFDocumentProxy | null): readonly OutlineEntry[] {
  const { client } = useBridge();
  const { data } = useQuery({
    queryKey: ["reader", "outline", document, pdf?.fingerprints[0] ?? null],
    queryFn: async (): Promise<readonly OutlineEntry[]> => {
      const { outline } = await client.documents.show({ document });
      if (outline.length > 0 || pdf === null) return outline;
      return flatten(pdf, (await pdf.getOutline()) ?? [], 1);
    },
  });
  return data ?? [];
}

async function flatten(pdf: PDFDocumentProxy, items: PdfOutline, level: number): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  for (const { title, dest, items: below } of items) {
    entries.push({ title, level, page: await pageOf(pdf, dest) });
    entries.push(...(await flatten(pdf, below, level + 1)));
  }
  return entries;
}

/** A destination is a name or a list that begins with a page's reference, or with its index. */
async function pageOf(pdf: PDFDocumentProxy, dest: PdfOutline[number]["dest"]): Promise<number | null> {
  try {
    const [target] = (typeof dest === "string" ? await pdf.getDestination(dest) : dest) ?? [];
    if (typeof target === "number") return target + 1;
    return target === undefined ? null : (await pdf.getPageIndex(target)) + 1;
  } catch {
    return null; // A name or a page that the file does not hold.
  }
}
