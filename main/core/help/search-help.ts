import type { HelpHit, HelpPage } from "../../../shared/contract/help.ts";
import { searchForm } from "../japanese/search-form.ts";
import { type Tokenizer, termsOf } from "../japanese/tokens.ts";
import type { VariantTables } from "../japanese/variants/variant-tables.ts";
import { type Found, find } from "../search/find/find.ts";
import { type OpenIndex, openIndex, readSegmentWith } from "../search/find/open-index.ts";
import { prepareQuestion, type ThreadNode } from "../search/find/prepare-question.ts";
import type { TitleMatch } from "../search/find/rank-units.ts";
import { buildSegment, type WordCutter } from "../search/index/segment-builder.ts";
import { parseQuery } from "../search/query/parse-query.ts";
import type { QueryNode } from "../search/query/query-node.ts";
import { makeSnippet } from "../search/snippet.ts";
import { textOfPage } from "./load-help.ts";

/** More pages than anyone reads. */
const mostHits = 20;

/** The pages of one language, made searchable as documents are: one segment, kept in memory. */
export interface HelpIndex {
  readonly pages: ReadonlyMap<string, { readonly page: HelpPage; readonly text: string }>;
  readonly index: OpenIndex;
}

export function buildHelpIndex(pages: readonly HelpPage[], cutter: WordCutter): HelpIndex {
  const texts = pages.map((page) => ({ page, text: textOfPage(page) }));
  const segment = buildSegment(
    texts.map(({ page: { id }, text }) => ({ part: id, extraction: id, pages: [{ text, zones: [] }] })),
    cutter,
  );
  const known = pages.map(({ id }) => ({ part: id, extraction: id, date: "" }));
  const { index } = openIndex([readSegmentWith("help", segment)], known);
  return { pages: new Map(texts.map((one) => [one.page.id, one])), index };
}

/**
 * Pages that hold what is asked. Where none does, those that hold some of its words: who asks for help writes whole
 * sentences.
 *
 * @throws Failure query-invalid with the place
 */
export function searchHelp(
  help: HelpIndex,
  query: string,
  tokenizer: Tokenizer,
  tables: VariantTables,
): HelpHit[] {
  const parsed = parseQuery(query, []);
  if (parsed === null) return [];
  const ask = (node: ThreadNode) => findPages(help, node, tokenizer, tables);
  const whole = ask(toThreadNode(parsed));
  if (whole.length > 0) return hitsOf(help, whole);
  const pieces = wordsOf(parsed).flatMap((text) => meaningfulWords(text, tokenizer));
  return pieces.length === 0 ? [] : hitsOf(help, ask({ kind: "or", of: pieces }));
}

function findPages(
  help: HelpIndex,
  node: ThreadNode,
  tokenizer: Tokenizer,
  tables: VariantTables,
): Found["best"] {
  const switches = { variants: true, off: new Set<string>(), on: new Set<string>() };
  const asked = prepareQuestion({ node, ...switches }, tokenizer, tables);
  const titled = titledPages(help, wordsIn(node));
  return find(help.index, asked, {
    unit: "part",
    sort: "rank",
    among: null,
    titled,
    offset: 0,
    limit: mostHits,
  }).best;
}

/** Without fields: a page of the help has none. */
function toThreadNode(node: QueryNode): ThreadNode {
  switch (node.kind) {
    case "word":
      return { kind: "word", text: node.text, prefix: node.prefix };
    case "phrase":
      return { kind: "phrase", text: node.text };
    case "and":
    case "or":
      return { kind: node.kind, of: node.of.map(toThreadNode) };
    case "not":
      return { kind: "not", of: toThreadNode(node.of) };
    case "field":
      throw new Error("help: a field was read where none is known");
  }
}

/** The words and phrases that are wanted: those not under NOT. */
function wordsOf(node: QueryNode): readonly string[] {
  return wordsIn(toThreadNode(node));
}

function wordsIn(node: ThreadNode): readonly string[] {
  switch (node.kind) {
    case "word":
    case "phrase":
      return [node.text];
    case "and":
    case "or":
      return node.of.flatMap(wordsIn);
    case "not":
    case "parts":
      return [];
  }
}

/** The words of a text that say something by themselves: of two letters at least, as the index knows them. */
function meaningfulWords(text: string, tokenizer: Tokenizer): readonly ThreadNode[] {
  const terms = termsOf(tokenizer.tokenize(searchForm(text))).map(({ term }) => term);
  return [...new Set(terms)]
    .filter((term) => term.length > 1)
    .map((term) => ({ kind: "word", text: term, prefix: false }));
}

function titledPages({ pages }: HelpIndex, wanted: readonly string[]): ReadonlyMap<string, TitleMatch> {
  const words = [...new Set(wanted.map(searchForm))].filter((word) => word !== "");
  const letters = (some: readonly string[]) => some.reduce((sum, { length }) => sum + length, 0);
  return new Map(
    [...pages.values()].flatMap(({ page }): [string, TitleMatch][] => {
      const title = searchForm(page.title);
      const held = words.filter((word) => title.includes(word));
      if (held.length === 0) return [];
      return [[page.id, { held: letters(held) / letters(words), share: letters(held) / title.length }]];
    }),
  );
}

function hitsOf({ pages }: HelpIndex, found: Found["best"]): HelpHit[] {
  return found.flatMap(({ part, matches }) => {
    const held = pages.get(part);
    if (held === undefined) return [];
    const ranges = matches.map(({ firstOffset, lastOffset }) => ({ start: firstOffset, end: lastOffset }));
    const { text, marks } = makeSnippet(held.text, ranges);
    return [{ id: part, title: held.page.title, snippet: text, marks: marks.map((mark) => ({ ...mark })) }];
  });
}
