import { readdirSync, readFileSync } from "node:fs";
import fs from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { loadHelp } from "../../../main/core/help/load-help.ts";
import { fieldRegistry } from "../../../main/core/search/fields/field-registry.ts";
import { parseQuery } from "../../../main/core/search/query/parse-query.ts";
import { shortcuts } from "../../../renderer/shell/shortcuts.ts";
import { wordsIn } from "../../../renderer/words/use-words.ts";
import { failureCodes } from "../../../shared/contract/failure.ts";
import type { HelpPage, HelpSpan } from "../../../shared/contract/help.ts";
import { failurePages, helpPageIds } from "../../../shared/help/help-pages.ts";

const folder = join(import.meta.dirname, "../../../seeds/help");
const load = (language: "ja" | "en") => loadHelp({ helpPages: folder, files: fs }, language);

function spansOf({ blocks }: HelpPage): readonly HelpSpan[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return block.spans;
      case "list":
        return block.items.flat();
      case "table":
        return [...block.head, ...block.rows.flat()].flat();
      default:
        return [];
    }
  });
}

/** Every sentence of the screens that stands by itself. */
function sentencesIn(words: unknown): readonly string[] {
  if (typeof words === "string") return [words];
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(sentencesIn) : [];
}

test("the table of contents names every page once", () => {
  expect(new Set(helpPageIds).size).toBe(helpPageIds.length);
});

describe.each(["ja", "en"] as const)("%s", (language) => {
  test("there is a file for each page of the table of contents, and no other", () => {
    const files = readdirSync(join(folder, language)).sort();
    expect(files).toEqual(helpPageIds.map((id) => `${id}.md`).sort());
  });

  test("links between pages lead somewhere", async () => {
    const links = (await load(language)).flatMap((page) =>
      spansOf(page).flatMap((span) => (span.kind === "link" ? [span.page] : [])),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((id) => !helpPageIds.some((known) => known === id))).toEqual([]);
  });

  test("every failure is said on the page that is opened for it", async () => {
    const pages = new Map((await load(language)).map((page) => [page.id, page]));
    const untold = failureCodes.filter(
      (code) =>
        !pages
          .get(failurePages[code])
          ?.blocks.some((block) => block.kind === "message" && block.code === code),
    );
    expect(untold).toEqual([]);
  });

  test("words of the screen stand on the screen", async () => {
    const shown = new Set(sentencesIn(wordsIn(language)));
    const strange = (await load(language)).flatMap((page) =>
      spansOf(page).flatMap((span) =>
        span.kind === "screen" && !shown.has(span.text) ? [`${page.id}: ${span.text}`] : [],
      ),
    );
    expect(strange).toEqual([]);
  });

  test("the page of keys names all of them", () => {
    const page = readFileSync(join(folder, language, "keyboard.md"), "utf8");
    const missing = Object.values(shortcuts).flatMap((keys) =>
      keys.filter((key) => !page.includes(`\`${key}\``)),
    );
    expect(missing).toEqual([]);
  });

  test.each(["query-language", "fields"])("the examples of %s can be typed as they stand", async (id) => {
    const page = (await load(language)).find((one) => one.id === id);
    const examples = page?.blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.flatMap(([first]) => first ?? []) : [],
    );
    expect(examples?.length).toBeGreaterThan(5);
    for (const { text } of examples ?? []) {
      expect(() => parseQuery(text, fieldRegistry.fields)).not.toThrow();
    }
  });
});
