import { Button, Menu } from "@mantine/core";
import { ClipboardCopy, Download, FileText, Table2 } from "lucide-react";
import type { Hit } from "../../../shared/contract/search.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { copyRich } from "../../export/copy-rich.ts";
import { saveText } from "../../export/save-text.ts";
import { useExporting } from "../../export/use-exporting.ts";
import { useWords } from "../../words/use-words.ts";
import { hitsCsv, hitsHtml, hitsMarkdown, hitsText } from "./exported-hits.ts";
import type { ShownAnswer } from "./find-page.ts";

/** All hits of the answer, listed or not, as a file or on the clipboard. */
export function ExportMenu({ shown: { request, answer } }: { readonly shown: ShownAnswer }) {
  const { client } = useBridge();
  const { exports: words } = useWords();
  const exporting = useExporting();
  const { total, query } = answer;

  const allHits = async (): Promise<readonly Hit[]> =>
    (await client.search.find({ ...request, offset: 0, limit: 0 })).hits;
  const save = (ending: string, type: string, write: (hits: readonly Hit[]) => string) =>
    void exporting(total, async () => saveText(`${words.hitsName}.${ending}`, type, write(await allHits())));
  const copy = () => {
    const content = allHits().then((hits) => ({
      html: hitsHtml(hits, query, words),
      text: hitsText(hits, query, words),
    }));
    void exporting(total, () => copyRich(content), words.copied(total));
  };
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          leftSection={<Download size={13} aria-hidden />}
        >
          {words.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Table2 size={15} />}
          onClick={() => save("csv", "text/csv", (hits) => hitsCsv(hits, words))}
        >
          {words.csv}
        </Menu.Item>
        <Menu.Item
          leftSection={<FileText size={15} />}
          onClick={() => save("md", "text/markdown", (hits) => hitsMarkdown(hits, query, words))}
        >
          {words.markdown}
        </Menu.Item>
        <Menu.Item
          leftSection={<FileText size={15} />}
          onClick={() => save("html", "text/html", (hits) => hitsHtml(hits, query, words))}
        >
          {words.html}
        </Menu.Item>
        <Menu.Item leftSection={<ClipboardCopy size={15} />} onClick={copy}>
          {words.copy}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
