import { expect, test } from "@jest/globals";
import { keysOf, shortcutNames, shortcuts } from "../../../renderer/shell/shortcuts.ts";
import { wordsIn } from "../../../renderer/words/use-words.ts";

test.each([
  ["nextMatch", "F3"],
  ["find", "Ctrl F / ⌘ F"],
  ["complete", "↓ / Tab"],
] as const)("the hint of %s shows %s", (name, keys) => {
  expect(keysOf(name)).toBe(keys);
});

test.each(["ja", "en"] as const)(
  "every key has its sentence in %s, and every sentence its key",
  (language) => {
    expect(Object.keys(wordsIn(language).shell.keys).sort()).toEqual([...shortcutNames].sort());
  },
);

test("no key means two things; only the arrows do what the list beside them is for", () => {
  const all = Object.values(shortcuts)
    .flat()
    .filter((key) => !["↑", "↓"].includes(key));
  expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
});
