import { join } from "node:path";
import type { HelpBlock, HelpPage, HelpSpan } from "../../../shared/contract/help.ts";
import { helpPageIds } from "../../../shared/help/help-pages.ts";
import type { Language } from "../../../shared/words/failures.ts";
import type { Ports } from "../ports.ts";
import { readHelpPage } from "./read-help-page.ts";

/** All pages in one language, in the order of the table of contents. */
export async function loadHelp(
  { helpPages, files }: Pick<Ports, "helpPages" | "files">,
  language: Language,
): Promise<readonly HelpPage[]> {
  return Promise.all(
    helpPageIds.map(async (id) =>
      readHelpPage(id, await files.readFile(join(helpPages, language, `${id}.md`), "utf8"), language),
    ),
  );
}

/** The text of a page as it is searched: its title, and each block as a paragraph. */
export function textOfPage({ title, blocks }: HelpPage): string {
  return [title, ...blocks.map(textOfBlock)].join("\n\n");
}

function textOfBlock(block: HelpBlock): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return textOfSpans(block.spans);
    case "list":
      return block.items.map((item) => ended(textOfSpans(item))).join("\n\n");
    case "table":
      return [block.head, ...block.rows].map((row) => ended(row.map(textOfSpans).join("："))).join("\n\n");
    case "code":
    case "message":
      return block.text;
  }
}

/** Lines of lists and tables as sentences, so that a snippet of several can be read. */
function ended(line: string): string {
  if (/[。.！!？?]$/u.test(line)) return line;
  return `${line}${/[!-~]$/u.test(line) ? "." : "。"}`;
}

function textOfSpans(spans: readonly HelpSpan[]): string {
  return spans.map(({ text }) => text).join("");
}
