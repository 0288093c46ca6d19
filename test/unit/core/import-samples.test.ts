import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect } from "@jest/globals";
import { openPdf } from "../../../main/core/ingest/pdf/read-pdf.ts";
import { unpackItems } from "../../../main/core/library/pages.ts";
import type { ImportedFile } from "../../../shared/contract/import.ts";
import type { SearchAnswer } from "../../../shared/contract/search.ts";
import { importAll, newLibrary, temporaryFolder } from "../../tools/library.ts";
import { testWithSamples } from "../../tools/samples.ts";

const pdfjsFolder = join(import.meta.dirname, "../../../node_modules/pdfjs-dist");

const plain = (text: string) => text.normalize("NFKC").replace(/\s/gu, "");

/** Every match of an answer once, as "document page start end". */
function placesOf({ hits }: SearchAnswer): string[] {
  return hits.flatMap(({ matches }) =>
    matches.map(({ document, page, start, pageEnd, end }) => [document, page, start, pageEnd, end].join(" ")),
  );
}

testWithSamples(
  "every place of a word in five real documents, those cut by a line end too",
  async (samples) => {
    const { client } = await newLibrary();
    const files = await importAll(client, join(samples, "seeds"));
    expect(files.map(({ state }) => state)).toEqual(Array(5).fill("imported"));
    for (const [query, count, cut] of [
      ["健康保険証", 55, [728, 1178, 1216, 1226, 2676, 2720]],
      ["特定個人情報保護評価", 19, [1465, 1467, 1521, 1538]],
    ] as const) {
      const answer = await client.search.find({ query, limit: 0 });
      const matches = answer.hits.flatMap((hit) => hit.matches);
      const inFirst = matches.filter(({ fileName }) => fileName.startsWith("000"));
      expect(inFirst).toHaveLength(count);
      const lines = inFirst.filter(({ line, lineEnd }) => line !== lineEnd).map(({ line }) => line);
      expect(lines.toSorted((a, b) => a - b)).toEqual(cut);
      expect([...new Set(matches.map(({ text }) => plain(text)))]).toEqual([query]);
      expect(new Set(placesOf(answer)).size).toBe(answer.totalMatches);
      expect(matches).toHaveLength(answer.totalMatches);
      expect(answer.hits).toHaveLength(answer.total);
    }
  },
);

/** The refused files with their codes. */
function refusals(files: readonly ImportedFile[]): string[] {
  const refused = files.filter(({ state }) => state === "refused");
  return refused.map(({ fileName, code }) => `${fileName} ${code}`).toSorted();
}

