import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { isDefinedError, safe } from "@orpc/client";
import { type AnyContractProcedure, isContractProcedure } from "@orpc/contract";
import { contract } from "../../shared/contract/contract.ts";
import { failureDataSchema } from "../../shared/contract/failure.ts";
import { folderOf, newLibrary, openCore } from "../tools/library.ts";
import { type Connection, transports } from "./transports.ts";

/** Areas may have groups of verbs: searches.saved.list. */
function proceduresOf(
  router: object,
  path: readonly string[] = [],
): (readonly [string, AnyContractProcedure])[] {
  return Object.entries(router).flatMap(([name, entry]) =>
    isContractProcedure(entry)
      ? [[[...path, name].join("."), entry] as const]
      : proceduresOf(entry, [...path, name]),
  );
}

const procedures = proceduresOf(contract);

test.each(procedures)("%s has a schema for what it answers, and the failures", (_name, procedure) => {
  const { outputSchema, errorMap } = procedure["~orpc"];
  expect(outputSchema).toBeDefined();
  expect(Object.keys(errorMap)).toEqual(["FAILURE"]);
});

test("every procedure has a doc comment", () => {
  const folder = join(import.meta.dirname, "../../shared/contract");
  const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"));
  const named = lines.flatMap((line, at) => {
    const name = /^ {2,4}(\w+): base\b/u.exec(line)?.[1];
    return name === undefined ? [] : [{ name, isTold: lines[at - 1]?.endsWith("*/") }];
  });
  expect(named).toHaveLength(procedures.length);
  expect(named.filter(({ isTold }) => !isTold)).toEqual([]);
});

/** What a call failed with, or the error itself when it was no declared failure. */
async function failureOf(call: Promise<unknown>) {
  const { error } = await safe(call);
  return isDefinedError(error) ? failureDataSchema.parse((error as { data?: unknown }).data) : error;
}

describe.each(transports)("%s", (_name, connect) => {
  async function withLibrary(act: (connection: Connection) => Promise<void>) {
    const { core } = await newLibrary();
    const connection = await connect(core);
    await act(connection).finally(connection.close);
  }

  test("a document is imported, watched, listed, read and found", () =>
    withLibrary(async ({ client }) => {
      const folder = await folderOf({ "要望書.txt": "個人番号カ\n\nードの件は\r\n7,400件。" });
      const { job } = await client.import.start({ paths: [folder] });
      const states = [];
      for await (const progress of await client.import.watch({ job })) states.push(progress);
      expect(states.at(-1)).toMatchObject({
        state: "done",
        total: 1,
        finished: 1,
        searchable: 1,
        refused: 0,
      });
      const [document] = await client.documents.list();
      expect(document).toMatchObject({ fileName: "要望書.txt", title: "要望書", kind: "text", pages: 1 });
      const text = await client.documents.text({ document: "要望書.txt", page: null });
      expect(text.pages[0]?.text).toBe("個人番号カ\n\nードの件は\r\n7,400件。");
      const { hits } = await client.search.find({ query: "番号カード" });
      expect(hits[0]?.matches).toEqual([
        expect.objectContaining({ page: 1, start: 2, end: 9, line: 1, lineEnd: 3, text: "番号カ\n\nード" }),
      ]);
    }));

  test("a failure arrives with its code and detail", () =>
    withLibrary(async ({ client }) => {
      expect(await failureOf(client.documents.show({ document: "ない.pdf" }))).toEqual({
        code: "document-not-found",
        detail: "ない.pdf",
        candidates: [],
      });
      expect(await failureOf(client.search.find({ query: '"番号' }))).toMatchObject({
        code: "query-invalid",
        detail: "column 1",
      });
      const save = client.searches.saved.save({ name: "口座", search: { query: "番号 (口座" } });
      expect(await failureOf(save)).toEqual({
        code: "query-invalid",
        detail: "column 4",
        candidates: [],
        problem: { kind: "bracket-open", start: 3, end: 4, text: "(" },
      });
      expect(await failureOf(client.import.report({ job: "ない" }))).toMatchObject({ code: "job-not-found" });
    }));

  test("input that does not fit its schema is refused before any handler", () =>
    withLibrary(async ({ client }) => {
      const { error } = await safe(client.import.start({ paths: [] }));
      expect(error).toMatchObject({ code: "BAD_REQUEST" });
    }));

  test("closing a watch does not end the job", () =>
    withLibrary(async ({ client }) => {
      const files = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.txt`, `資料 ${at}`]));
      const { job } = await client.import.start({ paths: [await folderOf(files)] });
      for await (const _progress of await client.import.watch({ job })) break;
      for await (const { state } of await client.import.watch({ job })) if (state !== "running") break;
      expect(await client.documents.list()).toHaveLength(20);
    }));

  test("a cancelled job keeps what is through and says what was dropped", () =>
    withLibrary(async ({ client }) => {
      const files = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}.txt`, `資料 ${at}`]));
      const { job } = await client.import.start({ paths: [await folderOf(files)] });
      for await (const { finished } of await client.import.watch({ job })) if (finished > 0) break;
      expect(await client.import.cancel({ job })).toMatchObject({ state: "cancelled" });
      const report = (await client.import.report({ job })).files;
      const documents = await client.documents.list();
      expect(documents.length).toBeLessThan(200);
      expect(report.filter(({ code }) => code === "cancelled").length).toBeGreaterThan(0);
    }));
});

test("without a library, calls that need one say so", async () => {
  const { client } = openCore();
  expect(await client.library.current()).toBeNull();
  expect(await failureOf(client.documents.list())).toMatchObject({ code: "no-library" });
});

test("closing the library ends the watching of its jobs, and the job goes on when it is opened again", async () => {
  const { client, folder } = await newLibrary();
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${at}.txt`, `資料 ${at}`]));
  const { job } = await client.import.start({ paths: [await folderOf(files)] });
  const watching = (async () => {
    for await (const { finished } of await client.import.watch({ job })) {
      if (finished > 0) void client.library.close();
    }
  })();
  await watching;
  await client.library.open({ folder });
  for await (const { state } of await client.import.watch({ job })) if (state !== "running") break;
  expect(await client.documents.list()).toHaveLength(60);
});
