import { Lexer, type Token, type Tokens } from "marked";
import { type FailureCode, failureCodeSchema } from "../../../shared/contract/failure.ts";
import type { HelpBlock, HelpPage, HelpSpan } from "../../../shared/contract/help.ts";
import { failureSentence, type Language } from "../../../shared/words/failures.ts";

/**
 * Reads a page of the help. Only what the pages need is known: anything else (HTML, pictures, outside links) is refused,
 * so that nothing can reach the screen unseen. `**…**` is a word of the screen, a link is `[words](page-id)`, and
 * `> code` stands for what the program says at that failure.
 *
 * @throws Error naming the page and what is not known
 */
export function readHelpPage(id: string, markdown: string, language: Language): HelpPage {
  const unknown = (what: string): Error => new Error(`help: ${language}/${id}: ${what}`);
  const [title, ...rest] = new Lexer().lex(markdown);
  if (title?.type !== "heading" || (title as Tokens.Heading).depth !== 1)
    throw unknown("begins without a title");
  return {
    id,
    title: (title as Tokens.Heading).text,
    blocks: rest.flatMap((token) => readBlock(token, language, unknown)),
  };
}

type Unknown = (what: string) => Error;

function readBlock(token: Token, language: Language, unknown: Unknown): readonly HelpBlock[] {
  const line = (tokens: readonly Token[] | undefined) => readSpans(tokens ?? [], unknown);
  switch (token.type) {
    case "space":
      return [];
    case "heading":
      return [{ kind: "heading", spans: line(token.tokens) }];
    case "paragraph":
      return [{ kind: "paragraph", spans: line(token.tokens) }];
    case "code":
      return [{ kind: "code", text: (token as Tokens.Code).text }];
    case "blockquote":
      return [readMessage((token as Tokens.Blockquote).text.trim(), language, unknown)];
    case "list": {
      const { items, ordered } = token as Tokens.List;
      const lines = items.map((item) =>
        item.tokens.flatMap((inner) => line("tokens" in inner ? inner.tokens : [inner])),
      );
      return [{ kind: "list", ordered, items: lines }];
    }
    case "table": {
      const { header, rows } = token as Tokens.Table;
      const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => line(tokens));
      return [{ kind: "table", head: cells(header), rows: rows.map(cells) }];
    }
    default:
      throw unknown(`${token.type} is not known`);
  }
}

function readMessage(text: string, language: Language, unknown: Unknown): HelpBlock {
  const code = failureCodeSchema.safeParse(text);
  if (!code.success) throw unknown(`${text} is no failure`);
  return { kind: "message", code: code.data, text: sentenceOf(code.data, language) };
}

function sentenceOf(code: FailureCode, language: Language): string {
  return failureSentence({ code, detail: null, candidates: [] }, language);
}

function readSpans(tokens: readonly Token[], unknown: Unknown): HelpSpan[] {
  return tokens.map((token): HelpSpan => {
    switch (token.type) {
      case "text":
      case "escape":
        return { kind: "text", text: plain((token as Tokens.Text).text) };
      case "strong":
        return { kind: "screen", text: plain((token as Tokens.Strong).text) };
      case "codespan":
        return { kind: "code", text: (token as Tokens.Codespan).text };
      case "link": {
        const { text, href } = token as Tokens.Link;
        return { kind: "link", text: plain(text), page: href };
      }
      default:
        throw unknown(`${token.type} is not known`);
    }
  });
}

/** A line end inside a paragraph is a blank between Latin words and nothing between Japanese ones. */
function plain(text: string): string {
  return text.replaceAll(/(?<=[!-~])\n(?=[!-~])/gu, " ").replaceAll("\n", "");
}
