import { expect, test } from "@jest/globals";
import { contextMenu, type MenuItem, menuBar } from "../../../main/host-electron/decide/menu.ts";

function leaves(items: readonly MenuItem[]): MenuItem[] {
  return items.flatMap((item) => (item.kind === "menu" ? leaves(item.items) : [item]));
}
const keys = (items: readonly MenuItem[]) =>
  leaves(items).flatMap((item) =>
    item.kind === "role" ? [item.role] : item.kind === "command" ? [item.command] : [],
  );
const labels = (items: readonly MenuItem[]): string[] =>
  items.flatMap((item) =>
    item.kind === "menu" ? [item.label, ...labels(item.items)] : "label" in item ? [item.label] : [],
  );

test.each([
  { isMac: true, isPackaged: true },
  { isMac: false, isPackaged: false },
])("both languages have the same menus (%j)", (host) => {
  const [ja, en] = [menuBar("ja", host), menuBar("en", host)];
  expect(keys(ja)).toEqual(keys(en));
  expect(labels(ja).every((label) => /[ぁ-んァ-ヶ一-龠]/u.test(label))).toBe(true);
  expect(labels(en).every((label) => /^[\x20-\x7e…]+$/u.test(label))).toBe(true);
});

test("the program can be ended from one place, wherever that is on this system", () => {
  for (const isMac of [true, false]) {
    expect(keys(menuBar("ja", { isMac, isPackaged: true })).filter((key) => key === "quit")).toHaveLength(1);
  }
});

test("tools of the browser are in no packed program", () => {
  expect(keys(menuBar("ja", { isMac: false, isPackaged: true }))).not.toContain("toggleDevTools");
  expect(keys(menuBar("ja", { isMac: false, isPackaged: false }))).toContain("toggleDevTools");
});

const editFlags = { canCut: true, canCopy: true, canPaste: false };

test.each([
  ["in a text that is selected", { isEditable: false, selectionText: "総点検", editFlags }, ["copy"]],
  ["in a text without selection", { isEditable: false, selectionText: " ", editFlags }, []],
  ["in a field", { isEditable: true, selectionText: "", editFlags }, ["cut", "copy", "paste"]],
])("the other button %s offers %j", (_where, click, offered) => {
  expect(keys(contextMenu("ja", click))).toEqual(offered);
});

test("what cannot be done now is shown grey", () => {
  const items = contextMenu("en", { isEditable: true, selectionText: "", editFlags });
  expect(items.map((item) => item.kind === "role" && item.enabled)).toEqual([true, true, false]);
});
