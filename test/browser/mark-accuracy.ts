import { expect } from "@jest/globals";
import type { Page } from "playwright-core";

/** How far a mark's box lies from the letters it stands for, in letter widths. */
interface MarkError {
  /** Whether the layer itself is exact here: its item has full-width letters only. */
  readonly exact: boolean;
  readonly left: number;
  readonly right: number;
  /** Share of the letters' width that the mark covers. */
  readonly covered: number;
  /** Share of the mark's height that lies over the letters' line. */
  readonly overlap: number;
}

/**
 * Compares every mark in view with the letters of pdf.js's text layer: the mark for a stretch must lie where the
 * browser lays out the n-th occurrence of its letters. Marks of a stretch that the layer breaks over lines are left out.
 *
 * @param word the letters as printed, without white space
 */
async function markErrors(page: Page, word: string): Promise<MarkError[]> {
  return page.evaluate((wanted) => {
    const errors: MarkError[] = [];
    for (const shown of document.querySelectorAll(".page")) {
      const layer = shown.querySelector(".textLayer");
      if (layer === null) continue;
      const letters: { node: Text; offset: number }[] = [];
      const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
      let text = "";
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { data } = node as Text;
        for (let offset = 0; offset < data.length; offset += 1) {
          const letter = data.charAt(offset).normalize("NFKC");
          if (letter.trim() === "") continue;
          text += letter.charAt(0);
          letters.push({ node: node as Text, offset });
        }
      }
      const places: { box: DOMRect; exact: boolean }[] = [];
      for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
        const first = letters[at];
        const last = letters[at + wanted.length - 1];
        if (first === undefined || last === undefined) continue;
        const range = document.createRange();
        range.setStart(first.node, first.offset);
        range.setEnd(last.node, last.offset + 1);
        const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
        const sameLine = boxes.every(({ top, height }) => Math.abs(top - (boxes[0]?.top ?? 0)) < height / 2);
        if (boxes.length > 0 && sameLine) {
          const whole = `${first.node.data}${last.node.data}`;
          places.push({ box: range.getBoundingClientRect(), exact: !/[\u0020-\u00ff]/u.test(whole) });
        }
      }
      const groups = new Map<string, DOMRect[]>();
      for (const mark of shown.querySelectorAll<HTMLElement>(".mark[data-start]")) {
        const box = mark.getBoundingClientRect();
        groups.set(mark.dataset.start ?? "", [...(groups.get(mark.dataset.start ?? "") ?? []), box]);
      }
      for (const { box: place, exact } of places) {
        const width = place.width / wanted.length;
        const near = [...groups.values()]
          .map((boxes) => ({
            left: Math.min(...boxes.map((box) => box.left)),
            right: Math.max(...boxes.map((box) => box.right)),
            top: Math.min(...boxes.map((box) => box.top)),
            bottom: Math.max(...boxes.map((box) => box.bottom)),
          }))
          .map((box) => ({
            left: Math.abs(box.left - place.left) / width,
            right: Math.abs(box.right - place.right) / width,
            covered: (Math.min(box.right, place.right) - Math.max(box.left, place.left)) / place.width,
            overlap:
              (Math.min(box.bottom, place.bottom) - Math.max(box.top, place.top)) /
              Math.min(box.bottom - box.top, place.height),
          }))
          .toSorted(
            (one, other) => one.left + one.right - other.overlap - (other.left + other.right - one.overlap),
          );
        const [best] = near.filter(({ overlap }) => overlap > 0);
        errors.push(
          best === undefined ? { exact, left: 99, right: 99, covered: 0, overlap: 0 } : { exact, ...best },
        );
      }
    }
    return errors;
  }, word);
}

/**
 * Every mark in view lies on the letters it stands for. Where an item mixes full-width letters with proportional
 * figures, the layer stretches a substitute font and is itself off by up to a letter or two, so there the mark has to
 * cover most of the letters; elsewhere it has to be right to a third of a letter.
 */
export async function expectMarksOnLetters(page: Page, word: string): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll(".textLayer span").length > 10);
  await page.locator(".mark-layer .mark").first().waitFor();
  // Zooming and turning draw the page anew; the marks are judged once it stands.
  await page.waitForTimeout(800);
  const errors = await markErrors(page, word);
  expect(errors.length).toBeGreaterThan(0);
  const wrong = errors.filter(
    ({ exact, left, right, covered, overlap }) =>
      overlap < 0.5 || covered < 0.6 || (exact && Math.max(left, right) > 0.34),
  );
  expect(wrong).toEqual([]);
}
