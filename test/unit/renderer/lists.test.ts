import { expect, test } from "@jest/globals";
import { handedFiles } from "../../../renderer/areas/library/handed-files.ts";
import { type ListView, viewDocuments } from "../../../renderer/areas/library/sort-documents.ts";
import type { Document } from "../../../shared/model/document.ts";

const documentOf = (title: string, change: Partial<Document> = {}): Document => ({
  document: title,
  fileName: `${title}.pdf`,
  title,
  kind: "pdf",
  pages: 1,
  bytes: 1,
  sha256: "",
  imported: "2026-01-01T00:00:00Z",
  state: "text",
  ...change,
});

const view: ListView = { sort: "title", descending: false, filter: "", kind: null, state: null };
const titles = (documents: readonly Document[], change: Partial<ListView>) =>
  viewDocuments(documents, { ...view, ...change }).map(({ title }) => title);

test("titles stand in the order people number them", () => {
  const documents = ["第10回", "第2回", "第１回"].map((title) => documentOf(title));
  expect(titles(documents, {})).toEqual(["第１回", "第2回", "第10回"]);
  expect(titles(documents, { descending: true })).toEqual(["第10回", "第2回", "第１回"]);
});

test("the filter does not mind width or case, and looks at file names too", () => {
  const documents = [
    documentOf("ＤＸ計画"),
    documentOf("声明", { fileName: "dx-2.txt" }),
    documentOf("意見書"),
  ];
  expect(titles(documents, { filter: "dx" }).toSorted()).toEqual(["声明", "ＤＸ計画"].toSorted());
});

test("kind and state narrow the list together", () => {
  const documents = [
    documentOf("紙の写し", { state: "scan" }),
    documentOf("報告書"),
    documentOf("記録", { kind: "text" }),
  ];
  expect(titles(documents, { kind: "pdf", state: "scan" })).toEqual(["紙の写し"]);
});

test("pages sort as numbers", () => {
  const documents = [documentOf("長い", { pages: 100 }), documentOf("短い", { pages: 9 })];
  expect(titles(documents, { sort: "pages" })).toEqual(["短い", "長い"]);
});

test("system files of a chosen folder stay out; a file chosen by itself is taken whatever its name", () => {
  const inFolder = (path: string) =>
    Object.defineProperty(new File(["x"], path.split("/").at(-1) ?? ""), "webkitRelativePath", {
      value: path,
    });
  const files = [inFolder("資料/.DS_Store"), inFolder("資料/別添/声明.txt"), new File(["x"], ".メモ.txt")];
  expect(handedFiles(files).map(({ relativePath }) => relativePath)).toEqual([
    "資料/別添/声明.txt",
    ".メモ.txt",
  ]);
});
