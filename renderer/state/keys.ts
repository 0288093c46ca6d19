import { useEffect } from "react";

/** What the guard looks at; both DOM and React events have it. */
interface KeyLike {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing: boolean };
}

/**
 * Whether a key belongs to an input method: during conversion Enter, arrows and Escape choose candidates and must not
 * reach the program. Some browsers end the composition before the keydown and say so only by keyCode 229.
 * The one guard that every key handler uses.
 */
export function isComposingKey(event: KeyLike): boolean {
  return event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229;
}

/** Keeps the keys of an input method from every handler of the page, also those of components we did not write. */
export function keepComposingKeys(target: Window): void {
  const keep = (event: KeyboardEvent) => {
    if (isComposingKey(event)) event.stopImmediatePropagation();
  };
  target.addEventListener("keydown", keep, { capture: true });
}

/** Whether the person is typing into something. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

/** A handler for keys of the whole window, with the guard in front. */
export function useWindowKeys(handle: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!isComposingKey(event)) handle(event);
    };
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, [handle]);
}
