import { expect, test } from "@jest/globals";
import { setRemoved, setTitle } from "../../../../main/core/library/documents.ts";
import type { Library } from "../../../../main/core/library/library.ts";
import { createFieldRegistry, fieldRegistry } from "../../../../main/core/search/fields/field-registry.ts";
import { resolveFields } from "../../../../main/core/search/fields/resolve-fields.ts";
import { titleField } from "../../../../main/core/search/fields/title-field.ts";
import { typeField } from "../../../../main/core/search/fields/type-field.ts";
import { parseQuery } from "../../../../main/core/search/query/parse-query.ts";
import type { ResolvedNode } from "../../../../main/core/search/query/query-node.ts";
import { Failure } from "../../../../shared/contract/failure.ts";
import { pdfOf } from "../../../tools/small-pdf.ts";
import { libraryOf } from "./library-of.ts";

const sample = [
  ["要望書（案）.txt", new Date(2023, 5, 30, 23, 59, 59), "紐付け"],
  ["ﾏｲﾅﾝﾊﾞｰ総点検.md", new Date(2026, 10, 24, 0, 0, 0), "公金"],
  ["國の回答.txt", new Date(2026, 10, 24, 23, 59, 59), "口座"],
  ["議事録.txt", new Date(2026, 10, 25, 0, 0, 0), "番号"],
] as const;

function resolve(input: string, library: Library): ResolvedNode {
  const tree = parseQuery(input, fieldRegistry.fields);
  if (tree === null) throw new Error("nothing asked");
  return resolveFields(tree, library, fieldRegistry);
}

function documentsOf(node: ResolvedNode): ReadonlySet<string> {
  if (node.kind !== "documents") throw new Error(`no documents: ${node.kind}`);
  return node.documents;
}

test("each field selects the documents that satisfy a value, under any of its names", async () => {
  const { library, namesOf } = await libraryOf(sample);
  const rows: [string, string[]][] = [
    ["題名:マイナンバー", ["ﾏｲﾅﾝﾊﾞｰ総点検.md"]],
    ["タイトル：国の", ["國の回答.txt"]],
    ["title:要望*", ["要望書（案）.txt"]],
    ['title:"要望*"', []],
    ["title:存在しない", []],
    ['title:"・"', []],
    ["title:.md", []],
    ["ファイル名:.md", ["ﾏｲﾅﾝﾊﾞｰ総点検.md"]],
    ["file:議事録", ["議事録.txt"]],
    ["種別:テキスト", sample.map(([name]) => name)],
    ["type:ＴＸＴ", sample.map(([name]) => name)],
    ["type:pdf", []],
    ["imported:2026-11-24", ["ﾏｲﾅﾝﾊﾞｰ総点検.md", "國の回答.txt"]],
    ["取込日:令和8年11月24日", ["ﾏｲﾅﾝﾊﾞｰ総点検.md", "國の回答.txt"]],
    ["取込日：Ｒ８．１１", ["ﾏｲﾅﾝﾊﾞｰ総点検.md", "國の回答.txt", "議事録.txt"]],
    ["imported:..2023", ["要望書（案）.txt"]],
    ["imported:2023-06..2023-06", ["要望書（案）.txt"]],
    ["imported:2023-07..", ["ﾏｲﾅﾝﾊﾞｰ総点検.md", "國の回答.txt", "議事録.txt"]],
  ];
  for (const [input, names] of rows) {
    expect({ input, names: namesOf(documentsOf(resolve(input, library))) }).toEqual({ input, names });
  }
});

test("a title that a person gave counts instead of the file name, and a removed document not at all", async () => {
  const { library, namesOf } = await libraryOf(sample);
  const [first = "", second = ""] = documentsOf(resolve("type:text", library));
  setTitle(library, first, "共通番号 意見");
  setRemoved(library, second, true);
  expect(namesOf(documentsOf(resolve("題名:共通番号", library)))).toEqual(["要望書（案）.txt"]);
  expect(namesOf(documentsOf(resolve("題名:要望書", library)))).toEqual([]);
  expect(namesOf(documentsOf(resolve("題名:総点検", library)))).toEqual([]);
  expect(documentsOf(resolve("type:text", library)).size).toBe(3);
});

test("a file is found under every name it came in with", async () => {
  const { library, namesOf } = await libraryOf([
    ["声明.txt", new Date(2026, 0, 1), "同じ文"],
    ["配布用.txt", new Date(2026, 0, 2), "同じ文"],
  ]);
  expect(namesOf(documentsOf(resolve("file:配布用", library)))).toEqual(["声明.txt"]);
});

test("fields keep their place under AND, OR and NOT; the text itself stays words", async () => {
  const { library } = await libraryOf(sample.slice(0, 1));
  const all = { kind: "documents", documents: expect.any(Set) };
  expect(resolve('公金 -(種別:pdf OR 題名:要望) 本文:紐付* body:"個人 番号"', library)).toEqual({
    kind: "and",
    of: [
      expect.objectContaining({ kind: "word", text: "公金" }),
      { kind: "not", of: { kind: "or", of: [all, all] } },
      expect.objectContaining({ kind: "word", text: "紐付", prefix: true }),
      expect.objectContaining({ kind: "phrase", text: "個人 番号" }),
    ],
  });
});

test.each([
  ["公金 種別:表計算", "value-unknown", "表計算", 6],
  ["imported:昨日", "value-date", "昨日", 9],
  ['公金 -取込日:"2023-02-30"', "value-date", '"2023-02-30"', 8],
])("%s is refused: %s at %s", async (input, kind, marked, start) => {
  const { library } = await libraryOf([]);
  const attempt = () => resolve(input, library);
  expect(attempt).toThrow(Failure);
  try {
    attempt();
  } catch (error) {
    expect((error as Failure).data.problem).toMatchObject({ kind, start, end: start + marked.length });
  }
});

test("values come with the documents that have them: kinds as they are called, months newest first", async () => {
  const { library } = await libraryOf([...sample, ["通知.pdf", new Date(2026, 10, 26), pdfOf(["Notice"])]]);
  const counted = (name: string) =>
    fieldRegistry
      .find(name)
      ?.values?.(library)
      .map(({ value, words, documents }) => [value, words.ja, words.en, documents.size]);
  expect(counted("imported")).toEqual([
    ["2026-11", "2026年11月", "2026-11", 4],
    ["2023-06", "2023年6月", "2023-06", 1],
  ]);
  expect(counted("type")).toEqual([
    ["pdf", "PDF", "PDF", 1],
    ["text", "テキスト", "Text", 4],
  ]);
  expect(counted("file")).toHaveLength(5);
  expect(counted("body")).toBeUndefined();
});

test("every value a field lists is one it can read, with the same documents", async () => {
  const { library } = await libraryOf(sample);
  for (const { name, values, select } of fieldRegistry.fields) {
    for (const { value, words, documents } of values?.(library) ?? []) {
      for (const typed of [value, words.ja, words.en]) {
        expect([name, typed, select?.(library, typed)]).toEqual([name, typed, documents]);
      }
    }
  }
});

test("two fields of one name are a mistake of the program", () => {
  const impostor = { ...typeField, name: "form", aliases: { ja: ["題名"], en: [] } };
  expect(() => createFieldRegistry([titleField, impostor])).toThrow("題名");
});
