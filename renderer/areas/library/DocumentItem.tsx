import { UnstyledButton } from "@mantine/core";
import type { KeyboardEvent } from "react";
import type { Document } from "../../../shared/model/document.ts";
import { isComposingKey } from "../../state/keys.ts";
import { openInReader, readerStore } from "../../state/reader.ts";
import { useStore } from "../../state/store.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";
import type { DialogName } from "./DocumentDialogs.tsx";
import { DocumentMenu } from "./DocumentMenu.tsx";
import { useRemove } from "./use-remove.ts";

/** One document of the list: a click opens it, the menu beside it does the rest. */
export function DocumentItem({
  document,
  onDialog,
}: {
  readonly document: Document;
  readonly onDialog: (document: Document, dialog: DialogName) => void;
}) {
  const { library: words, shell } = useWords();
  const language = useLanguage();
  const current = useStore(readerStore, (state) => state.document?.document === document.document);
  const remove = useRemove();
  const day = new Date(document.imported).toLocaleDateString(language === "ja" ? "ja-JP" : "en-GB");

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    if (event.key === "Delete") void remove(document);
    if (event.key === "F2") {
      event.preventDefault();
      onDialog(document, "rename");
    }
  };
  return (
    <div className="library-item" data-current={current}>
      <UnstyledButton
        className="library-item-button"
        onClick={() => openInReader(document)}
        onKeyDown={onKeyDown}
        {...(current ? { "aria-current": "true" as const } : {})}
      >
        <b>{document.title}</b>
        <span>
          {[
            words.kinds[document.kind],
            ...(document.kind === "pdf" ? [words.pageCount(document.pages)] : []),
            words.states[document.state],
            day,
          ].join(shell.separator)}
        </span>
      </UnstyledButton>
      <DocumentMenu
        document={document}
        onDialog={(dialog) => onDialog(document, dialog)}
        onRemove={() => void remove(document)}
      />
    </div>
  );
}
