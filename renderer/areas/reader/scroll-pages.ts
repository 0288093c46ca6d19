import type { Quad } from "../../../shared/contract/reader.ts";
import type { Goal, Here } from "./goal.ts";
import type { PageView, PageViewer } from "./page-viewer.ts";

/** Share of the pane's height above a place that was gone to: the upper third, with the lines before it in sight. */
const upperThird = 0.25;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box of a quad on a page as it is shown now, in CSS pixels from the page's corner. */
export function boxOfQuad(quad: Quad, viewport: PageView["viewport"]): Box {
  const corners = [0, 2, 4, 6].map((at) => viewport.convertToViewportPoint(quad[at] ?? 0, quad[at + 1] ?? 0));
  const across = corners.map(([x = 0]) => x);
  const down = corners.map(([, y = 0]) => y);
  return {
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  };
}

/** Scrolls a page, or a stretch of it, into view. */
export async function showGoal(
  container: HTMLElement,
  pages: PageViewer,
  goal: Goal,
  quadsOf: (range: { page: number; start: number; end: number }) => Promise<readonly Quad[]>,
  signal: AbortSignal,
): Promise<void> {
  const { page, place } = goal;
  const [{ div, viewport }, quads] = await Promise.all([
    pages.loadView(page),
    place === null
      ? []
      : quadsOf({
          page,
          start: place.start,
          end: place.pageEnd === page ? place.end : Number.MAX_SAFE_INTEGER,
        }),
  ]);
  if (signal.aborted) return;
  const [first] = quads;
  if (first === undefined) {
    container.scrollTop = topOf(div) + goal.top * div.clientHeight;
    return;
  }
  const box = boxOfQuad(first, viewport);
  container.scrollTop = topOf(div) + box.top - container.clientHeight * upperThird;
  const left = div.offsetLeft + box.left;
  const isSeen = left >= container.scrollLeft && left <= container.scrollLeft + container.clientWidth * 0.9;
  if (!isSeen) container.scrollLeft = left - container.clientWidth * upperThird;
}

/** Where a person reads: the page at the upper quarter of the pane, and how much of it is above the upper edge. */
export function hereOf(container: HTMLElement, pages: PageViewer, count: number): Here | null {
  const eye = container.scrollTop + container.clientHeight * upperThird;
  let first = 1;
  let last = count;
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    const view = pages.view(middle);
    if (view === null) return null;
    if (topOf(view.div) <= eye) first = middle;
    else last = middle - 1;
  }
  const view = pages.view(first);
  if (view === null || view.div.clientHeight === 0) return null;
  return { page: first, top: (container.scrollTop - topOf(view.div)) / view.div.clientHeight, line: 1 };
}

function topOf(div: HTMLElement): number {
  return div.offsetTop + div.clientTop;
}
