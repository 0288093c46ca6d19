import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { useWords } from "../words/use-words.ts";

/** From this many on the person is told that it takes a while. */
const many = 500;

/** Runs an export, with a note while it lasts when it is long, and one when it failed. */
export function useExporting(): (count: number, run: () => Promise<void>, done?: string) => Promise<void> {
  const { exports: words, shell } = useWords();
  return useCallback(
    async (count, run, done) => {
      const id = "exporting";
      const note = { id, closeButtonProps: { "aria-label": shell.close } };
      notifications.hide(id);
      if (count >= many) {
        notifications.show({ ...note, message: words.writing(count), loading: true, autoClose: false });
      }
      try {
        await run();
        notifications.hide(id);
        if (done !== undefined)
          notifications.show({ message: done, closeButtonProps: note.closeButtonProps });
      } catch {
        notifications.hide(id);
        notifications.show({
          message: words.failed,
          color: "red",
          closeButtonProps: note.closeButtonProps,
        });
      }
    },
    [words, shell],
  );
}
