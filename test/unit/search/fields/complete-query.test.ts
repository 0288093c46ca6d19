import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Library } from "../../../../main/core/library/library.ts";
import { completeQuery } from "../../../../main/core/search/fields/complete-query.ts";
import { fieldRegistry } from "../../../../main/core/search/fields/field-registry.ts";
import { parseQuery } from "../../../../main/core/search/query/parse-query.ts";
import { japaneseText } from "../../../tools/japanese-arbitraries.ts";
import { libraryOf } from "./library-of.ts";

const files = [
  ["要望書.txt", new Date(2023, 5, 30), "紐付け"],
  ["総点検 報告（案）.md", new Date(2026, 10, 24), "公金"],
  ["國の回答.txt", new Date(2026, 10, 24), "口座"],
] as const;

/** `|` is the caret. */
function complete(typed: string, library: Library, language: "ja" | "en" = "ja") {
  const caret = typed.indexOf("|");
  const input = typed.replace("|", "");
  const { replace, items } = completeQuery(input, caret, fieldRegistry, library, language);
  const results = items.map(({ text }) => input.slice(0, replace.start) + text + input.slice(replace.end));
  return { items, results };
}

test("fields, values and operators are offered where they fit", async () => {
  const { library } = await libraryOf(files);
  const rows: [string, string[]][] = [
    ["題|", ["題名:"]],
    ["公金 t|", ["公金 title:", "公金 type:", "公金 text:"]],
    ["公金 -種|", ["公金 -種別:"]],
    ["公金 (ﾌｧ|", ["公金 (ファイル名:"]],
    ["ti|:要望 公金", ["title:要望 公金"]],
    ["種別:|", ["種別:テキスト "]],
    ["type:t|", ["type:Text "]],
    ["公金 種別：テ| 口座", ["公金 種別：テキスト  口座"]],
    ["題名:国|", ["題名:國の回答 "]],
    ["題名:報告|", ['題名:"総点検 報告（案）" ']],
    ["imported:20|", ["imported:2026-11 ", "imported:2023-06 "]],
    ["取込日:2026年|", ["取込日:2026年11月 "]],
    ["公金 O|", ["公金 OR "]],
    ["公金 ま|", ["公金 または "]],
    ["O|", []],
    ["公金 OR A|", ["公金 OR added:"]],
    ["本文:紐|", []],
    ["知らない:紐|", []],
    ['"題|', []],
    ['公金 "題|名"', []],
    ['題名:"要|', []],
    ['"公金" 題|', ['"公金" 題名:']],
    ["第17条（題|", []],
  ];
  for (const [typed, results] of rows) {
    expect({ typed, results: complete(typed, library).results }).toEqual({ typed, results });
  }
});

test("where nothing is typed yet, fields are offered in the person's language, operators behind a word", async () => {
  const { library } = await libraryOf([]);
  const labels = (typed: string, language: "ja" | "en") =>
    complete(typed, library, language).items.map(({ label }) => label);
  expect(labels("|", "ja")).toEqual([
    "題名（title）",
    "ファイル名（file）",
    "種別（type）",
    "日付（date）",
    "取込日（imported）",
    "資料番号（document）",
    "本文（body）",
  ]);
  expect(labels("公金 |", "en")).toEqual([
    "title (題名)",
    "file (ファイル名)",
    "type (種別)",
    "date (日付)",
    "imported (取込日)",
    "document (資料番号)",
    "body (本文)",
    "AND",
    "OR",
    "NOT",
  ]);
  expect(labels("公金 OR |", "ja")).toHaveLength(7);
});

test("a value says how many documents have it, and at most twenty are offered", async () => {
  const many = Array.from(
    { length: 21 },
    (_, at) => [`資料${at}.txt`, new Date(2026, 0, 1 + at), `${at}`] as const,
  );
  const { library } = await libraryOf(many);
  expect(complete("file:|", library).items).toHaveLength(20);
  expect(complete("種別:|", library).items).toEqual([
    { text: "テキスト ", label: "テキスト", kind: "value", count: 21 },
  ]);
});

test("a title is offered so that it is read as that title, whatever its letters", async () => {
  const titles = ["総点検（案）", "（案）", "AND", "国*", "a:b", "10:30", "//x", "“引用”", "-案"];
  const { library } = await libraryOf(
    titles.map((_title, at) => [`${at}.txt`, new Date(2026, 0, 1), `${at}`]),
  );
  const rename = library.database.prepare("UPDATE document SET title = ? WHERE rowid = ?");
  titles.forEach((title, at) => {
    rename.run(title, at + 1);
  });
  const read = complete("title:|", library).results.map((query) => {
    const tree = parseQuery(query, fieldRegistry.fields);
    return tree?.kind === "field" ? tree.value : tree;
  });
  expect(read.toSorted()).toEqual(titles.toSorted());
});

test("any input with the caret anywhere is answered with a range of it", async () => {
  const { library } = await libraryOf(files.slice(0, 1));
  const typed = fc
    .array(fc.constantFrom("題名:", "type：", " ", "（", ")", '"', "“", "-", "*", "OR", "公金", "\ud842"), {
      maxLength: 10,
    })
    .map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(fc.oneof(typed, japaneseText), fc.integer({ min: -2, max: 40 }), (input, caret) => {
      const { replace, items } = completeQuery(input, caret, fieldRegistry, library);
      expect(0 <= replace.start && replace.start <= replace.end && replace.end <= input.length).toBe(true);
      expect(items.length).toBeLessThanOrEqual(20);
    }),
    { numRuns: 500 },
  );
});
