import { readerStore } from "./reader.ts";
import { searchStore } from "./search.ts";
import { type Area, shellStore } from "./shell.ts";
import { createStore } from "./store.ts";

/** What the tour shows, one after the other. */
export const tourSteps = ["search", "open", "mark", "spelling", "import"] as const;
export type TourStep = (typeof tourSteps)[number];

export interface Tour {
  readonly at: TourStep | "closed" | "offered" | "finished";
  /** How things stood when the step began: the step is done when the person changes them. */
  readonly before: Seen;
  /** Steps that were really done, not passed over. */
  readonly done: readonly TourStep[];
}

/** What the tour looks at. */
export interface Seen {
  readonly text: string;
  /** Number of the opening in the reader, and whether it was a hit that was opened. */
  readonly opening: number;
  readonly atHit: boolean;
  /** How often the person stepped to another match. */
  readonly stepped: number;
  /** The chips that were switched. */
  readonly chips: string;
  readonly area: Area;
}

export function seenNow(): Seen {
  const { text, variantsOff, variantsOn } = searchStore.get();
  const { opening, target, stepped } = readerStore.get();
  return {
    text: text.trim(),
    opening,
    atHit: target !== null,
    stepped,
    chips: [...variantsOff, ...variantsOn].join("\n"),
    area: shellStore.get().area,
  };
}

/** Whether a step is done, by what it was meant to show. */
export function isDone(step: TourStep, before: Seen, now: Seen): boolean {
  switch (step) {
    case "search":
      return now.text !== "" && now.text !== before.text;
    case "open":
      return now.opening > before.opening && now.atHit;
    case "mark":
      return now.stepped > before.stepped;
    case "spelling":
      return now.chips !== "" && now.chips !== before.chips;
    case "import":
      return now.area === "library";
  }
}

const nothingSeen: Seen = { text: "", opening: 0, atHit: false, stepped: 0, chips: "", area: "search" };

export const tourStore = createStore<Tour>({ at: "closed", before: nothingSeen, done: [] });

export function isStep(at: Tour["at"]): at is TourStep {
  return tourSteps.some((step) => step === at);
}

export function offerTour(): void {
  if (tourStore.get().at === "closed") tourStore.set({ at: "offered" });
}

export function startTour(): void {
  tourStore.set({ at: tourSteps[0], before: seenNow(), done: [] });
}

export function leaveTour(): void {
  tourStore.set({ at: "closed" });
}

/** One step on or back, whether it was done or not; behind the last one the tour is over. */
export function moveTour(by: 1 | -1): void {
  const { at } = tourStore.get();
  if (!isStep(at)) return;
  const next = Math.max(0, tourSteps.indexOf(at) + by);
  tourStore.set({ at: tourSteps[next] ?? "finished", before: seenNow() });
}

/**
 * Goes on when the person did what the step shows. What was done ahead of its step counts when its step comes: who is
 * quick does not have to do it twice.
 */
export function noteTour(): void {
  for (;;) {
    const { at, before, done } = tourStore.get();
    const now = seenNow();
    if (!isStep(at) || !isDone(at, before, now)) return;
    const next = tourSteps[tourSteps.indexOf(at) + 1] ?? "finished";
    tourStore.set({
      at: next,
      before: { ...before, text: now.text },
      done: [...done.filter((step) => step !== at), at],
    });
  }
}

/** Whether the tour waits for a word that may still be being typed. */
export function awaitsTyping(): boolean {
  const { at, before } = tourStore.get();
  return at === "search" && readerStore.get().opening === before.opening;
}
