import { describe, expect, test } from "@jest/globals";
import { isDefinedError, safe } from "@orpc/client";
import fc from "fast-check";
import { readCsv, toCsv } from "../../../main/core/search/own-variants-csv.ts";
import { failureDataSchema } from "../../../shared/contract/failure.ts";
import type { OwnVariantDraft } from "../../../shared/contract/variants.ts";
import { newLibrary, openCore } from "../../tools/library.ts";

const row: OwnVariantDraft = {
  words: ["みどり野プラン", "緑計画"],
  kind: "synonym",
  on: true,
  note: "市の呼び名",
};

async function failureOf(call: Promise<unknown>) {
  const { error } = await safe(call);
  return isDefinedError(error) ? failureDataSchema.parse((error as { data?: unknown }).data) : error;
}

describe("the group's own list", () => {
  test("a row is added, changed and removed", async () => {
    const { client } = await newLibrary();
    expect(await client.variants.list()).toEqual([]);
    const added = await client.variants.add(row);
    expect(await client.variants.list()).toEqual([expect.objectContaining(row)]);
    const changed = await client.variants.change({ ...row, id: added.id, on: false });
    expect(changed).toMatchObject({ id: added.id, on: false, created: added.created });
    await client.variants.remove({ id: added.id });
    expect(await client.variants.list()).toEqual([]);
  });

  test("it is kept with the library", async () => {
    const { client, core, folder } = await newLibrary();
    await client.variants.add(row);
    await core.close();
    const again = openCore();
    await again.client.library.open({ folder });
    expect(await again.client.variants.list()).toEqual([expect.objectContaining(row)]);
  });

  test("blanks around words and empty words fall away", async () => {
    const { client } = await newLibrary();
    const added = await client.variants.add({ ...row, words: [" 緑計画　", "", "みどり野プラン", "緑計画"] });
    expect(added.words).toEqual(["緑計画", "みどり野プラン"]);
  });

  test.each([
    ["too-few-words", ["緑計画"]],
    ["too-few-words", ["緑計画", " "]],
    ["too-short", ["の", "緑計画"]],
    ["same-to-search", ["髙橋", "高橋"]],
    ["same-to-search", ["ＡＢＣ", "abc"]],
    ["too-long", ["緑".repeat(201), "緑計画"]],
    ["already-there", ["緑計画", "みどり野プラン"]],
  ])("%s: %j is refused", async (reason, words) => {
    const { client } = await newLibrary();
    await client.variants.add(row);
    expect(await failureOf(client.variants.add({ ...row, words }))).toMatchObject({
      code: "variant-invalid",
      detail: reason,
    });
    expect(await client.variants.list()).toHaveLength(1);
  });

  test("a row that is not there cannot be changed or removed, one removed cannot either", async () => {
    const { client } = await newLibrary();
    const { id } = await client.variants.add(row);
    await client.variants.remove({ id });
    expect(await failureOf(client.variants.remove({ id }))).toMatchObject({ code: "variant-not-found" });
    expect(await failureOf(client.variants.change({ ...row, id: "ない" }))).toMatchObject({
      code: "variant-not-found",
    });
  });

  test("what another program has open can be read, not changed", async () => {
    const { client, folder } = await newLibrary();
    await client.variants.add(row);
    const reader = openCore({ access: "write-or-read" });
    await reader.client.library.open({ folder });
    expect(await reader.client.variants.list()).toHaveLength(1);
    for (const call of [
      reader.client.variants.add({ ...row, words: ["一号館", "本館"] }),
      reader.client.variants.importCsv({ text: "語1,語2\n一号館,本館" }),
    ]) {
      expect(await failureOf(call)).toMatchObject({ code: "library-read-only" });
    }
  });
});

describe("the shipped rows", () => {
  test.each([
    ["漏えい", "漏洩", "kana"],
    ["ﾀﾝﾊﾟｸ", "蛋白", "kana"],
    ["ひもづけ", "紐付け", "okurigana"],
    ["ｊ－ｌｉｓ", "地方公共団体情報システム機構", "synonyms"],
    ["インタフェース", "インターフェース", "katakana"],
  ])("%s is in the row of %s", async (containing, word, table) => {
    const { client } = await newLibrary();
    const rows = await client.variants.builtIn({ containing });
    const [found] = rows.filter(({ words }) => words.includes(word));
    expect(found?.table).toBe(table);
    expect(found?.source).not.toBe("");
  });

  test("without a text all are shown, what is off apart", async () => {
    const { client } = await newLibrary();
    const rows = await client.variants.builtIn({ containing: "" });
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.find(({ words }) => words.includes("漏洩"))?.offWords).toEqual(["ろうえい"]);
  });
});

