import { rmSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { jsonOf, type Told, tenkyo } from "../../tools/command-line.ts";
import { pdfOf } from "../../tools/small-pdf.ts";

const placeKeys = "document fileName part page pageEnd pageLabel zone start end line lineEnd text";
const documentKeys = "document fileName title kind pages bytes sha256 imported state";

/** All of them, and no other. */
function expectKeys(value: unknown, keys: string): void {
  expect(Object.keys(value as object).toSorted()).toEqual(keys.split(" ").toSorted());
}

let folder = "";
let library = "";
let imported: Told;
const ask = (...argv: string[]) => tenkyo(["--library", library, "--json", ...argv]);
const tell = (...argv: string[]) => tenkyo(["--library", library, ...argv]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tenkyo-test-"));
  library = join(folder, "試験.tenkyo");
  const source = join(folder, "資料");
  await mkdir(join(source, "写し"), { recursive: true });
  const statement =
    "健康保険\n証の廃止に反対する声明\r\n１０ 月１日　マイナンバーカード\n健康保険証を残す。\n";
  await writeFile(join(source, "声明.txt"), statement);
  await writeFile(join(source, "同名.txt"), "一つ目の資料");
  await writeFile(join(source, "写し", "同名.txt"), "二つ目の資料");
  await writeFile(join(source, "表.xlsx"), "表");
  await writeFile(join(source, "絵.pdf"), pdfOf(["Kenko hoken", null]));
  await writeFile(join(source, "紙.pdf"), pdfOf([null]));
  imported = await ask("import", source);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("--json has the keys of the design, all of them and no other", () => {
  test("import, which says 2 because one file was refused", () => {
    expect(imported.status).toBe(2);
    const answer = jsonOf(imported);
    expectKeys(answer, "files");
    for (const file of answer.files) {
      expectKeys(file, "path fileName document state code reason pages pagesWithoutText");
    }
    const rows = answer.files.map(
      (file: Record<string, unknown>) =>
        `${file.fileName} ${file.state} ${file.code} ${file.pages} ${file.pagesWithoutText}`,
    );
    expect(rows.toSorted()).toEqual(
      [
        "同名.txt imported null 1 0",
        "同名.txt imported null 1 0",
        "声明.txt imported null 1 0",
        "紙.pdf imported null 1 1",
        "絵.pdf imported null 2 1",
        "表.xlsx refused unknown-type null null",
      ].toSorted(),
    );
    const refused = answer.files.find((file: { state: string }) => file.state === "refused");
    expect(refused).toMatchObject({
      document: null,
      reason: expect.stringContaining("この種類のファイル"),
    });
  });

  test("documents", async () => {
    const told = await ask("documents");
    expect(told.status).toBe(0);
    const documents = jsonOf(told);
    expect(documents).toHaveLength(5);
    for (const document of documents) expectKeys(document, documentKeys);
    expect(
      documents
        .map((document: { fileName: string; state: string }) => `${document.fileName} ${document.state}`)
        .toSorted(),
    ).toEqual(
      ["同名.txt text", "同名.txt text", "声明.txt text", "紙.pdf scan", "絵.pdf partial"].toSorted(),
    );
  });

  test("show", async () => {
    const detail = jsonOf(await ask("show", "声明.txt"));
    expectKeys(detail, `${documentKeys} origins editions parts outline`);
    expect(detail.parts).toHaveLength(1);
    expectKeys(detail.parts[0], "id title author date place");
    expectKeys(detail.parts[0].place, placeKeys);
    expect(detail.origins).toEqual([expect.objectContaining({ fileName: "声明.txt" })]);
  });

  test("text", async () => {
    const answer = jsonOf(await ask("text", "声明.txt"));
    expectKeys(answer, "document fileName pages");
    expectKeys(answer.pages[0], "page pageLabel state text body normalised zones");
    expect(answer.pages[0]).toMatchObject({
      page: 1,
      pageLabel: null,
      state: "text",
      text: expect.stringContaining("健康保険\n証の廃止"),
      normalised: expect.stringContaining("健康保険証の廃止"),
      zones: [],
    });
  });

  test("search, its hits, their places and matches", async () => {
    const answer = jsonOf(await ask("search", "健康保険証"));
    expectKeys(answer, "query unit total totalMatches totalDocuments variants hits");
    expect(answer).toMatchObject({
      query: "健康保険証",
      unit: "passage",
      totalMatches: 2,
      totalDocuments: 1,
    });
    const [hit] = answer.hits;
    expectKeys(hit, "document fileName title part page score snippet place matches");
    expectKeys(hit.place, placeKeys);
    for (const match of hit.matches) expectKeys(match, `${placeKeys} form`);
    expect(hit.matches[0]).toMatchObject({
      page: 1,
      pageEnd: 1,
      start: 0,
      end: 6,
      line: 1,
      lineEnd: 2,
      text: "健康保険\n証",
      form: "健康保険証",
    });
  });

  test("the spellings of a search, its keys and no others", async () => {
    const { variants } = jsonOf(await ask("search", "健康保険証"));
    expect(variants).toHaveLength(1);
    for (const variant of variants) expectKeys(variant, "term form kind count on");
  });

  test("kwic: every place with what stands beside it", async () => {
    const lines = jsonOf(await ask("kwic", "健康保険証", "--width", "4"));
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expectKeys(line, `${placeKeys} left key right form`);
      expect(line).toMatchObject({ key: "健康保険証", form: "健康保険証" });
      expect(line.left.length).toBeLessThanOrEqual(4);
      expect(line.right.length).toBeLessThanOrEqual(4);
    }
  });

  test("verify", async () => {
    const told = await ask("verify");
    expect(told.status).toBe(0);
    expect(jsonOf(told)).toEqual({ ok: true, problems: [] });
  });
});

describe("exit status", () => {
  test.each([
    ["an unknown command", ["figures"]],
    ["an unknown switch", ["search", "健康", "--fuzzy"]],
    ["a unit whose data does not exist yet", ["search", "健康", "--unit", "speech"]],
    ["days, before documents have any", ["search", "健康", "--from", "2023-01-01"]],
    ["a kind nobody knows", ["search", "健康", "--type", "docx"]],
    ["an order of another list", ["kwic", "健康", "--sort", "rank"]],
    ["a width of nothing", ["kwic", "健康", "--width", "0"]],
    ["a switch of another command", ["documents", "--limit", "3"]],
    ["a limit that is no number", ["search", "健康", "--limit", "-1"]],
    ["page 0", ["text", "声明.txt", "--page", "0"]],
    ["a page that is not there", ["text", "声明.txt", "--page", "2"]],
    ["nothing to search", ["search"]],
    ["a query and a list of queries", ["search", "健康", "--queries", "q.json"]],
    ["a list of queries that is not there", ["search", "--queries", "ない.json"]],
    ["no document to show", ["show"]],
    ["an encoding nobody knows", ["correct", "声明.txt", "--encoding", "ebcdic"]],
    ["no encoding", ["correct", "声明.txt"]],
  ])("64: %s", async (_, argv) => {
    const told = await ask(...argv);
    expect([told.status, told.out]).toEqual([64, ""]);
    expect(told.error).toContain("tenkyo: ");
  });

  test("64 even where there is no library: the words were wrong first", async () => {
    const told = await tenkyo(["--library", join(folder, "ない"), "search", "健康", "--unit", "speech"]);
    expect(told.status).toBe(64);
  });

  test("64 with the list, for a file name that two documents share", async () => {
    const told = await ask("show", "同名.txt");
    expect(told.status).toBe(64);
    expect(jsonOf(told)).toEqual([
      expect.stringMatching(/^[0-9a-f-]{36} {2}同名\.txt$/u),
      expect.stringMatching(/^[0-9a-f-]{36} {2}同名\.txt$/u),
    ]);
  });

  test.each([
    ["no library", ["--library", "ない.tenkyo", "documents"], "資料庫ではありません"],
    ["no such document", ["show", "ない.pdf"], "ない.pdf"],
    ["a wrong query", ["search", '"健康'], "引用符が閉じていません"],
  ])("1: %s, said in a sentence", async (_, argv, sentence) => {
    const told = await ask(...argv);
    expect([told.status, told.out]).toEqual([1, ""]);
    expect(told.error).toContain(sentence);
  });

  test("0 for the same file again, told as already there", async () => {
    const told = await tell("import", join(folder, "資料", "声明.txt"));
    expect([told.status, told.out]).toEqual([0, "声明.txt  すでにあります  1頁\n"]);
  });
});

describe("what is asked for", () => {
  test("--limit 0 is all, --limit 1 one hit; the totals stay", async () => {
    const all = jsonOf(await ask("search", "資料", "--limit", "0"));
    const one = jsonOf(await ask("search", "資料", "--limit", "1"));
    expect([all.total, all.hits.length]).toEqual([2, 2]);
    expect([one.total, one.totalMatches, one.hits.length]).toEqual([2, 2, 1]);
  });

  test("--limit 0 goes beyond the hits that are shown by default", async () => {
    const many = join(folder, "多い");
    await mkdir(many);
    for (let at = 0; at < 60; at += 1) await writeFile(join(many, `${at}.txt`), `第${at}号 請願`);
    const other = join(folder, "多い.tenkyo");
    await tenkyo(["--library", other, "import", many]);
    const count = async (...more: string[]) =>
      jsonOf(await tenkyo(["--library", other, "--json", "search", "請願", ...more])).hits.length;
    expect([await count(), await count("--limit", "0")]).toEqual([50, 60]);
  });

  test("--queries takes a JSON list and answers a list, in its order", async () => {
    await writeFile(join(folder, "q.json"), JSON.stringify(["健康保険証", "どこにもない語", "10月"]));
    const told = await tenkyo(["--library", library, "--json", "search", "--queries", "q.json"], {
      workingFolder: folder,
    });
    expect(told.status).toBe(0);
    expect(
      jsonOf(told).map((answer: { query: string; totalMatches: number }) => [
        answer.query,
        answer.totalMatches,
      ]),
    ).toEqual([
      ["健康保険証", 2],
      ["どこにもない語", 0],
      ["10月", 1],
    ]);
    await writeFile(join(folder, "no-list.json"), '{"query": "健康"}');
    expect((await ask("search", "--queries", join(folder, "no-list.json"))).status).toBe(64);
  });

  test("--page answers one page", async () => {
    const { pages } = jsonOf(await ask("text", "絵.pdf", "--page", "2"));
    expect(pages.map(({ page, state }: { page: number; state: string }) => [page, state])).toEqual([
      [2, "scan"],
    ]);
  });

  test("a page without text says 画像のみ, in import, list and text", async () => {
    expect((await tell("text", "絵.pdf")).out).toBe("Kenko hoken\n[2] 画像のみ\n");
    expect((await tell("documents")).out).toContain("紙.pdf  1頁  画像のみ\n");
    const copy = join(folder, "紙の写し.pdf");
    await copyFile(join(folder, "資料", "紙.pdf"), copy);
    expect((await tell("import", copy)).out).toBe(
      "紙の写し.pdf  すでにあります  1頁  うち文字のない頁 1  画像のみ\n",
    );
  });

  test("--normalised prints what search sees", async () => {
    expect((await tell("text", "声明.txt", "--normalised")).out).toBe(
      "健康保険証の廃止に反対する声明10月1日マイナンバーカード健康保険証を残す。\n",
    );
  });

  test("in Japanese unless the system speaks English", async () => {
    const inLanguage = async (environment: Record<string, string>) =>
      (await tenkyo(["--library", library, "verify"], { environment })).out;
    expect(await inLanguage({})).toBe("問題はありません。\n");
    expect(await inLanguage({ LANG: "ja_JP.UTF-8" })).toBe("問題はありません。\n");
    expect(await inLanguage({ LANG: "en_US.UTF-8" })).toBe("No problems found.\n");
    const help = await tenkyo(["help"], { environment: { LANG: "en_US.UTF-8" } });
    expect([help.status, help.out.startsWith("Usage: tenkyo")]).toEqual([0, true]);
  });
});

test("an index that was deleted is built again before the search is answered", async () => {
  rmSync(join(library, "index"), { recursive: true });
  const told = await ask("search", "健康保険証");
  expect(jsonOf(told).totalMatches).toBe(2);
  expect(told.error).toContain("索引を作っています");
});

test("backup makes a copy, restore lists and takes it", async () => {
  const made = jsonOf(await ask("backup"));
  expectKeys(made, "name made bytes documents");
  expect(jsonOf(await ask("restore"))).toEqual([made]);
  const told = await ask("restore", made.name);
  expect([told.status, jsonOf(told).documents]).toEqual([0, 5]);
});

test("verify tells each problem with its code, document and reason, and ends with 1", async () => {
  rmSync(join(library, "originals"), { recursive: true });
  const told = await ask("verify");
  expect(told.status).toBe(1);
  const { ok, problems } = jsonOf(told);
  expect([ok, problems.length]).toEqual([false, 5]);
  for (const problem of problems) {
    expectKeys(problem, "code document reason");
    expect(problem).toMatchObject({ code: "original-missing", reason: expect.stringContaining("原本") });
  }
});
