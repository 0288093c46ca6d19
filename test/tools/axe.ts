import AxeBuilder from "@axe-core/playwright";
import { expect } from "@jest/globals";
import type { Page } from "playwright-core";

/**
 * No violation of WCAG 2.2 AA on the page as it stands. The text layer is left out: it costs axe 10 s a page. Tooltips
 * too: they belong to what they describe (aria-describedby), not to a landmark.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // A dialog that is still fading in has half its contrast.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .exclude(".textLayer")
    .exclude("[role=tooltip]")
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`),
  ).toEqual([]);
}
