import { notifications } from "@mantine/notifications";
import { createElement, useCallback } from "react";
import type { Document } from "../../../shared/model/document.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { useLibraryChanged } from "../../bridge/queries.ts";
import { closeReader, readerStore } from "../../state/reader.ts";
import { sessionStore } from "../../state/session.ts";
import { useWords } from "../../words/use-words.ts";
import { UndoNotice } from "./UndoNotice.tsx";

/** Long enough to be read and reached by keyboard. */
const undoFor = 15_000;

/** Takes a document out of the library, with the way back in sight. */
export function useRemove(): (document: Document) => Promise<void> {
  const { client } = useBridge();
  const { library: words, shell } = useWords();
  const changed = useLibraryChanged();
  return useCallback(
    async ({ document, title }) => {
      if (sessionStore.get().library?.readOnlyBecause !== null) return;
      const tellFailure = () => {
        notifications.show({
          message: shell.somethingWrong,
          color: "red",
          closeButtonProps: { "aria-label": shell.close },
        });
      };
      try {
        await client.documents.remove({ document });
      } catch {
        tellFailure();
        return;
      }
      if (readerStore.get().document?.document === document) closeReader();
      changed();
      const id = `removed-${document}`;
      const undo = async () => {
        try {
          await client.documents.bringBack({ document });
          notifications.hide(id);
          changed();
        } catch {
          tellFailure();
        }
      };
      notifications.show({
        id,
        message: createElement(UndoNotice, { text: words.removed(title), action: words.undo, onUndo: undo }),
        autoClose: undoFor,
        closeButtonProps: { "aria-label": shell.close },
      });
    },
    [client, words, shell, changed],
  );
}
