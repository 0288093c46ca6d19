import { beforeEach, expect, test } from "@jest/globals";
import { noteStep, openInReader, readerStore } from "../../../renderer/state/reader.ts";
import { askFor, searchStore, switchVariant } from "../../../renderer/state/search.ts";
import { showArea } from "../../../renderer/state/shell.ts";
import {
  awaitsTyping,
  leaveTour,
  moveTour,
  noteTour,
  offerTour,
  startTour,
  tourStore,
} from "../../../renderer/state/tour.ts";
import type { Document } from "../../../shared/model/document.ts";

const document = { document: "d1", title: "総点検報告書" } as Document;
const question = {
  query: "総点検",
  literal: false,
  variants: true,
  variantsOff: [],
  variantsOn: [],
  unit: "passage" as const,
};
const at = () => tourStore.get().at;

beforeEach(() => {
  leaveTour();
  askFor({ text: "" });
  readerStore.set({ document: null, target: null });
  showArea("search");
});

/** Does something as the screens do, and lets the tour look. */
function act(what: () => void): void {
  what();
  noteTour();
}

test("a person who does each step comes to the end, and every step counts as done", () => {
  startTour();
  act(() => askFor({ text: "紐付け誤り" }));
  expect(at()).toBe("open");
  act(() => openInReader(document, { target: "first", question }));
  expect(at()).toBe("mark");
  act(noteStep);
  expect(at()).toBe("spelling");
  act(() => switchVariant({ key: "variant:紐付け誤り:ひも付け誤り", on: true }));
  expect(at()).toBe("import");
  act(() => showArea("library"));
  expect(at()).toBe("finished");
  expect(tourStore.get().done).toEqual(["search", "open", "mark", "spelling", "import"]);
});

test("what a quick person does ahead of its step is not asked for again", () => {
  startTour();
  askFor({ text: "紐付け誤り" });
  expect(awaitsTyping()).toBe(true);
  openInReader(document, { target: "first", question });
  expect(awaitsTyping()).toBe(false);
  act(noteStep);
  expect(at()).toBe("spelling");
});

test("every step can be passed over; nothing counts as done then", () => {
  startTour();
  for (const step of ["search", "open", "mark", "spelling", "import"]) {
    expect(at()).toBe(step);
    moveTour(1);
  }
  expect(at()).toBe("finished");
  expect(tourStore.get().done).toEqual([]);
});

test.each([
  ["a query that stood there before the tour", () => undefined],
  ["a query that is taken away", () => askFor({ text: "" })],
  ["another step's act", noteStep],
])("%s does not finish the first step", (_what, what) => {
  askFor({ text: "総点検" });
  startTour();
  act(what);
  expect(at()).toBe("search");
});

test("a document opened without a hit does not finish the second step", () => {
  startTour();
  moveTour(1);
  act(() => openInReader(document));
  expect(at()).toBe("open");
});

test("going back shows the step again, and it can be done again", () => {
  startTour();
  act(() => askFor({ text: "総点検" }));
  moveTour(-1);
  expect(at()).toBe("search");
  noteTour();
  expect(at()).toBe("search");
  act(() => askFor({ text: "監査" }));
  expect(at()).toBe("open");
});

test("an offer never interrupts a tour that runs, and a closed tour notices nothing", () => {
  startTour();
  offerTour();
  expect(at()).toBe("search");
  leaveTour();
  act(() => askFor({ text: "総点検" }));
  expect(at()).toBe("closed");
  expect(searchStore.get().text).toBe("総点検");
});