testWithSamples(
  "what cannot be read is refused with its code, and disturbs nothing else",
  async (samples) => {
    const { client, folder } = await newLibrary();
    const odd = temporaryFolder();
    await mkdir(join(odd, "中"));
    await writeFile(join(odd, "声明.txt"), "健康保険証を残す");
    await writeFile(join(odd, "中", "表.xlsx"), "表");
    await writeFile(join(odd, "空.txt"), "");
    await symlink(join(odd, "どこにもない.txt"), join(odd, "切れた.txt"));
    if (process.platform !== "win32") spawnSync("mkfifo", [join(odd, "管.txt")]);
    const pdfs = join(samples, "pdfs");
    const files = await importAll(
      client,
      odd,
      join(odd, "ない.pdf"),
      join(pdfs, "gov"),
      join(pdfs, "made", "scan_g4.pdf"),
      join(pdfs, "broken"),
      join(pdfs, "password"),
    );
    const expected = [
      "ない.pdf missing-path",
      "切れた.txt dangling-link",
      "空.txt empty-file",
      "表.xlsx unknown-type",
      ...(process.platform === "win32" ? [] : ["管.txt not-a-regular-file"]),
      ...readdirSync(join(pdfs, "gov"))
        .filter((name) => name.endsWith(".docx"))
        .map((name) => `${name} unknown-type`),
      ...[
        "pj-REDHAT",
        "pj-bug1020226",
        "pj-poppler-395",
        "pj-poppler-742",
        "html",
        "qp-bad1",
        "trunc_tail",
      ].map((name) => `${name}.pdf broken-pdf`),
      "zero.pdf empty-file",
      ...readdirSync(join(pdfs, "password"))
        // An owner's password is not asked for.
        .filter((name) => name !== "owner_aes256.pdf")
        .map((name) => `${name} password-pdf`),
    ];
    expect(refusals(files)).toEqual(expected.toSorted());
    const documents = await client.documents.list();
    expect(documents).toHaveLength(files.length - expected.length);
    expect(await client.library.verify()).toEqual({ ok: true, problems: [] });

    const scan = documents.find(({ fileName }) => fileName === "scan_g4.pdf");
    expect(scan?.state).toBe("scan");

    const partly = await client.documents.text({ document: "pj-pages-tree-refs.pdf", page: null });
    expect(partly.pages.map(({ state }) => state)).toContain("failed");
    expect(partly.pages.map(({ state }) => state)).not.toEqual(partly.pages.map(() => "failed"));

    const pdf = await client.documents.text({ document: "cio-dp2020_01.pdf", page: null });
    const cut = pdf.pages.flatMap(({ page, text }) =>
      [...text.matchAll(/(\p{Script=Han}{2})\n(\p{Script=Han}{2})/gu)].map((found) => ({ page, found })),
    );
    expect(cut.length).toBeGreaterThan(3);
    for (const { page, found } of cut) {
      const { hits } = await client.search.find({ query: `${found[1]}${found[2]}`, literal: true, limit: 0 });
      const places = hits
        .flatMap(({ matches }) => matches)
        .filter((match) => match.fileName === "cio-dp2020_01.pdf");
      expect(places).toContainEqual(expect.objectContaining({ page, start: found.index, text: found[0] }));
    }

    await expectBoxesOnPage(folder, join(pdfs, "gov", "mic-hakusho-r6-4.pdf"), client);
  },
);

type Client = Awaited<ReturnType<typeof newLibrary>>["client"];

/** The stored boxes of the items that a match touches stand on the page that the match is on. */
async function expectBoxesOnPage(library: string, file: string, client: Client): Promise<void> {
  const fileName = "mic-hakusho-r6-4.pdf";
  const { hits } = await client.search.find({ query: "情報通信", limit: 0 });
  const matches = hits.flatMap((hit) => hit.matches).filter((match) => match.fileName === fileName);
  expect(matches.length).toBeGreaterThan(5);
  const task = openPdf(new Uint8Array(await readFile(file)), null, pdfjsFolder);
  const pdf = await task.promise;
  const database = new DatabaseSync(join(library, "library.sqlite"), { readOnly: true });
  const stored = database.prepare(
    `SELECT items FROM page JOIN extraction ON extraction.id = page.extraction
     JOIN edition ON edition.id = extraction.edition WHERE edition.document = ? AND page_index = ?`,
  );
  for (const { document, page, start, end } of matches) {
    const [left = 0, bottom = 0, right = 0, top = 0] = (await pdf.getPage(page)).view;
    const row = stored.get(document, page - 1);
    const items = unpackItems(row?.items as Uint8Array);
    const touched = [...items.start.keys()].filter(
      (at) => (items.start[at] ?? 0) < end && (items.end[at] ?? 0) > start,
    );
    expect(touched.length).toBeGreaterThan(0);
    for (const at of touched) {
      const [x = 0, y = 0, ax = 0, ay = 0, cx = 0, cy = 0] = items.box.subarray(6 * at, 6 * at + 6);
      const middle = { x: x + (ax + cx) / 2, y: y + (ay + cy) / 2 };
      expect(middle.x > left && middle.x < right && middle.y > bottom && middle.y < top).toBe(true);
    }
  }
  database.close();
  await task.destroy();
}
