import { expect, test } from "@jest/globals";
import { completed, type Suggestion, suggestionKey } from "../../../renderer/areas/search/suggestions.ts";

const line = (label: string, kind: Suggestion["kind"]): Suggestion => ({
  key: label,
  label,
  kind,
  count: null,
});
const fields = [line("題名:", "field"), line("種別:", "field")];
const history = [line("紐付け誤り", "history"), line("総点検", "history")];

test.each([
  ["down enters the list", "ArrowDown", -1, fields, { do: "highlight", at: 0 }],
  ["down at the end leaves it", "ArrowDown", 1, fields, { do: "highlight", at: -1 }],
  ["up enters it from below", "ArrowUp", -1, fields, { do: "highlight", at: 1 }],
  ["up at its top leaves it", "ArrowUp", 0, fields, { do: "highlight", at: -1 }],
  ["Enter takes the highlighted line", "Enter", 1, fields, { do: "take", at: 1 }],
  ["so does Tab", "Tab", 0, fields, { do: "take", at: 0 }],
  ["Enter opens a hit while none is", "Enter", -1, fields, null],
  ["Tab leaves the box while none is", "Tab", -1, fields, null],
  ["Escape closes", "Escape", -1, fields, { do: "close" }],
  ["an empty list has no keys", "ArrowDown", -1, [], null],
  ["not even Escape", "Escape", -1, [], null],
  ["Delete forgets an earlier search", "Delete", 1, history, { do: "forget", at: 1 }],
  ["Delete deletes while none is highlighted", "Delete", -1, history, null],
  ["Delete deletes before a completion", "Delete", 0, fields, null],
  ["letters are typed", "a", 0, fields, null],
] as const)("%s", (_name, key, highlighted, suggestions, action) => {
  expect(suggestionKey({ key, shiftKey: false }, highlighted, suggestions)).toEqual(action);
});

test("Shift+Tab goes back, whatever is highlighted", () => {
  expect(suggestionKey({ key: "Tab", shiftKey: true }, 0, fields)).toBeNull();
});

test.each([
  ["紐付け 種", { start: 4, end: 5 }, "種別:", "紐付け 種別:", 7],
  ["種 -誤り", { start: 0, end: 1 }, "種別:", "種別: -誤り", 3],
  ["𠮷野", { start: 2, end: 3 }, "田", "𠮷田", 3],
])("in %s the stretch %j becomes %s", (text, replace, by, result, caret) => {
  expect(completed(text, replace, by)).toEqual({ text: result, caret });
});
