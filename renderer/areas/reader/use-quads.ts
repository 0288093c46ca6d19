import { useEffect, useRef, useState } from "react";
import type { Quad } from "../../../shared/contract/reader.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import type { Mark } from "./match-lines.ts";

export type QuadsOf = (mark: Mark) => readonly Quad[];

/**
 * Where marks lie on their pages. Asked once for each stretch of the pages in view and kept as long as the document
 * is open: turning and zooming do not change them.
 */
export function useQuads(
  document: string,
  pages: readonly { readonly page: number }[],
  marks: ReadonlyMap<number, readonly Mark[]>,
): QuadsOf {
  const { client } = useBridge();
  const known = useRef(new Map<string, readonly Quad[]>());
  const [, setAnswers] = useState(0);
  useEffect(() => {
    const missing = pages
      .flatMap(({ page }) => marks.get(page) ?? [])
      .filter((mark) => !known.current.has(nameOf(mark)));
    if (missing.length === 0) return;
    const stop = new AbortController();
    const ranges = missing.map(({ page, start, end }) => ({ page, start, end }));
    client.reader.quads({ document, ranges }, { signal: stop.signal }).then(
      (answers) => {
        for (const { range, quads } of answers) known.current.set(nameOf(range), quads);
        setAnswers((count) => count + 1);
      },
      () => undefined, // Without an answer the marks are missing; the text view still shows them.
    );
    return () => stop.abort();
  }, [client, document, pages, marks]);
  return (mark) => known.current.get(nameOf(mark)) ?? [];
}

function nameOf({ page, start, end }: Pick<Mark, "page" | "start" | "end">): string {
  return `${page}:${start}-${end}`;
}
