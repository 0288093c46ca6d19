import { useCallback } from "react";
import { isTyping, useWindowKeys } from "../../state/keys.ts";
import { useLatest } from "./use-latest.ts";

export interface ReaderActions {
  readonly onFind: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onZoom: (by: 1 | -1) => void;
  readonly onFitWidth: () => void;
  readonly onRotate: () => void;
  readonly onEscape: () => void;
  readonly onSearchSelection: () => void;
}

/**
 * Keys of the reader. Find and the steps through matches work wherever the focus is in the window; single letters only
 * while it is in the reader, so that they never meet another area's. Scrolling keys are the pane's own.
 */
export function useReaderKeys(
  reader: { readonly current: HTMLElement | null },
  actions: ReaderActions,
): void {
  const latest = useLatest(actions);
  useWindowKeys(
    useCallback(
      (event: KeyboardEvent) => {
        if (event.defaultPrevented || event.altKey) return;
        const action = actionOf(event, reader.current);
        if (action === null) return;
        event.preventDefault();
        action(latest.current);
      },
      [latest, reader],
    ),
  );
}

function actionOf(
  event: KeyboardEvent,
  reader: HTMLElement | null,
): ((actions: ReaderActions) => void) | null {
  const key = event.key.toLowerCase();
  const by = event.shiftKey ? -1 : 1;
  if (event.ctrlKey || event.metaKey) {
    if (key === "f") {
      return event.shiftKey ? (actions) => actions.onSearchSelection() : (actions) => actions.onFind();
    }
    return key === "g" ? (actions) => actions.onStep(by) : null;
  }
  if (key === "f3") return (actions) => actions.onStep(by);
  if (isTyping(event.target) || !(event.target instanceof Node) || !reader?.contains(event.target))
    return null;
  switch (key) {
    case "+":
    case ";": // ＋ without Shift on a Japanese keyboard
    case "=": // and on an American one
      return (actions) => actions.onZoom(1);
    case "-":
      return (actions) => actions.onZoom(-1);
    case "0":
      return (actions) => actions.onFitWidth();
    case "escape":
      return (actions) => actions.onEscape();
    case "r":
      return (actions) => actions.onRotate();
    default:
      return null;
  }
}
