import { expect, test } from "@jest/globals";
import { readHelpPage } from "../../../main/core/help/read-help-page.ts";

const read = (markdown: string) => readHelpPage("page", `# 題\n\n${markdown}`, "ja").blocks;

test("a line tells words of the screen, keys and links to other pages apart", () => {
  expect(read("**書き出す** を押すか `F3`。[控え](backups) も。")).toEqual([
    {
      kind: "paragraph",
      spans: [
        { kind: "screen", text: "書き出す" },
        { kind: "text", text: " を押すか " },
        { kind: "code", text: "F3" },
        { kind: "text", text: "。" },
        { kind: "link", text: "控え", page: "backups" },
        { kind: "text", text: " も。" },
      ],
    },
  ]);
});

test("a failure is said in the words of the program", () => {
  expect(read("> broken-pdf")).toEqual([
    {
      kind: "message",
      code: "broken-pdf",
      text: "PDFが壊れていて読めません。入手し直すか、別のソフトで保存し直してください。",
    },
  ]);
});

test("tables and lists keep their lines, signs stay as written", () => {
  expect(read("| 打つ | 意味 |\n|---|---|\n| `a<b` | A&B |")).toEqual([
    {
      kind: "table",
      head: [[{ kind: "text", text: "打つ" }], [{ kind: "text", text: "意味" }]],
      rows: [[[{ kind: "code", text: "a<b" }], [{ kind: "text", text: "A&B" }]]],
    },
  ]);
  expect(read("1. 一つ\n2. **開く**")).toEqual([
    {
      kind: "list",
      ordered: true,
      items: [[{ kind: "text", text: "一つ" }], [{ kind: "screen", text: "開く" }]],
    },
  ]);
});

test.each([
  ["HTML", "<b>太字</b>"],
  ["a block of HTML", "<div>\n枠\n</div>"],
  ["a picture", "![絵](e.png)"],
  ["a failure that does not exist", "> no-such-failure"],
])("%s is refused", (_what, markdown) => {
  expect(() => read(markdown)).toThrow(/^help: ja\/page: /u);
});
