import AxeBuilder from "@axe-core/playwright";
import { expect } from "@jest/globals";
import type { Page } from "playwright-core";

/** No violation of WCAG 2.2 AA on the page as it stands. The text layer is left out: it costs axe 10 s a page. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .exclude(".textLayer")
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`),
  ).toEqual([]);
}
