import type { Hit } from "../../../shared/contract/search.ts";
import type { Place } from "../../../shared/model/place.ts";
import { csvText } from "../../export/csv.ts";
import { htmlDocument, htmlText, markdownText } from "../../export/markup.ts";
import type { ExportWords } from "../../words/export.ts";

type PointedAt = Pick<Place, "page" | "start" | "end">;

/**
 * Where a place is, to be found again by a person or a program: the document's id, as the command line takes it, with
 * the page (as in RFC 8118) and the UTF-16 offsets into its text.
 */
export function placeAddress(document: string | null, { page, start, end }: PointedAt): string {
  return `${document ?? ""}#page=${page}&char=${start},${end}`;
}

/** The columns of a table of hits; the order is that of the words. */
function cellsOf(hit: Hit): readonly string[] {
  const at = hit.matches[0] ?? hit.place;
  return [
    hit.snippet,
    hit.title,
    hit.fileName,
    String(at.page),
    at.pageLabel ?? "",
    String(at.line),
    [...new Set(hit.matches.map(({ form }) => form))].join("・"),
    addressOf(hit),
  ];
}

function addressOf(hit: Hit): string {
  return placeAddress(hit.document, hit.matches[0] ?? hit.place);
}

export function hitsCsv(hits: readonly Hit[], words: ExportWords): string {
  const { quote, title, file, page, label, line, form, address } = words.columns;
  return csvText([[quote, title, file, page, label, line, form, address], ...hits.map(cellsOf)]);
}

/** Everything that is written of one hit outside of tables but for its quote and address. */
function sourceOf(hit: Hit, words: ExportWords): readonly string[] {
  const at = hit.matches[0] ?? hit.place;
  const forms = [...new Set(hit.matches.map(({ form }) => form))].join("・");
  return [
    hit.title,
    hit.fileName,
    words.place(at.page, at.pageLabel, at.line),
    ...(forms === "" ? [] : [`${words.columns.form}: ${forms}`]),
  ];
}

/** Quotes with the matches in bold, each followed by its source. */
export function hitsMarkdown(hits: readonly Hit[], query: string, words: ExportWords): string {
  const entries = hits.map((hit) => {
    const quote = pieces(hit).map(({ text, marked }) =>
      marked ? `**${markdownText(text)}**` : markdownText(text),
    );
    const source = [...sourceOf(hit, words).map(markdownText), `\`${addressOf(hit)}\``];
    return `> ${quote.join("")}\n\n${source.join(" / ")}\n`;
  });
  return [`# ${markdownText(words.heading(query))}\n`, `${words.count(hits.length)}\n`, ...entries].join(
    "\n",
  );
}

/** The same as HTML that word processors take. */
export function hitsHtml(hits: readonly Hit[], query: string, words: ExportWords): string {
  const entries = hits.map((hit) => {
    const quote = pieces(hit).map(({ text, marked }) =>
      marked ? `<b>${htmlText(text)}</b>` : htmlText(text),
    );
    const source = [...sourceOf(hit, words), addressOf(hit)].map(htmlText).join(" / ");
    return `<blockquote>${quote.join("")}</blockquote>\n<p><small>${source}</small></p>`;
  });
  const heading = words.heading(query);
  return htmlDocument(
    heading,
    [`<h1>${htmlText(heading)}</h1>`, `<p>${htmlText(words.count(hits.length))}</p>`, ...entries].join("\n"),
  );
}

/** The same without any form, for programs that take plain text only. */
export function hitsText(hits: readonly Hit[], query: string, words: ExportWords): string {
  const entries = hits.map(
    (hit) => `${hit.snippet}\n（${[...sourceOf(hit, words), addressOf(hit)].join(" / ")}）\n`,
  );
  return [words.heading(query), `${words.count(hits.length)}\n`, ...entries].join("\n");
}

/** A snippet cut at its marks; marks that touch or overlap are one. */
function pieces({ snippet, snippetMarks }: Hit): { readonly text: string; readonly marked: boolean }[] {
  let at = 0;
  const cut: { text: string; marked: boolean }[] = [];
  for (const { start, end } of snippetMarks) {
    const before = cut.at(-1);
    const marked = snippet.slice(Math.max(start, at), end);
    if (before !== undefined && start <= at) before.text += marked;
    else cut.push({ text: snippet.slice(at, start), marked: false }, { text: marked, marked: true });
    at = Math.max(at, end);
  }
  return [...cut, { text: snippet.slice(at), marked: false }].filter(({ text }) => text !== "");
}
