import { Anchor, Code, Table, Title } from "@mantine/core";
import type { HelpBlock, HelpSpan } from "../../../shared/contract/help.ts";
import { useWords } from "../../words/use-words.ts";

interface BlocksProps {
  readonly blocks: readonly HelpBlock[];
  readonly onPage: (page: string) => void;
}

/** A page's blocks as elements: nothing of its text is ever taken for markup. */
export function HelpBlocks({ blocks, onPage }: BlocksProps) {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page is drawn once and never reordered
    <Block key={at} block={block} onPage={onPage} />
  ));
}

function Block({ block, onPage }: { readonly block: HelpBlock } & Pick<BlocksProps, "onPage">) {
  const { help } = useWords();
  const line = (spans: readonly HelpSpan[]) => <Spans spans={spans} onPage={onPage} />;
  switch (block.kind) {
    case "heading":
      return (
        <Title order={4} size="h6" mt="md" mb={4}>
          {line(block.spans)}
        </Title>
      );
    case "paragraph":
      return <p>{line(block.spans)}</p>;
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={at}>{line(item)}</li>
          ))}
        </List>
      );
    }
    case "code":
      return <Code block>{block.text}</Code>;
    case "message":
      return (
        <blockquote>
          <span className="hidden-words">{help.says}</span>
          {block.text}
        </blockquote>
      );
    case "table":
      return (
        <Table className="help-table">
          <Table.Thead>
            <Table.Tr>
              {block.head.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <Table.Th key={at}>{line(cell)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {block.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Table.Tr key={at}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <Table.Td key={column}>{line(cell)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      );
  }
}

function Spans({ spans, onPage }: { readonly spans: readonly HelpSpan[] } & Pick<BlocksProps, "onPage">) {
  // biome-ignore lint/suspicious/noArrayIndexKey: as above
  return spans.map((span, at) => <Span key={at} span={span} onPage={onPage} />);
}

function Span({ span, onPage }: { readonly span: HelpSpan } & Pick<BlocksProps, "onPage">) {
  switch (span.kind) {
    case "text":
      return span.text;
    case "screen":
      return <b>{span.text}</b>;
    case "code":
      return <Code>{span.text}</Code>;
    case "link":
      return (
        <Anchor component="button" type="button" inherit underline="always" onClick={() => onPage(span.page)}>
          {span.text}
        </Anchor>
      );
  }
}
