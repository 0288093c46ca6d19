import { ActionIcon, SegmentedControl, Tooltip } from "@mantine/core";
import { Download, X } from "lucide-react";
import type { ReadingPosition } from "../../../shared/contract/reader.ts";
import type { Document } from "../../../shared/model/document.ts";
import { useWords } from "../../words/use-words.ts";
import { ToolButton } from "./ToolButton.tsx";

export type View = ReadingPosition["view"];

/** What is open and where: title, printed and real page, the view, saving a copy, closing. */
export function ReaderHeader({
  document,
  page,
  label,
  view,
  saveAddress,
  onView,
  onClose,
}: {
  readonly document: Document;
  readonly page: number;
  readonly label: string | null;
  readonly view: View;
  readonly saveAddress: string;
  readonly onView: (view: View) => void;
  readonly onClose: () => void;
}) {
  const { reader: words } = useWords();
  return (
    <header className="reader-header">
      <h2 title={document.fileName}>{document.title}</h2>
      {document.kind === "pdf" && (
        <>
          <span className="reader-place" data-testid="reader-place">
            {words.place(page, label)}
          </span>
          <SegmentedControl
            size="xs"
            value={view}
            aria-label={words.view}
            onChange={(value) => onView(value === "text" || value === "both" ? value : "page")}
            data={[
              { value: "page", label: words.viewPage },
              { value: "text", label: words.viewText },
              { value: "both", label: words.viewBoth },
            ]}
          />
        </>
      )}
      <span className="reader-header-end">
        <Tooltip label={words.saveCopy} openDelay={400} withArrow>
          <ActionIcon
            component="a"
            href={saveAddress}
            download={document.fileName}
            variant="subtle"
            color="gray"
            aria-label={words.saveCopy}
            className="tool-button"
          >
            <Download size={17} />
          </ActionIcon>
        </Tooltip>
        <ToolButton label={words.close} onClick={onClose}>
          <X size={18} />
        </ToolButton>
      </span>
    </header>
  );
}
