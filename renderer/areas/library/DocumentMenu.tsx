import { ActionIcon, Menu } from "@mantine/core";
import { BookOpen, Download, Ellipsis, Eraser, Info, Languages, PenLine, Trash2 } from "lucide-react";
import type { Document } from "../../../shared/model/document.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { openInReader } from "../../state/reader.ts";
import { sessionStore } from "../../state/session.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import type { DialogName } from "./DocumentDialogs.tsx";

interface DocumentMenuProps {
  readonly document: Document;
  readonly onDialog: (dialog: DialogName) => void;
  readonly onRemove: () => void;
}

export function DocumentMenu({ document, onDialog, onRemove }: DocumentMenuProps) {
  const { library: words } = useWords();
  const { documentAddress } = useBridge();
  const readOnly = useStore(sessionStore, ({ library }) => library?.readOnlyBecause != null);
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={words.actionsOf(document.title)}>
          <Ellipsis size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<BookOpen size={15} />} onClick={() => openInReader(document)}>
          {words.open}
        </Menu.Item>
        <Menu.Item leftSection={<PenLine size={15} />} disabled={readOnly} onClick={() => onDialog("rename")}>
          {words.rename}
        </Menu.Item>
        <Menu.Item leftSection={<Info size={15} />} onClick={() => onDialog("origin")}>
          {words.origin}
        </Menu.Item>
        <Menu.Item
          leftSection={<Download size={15} />}
          component="a"
          href={`${documentAddress(document.document)}?save`}
          download={document.fileName}
        >
          {words.saveCopy}
        </Menu.Item>
        {document.kind === "text" && (
          <Menu.Item
            leftSection={<Languages size={15} />}
            disabled={readOnly}
            onClick={() => onDialog("encoding")}
          >
            {words.encoding}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<Trash2 size={15} />} disabled={readOnly} onClick={onRemove}>
          {words.remove}
        </Menu.Item>
        <Menu.Item
          leftSection={<Eraser size={15} />}
          color="var(--mantine-color-error)"
          disabled={readOnly}
          onClick={() => onDialog("erase")}
        >
          {words.erase}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
