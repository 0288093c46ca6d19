import { createPortal } from "react-dom";
import type { Mark } from "./match-lines.ts";
import type { PageView } from "./page-viewer.ts";
import { boxOfQuad } from "./scroll-pages.ts";
import { useQuads } from "./use-quads.ts";

export interface DrawnPage {
  readonly page: number;
  readonly viewport: PageView["viewport"];
  /** The layer over the page that the marks go into. */
  readonly host: HTMLElement;
}

/** The marks of the pages in view. In percent of the page, so that they stay right while it is being zoomed. */
export function MatchMarks({
  document,
  pages,
  marks,
  current,
}: {
  readonly document: string;
  readonly pages: readonly DrawnPage[];
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  readonly current: number | null;
}) {
  const quadsOf = useQuads(document, pages, marks);
  return pages.map(({ page, viewport, host }) =>
    createPortal(
      (marks.get(page) ?? []).flatMap((mark) =>
        quadsOf(mark).map((quad, at) => {
          const { left, top, right, bottom } = boxOfQuad(quad, viewport);
          return (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: the quads of a stretch do not change
              key={`${mark.start}-${mark.end}-${at}`}
              className={mark.place === current ? "mark current" : "mark"}
              data-page={page}
              data-start={mark.start}
              data-end={mark.end}
              style={{
                left: `${(left / viewport.width) * 100}%`,
                top: `${(top / viewport.height) * 100}%`,
                width: `${((right - left) / viewport.width) * 100}%`,
                height: `${((bottom - top) / viewport.height) * 100}%`,
              }}
            />
          );
        }),
      ),
      host,
      String(page),
    ),
  );
}
