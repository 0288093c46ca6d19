import { useCallback, useEffect, useRef } from "react";
import type { ReadingPosition } from "../../../shared/contract/reader.ts";
import { useBridge } from "../../bridge/bridge-context.ts";

/** Milliseconds between two savings while a person scrolls. */
const pause = 1000;

/** Remembers where a person is, at most once a second, and once more when the document is left. */
export function useSavePosition(document: string): (position: ReadingPosition) => void {
  const { client } = useBridge();
  const waiting = useRef<ReadingPosition | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const save = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const position = waiting.current;
    waiting.current = null;
    if (position === null) return;
    // A place that could not be remembered is no reason to disturb a reader.
    client.reader.savePosition({ document, position }).catch(() => undefined);
  }, [client, document]);

  useEffect(() => save, [save]);

  return useCallback(
    (position) => {
      waiting.current = position;
      timer.current ??= setTimeout(save, pause);
    },
    [save],
  );
}