describe("as CSV", () => {
  test("exported and imported again, nothing is new", async () => {
    const { client } = await newLibrary();
    await client.variants.add(row);
    await client.variants.add({
      words: ["=1+1", "一足す一", "二"],
      kind: "variant",
      on: false,
      note: '"注"\n二行目',
    });
    const { text } = await client.variants.exportCsv();
    expect(await client.variants.importCsv({ text })).toEqual({ added: 0, already: 2, refused: [] });
    const other = await newLibrary();
    expect(await other.client.variants.importCsv({ text })).toEqual({ added: 2, already: 0, refused: [] });
    const without = (list: readonly OwnVariantDraft[]) =>
      list.map(({ words, kind, on, note }) => ({ words, kind, on, note }));
    expect(without(await other.client.variants.list())).toEqual(without(await client.variants.list()));
  });

  test.each([
    ["commas", "種類,はじめから検索,メモ,語1,語2\r\n同義語,はい,市の呼び名,みどり野プラン,緑計画\r\n"],
    [
      "tabs, as a spreadsheet copies",
      "種類\tはじめから検索\tメモ\t語1\t語2\n同義語\tはい\t市の呼び名\tみどり野プラン\t緑計画",
    ],
    [
      "a byte order mark and quotes",
      '\ufeff"種類","はじめから検索","メモ","語1","語2"\n"同義語","はい","市の呼び名","みどり野プラン","緑計画"\n',
    ],
    ["old Mac line ends", "種類,はじめから検索,メモ,語1,語2\r同義語,はい,市の呼び名,みどり野プラン,緑計画\r"],
    [
      "English names, another order, spare columns",
      "word1,word2,word3,note,kind,on\nみどり野プラン,緑計画,,市の呼び名,synonym,yes\n",
    ],
  ])("%s are understood", (_, text) => {
    const [first, ...others] = readCsv(text);
    expect(first).toEqual({
      line: 2,
      draft: expect.objectContaining({ kind: "synonym", on: true, note: "市の呼び名" }),
    });
    expect(first).toMatchObject({ draft: { words: expect.arrayContaining(["みどり野プラン", "緑計画"]) } });
    expect(others).toEqual([]);
  });

  test("what cannot be taken is told by its line, the rest is added", async () => {
    const { client } = await newLibrary();
    const text = [
      "種類,はじめから検索,メモ,語1,語2",
      '表記ゆれ,はい,"一行目',
      '二行目",北部地区,北地区',
      "表記ゆれ,はい,,一語だけ",
      "",
      "ことば,はい,,東部地区,東地区",
      "表記ゆれ,いいえ,,北地区,北部地区",
      ",,,西部地区,西地区",
    ].join("\n");
    expect(await client.variants.importCsv({ text })).toEqual({
      added: 2,
      already: 1,
      refused: [
        { line: 4, reason: "too-few-words" },
        { line: 6, reason: "unknown-kind" },
      ],
    });
  });

  test("a file without the columns is refused as a whole", async () => {
    const { client } = await newLibrary();
    expect(await client.variants.importCsv({ text: "緑計画,みどり野プラン\n" })).toEqual({
      added: 0,
      already: 0,
      refused: [{ line: 1, reason: "no-header" }],
    });
    expect(await client.variants.importCsv({ text: "" })).toEqual({ added: 0, already: 0, refused: [] });
  });

  test("a quotation mark that does not close costs its row only", () => {
    const rows = readCsv('語1,語2\n北部地区,北地区\n"東部地区,東地区\n');
    expect(rows.map(({ line, draft }) => [line, typeof draft === "string" ? draft : draft.words])).toEqual([
      [2, ["北部地区", "北地区"]],
      [3, "broken-quotes"],
    ]);
  });

  test.each(["=HYPERLINK(1)", "+81", "-1+2", "@SUM", "\tx", "'=x", "''=x"])(
    "%j is no formula in the file, and comes back as it was",
    (word) => {
      const draft: OwnVariantDraft = { words: [word, "電話"], kind: "variant", on: true, note: "" };
      const text = toCsv([draft]);
      expect(text).not.toMatch(/(?:^|,|\n)"?[=+\-@\t]/u);
      expect(readCsv(text).map((read) => read.draft)).toEqual([draft]);
    },
  );

  test("any rows come back as they were", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
      fc
        .array(fc.constantFrom(..."語\n\r,\t\"';=+-@あ ｱ"), { minLength: 1, maxLength: 8 })
        .map((signs) => signs.join("")),
    );
    const word = cell.filter((text) => text.trim() !== "");
    const draft = fc.record<OwnVariantDraft>({
      words: fc.array(word, { minLength: 2, maxLength: 5 }),
      kind: fc.constantFrom("variant", "synonym"),
      on: fc.boolean(),
      note: fc.oneof(fc.constant(""), cell),
    });
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 5 }), (drafts) => {
        expect(readCsv(toCsv(drafts)).map((read) => read.draft)).toEqual(drafts);
      }),
      { numRuns: Number(process.env.TENKYO_RUNS ?? 400) },
    );
  });
});
