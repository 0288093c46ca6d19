import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect } from "@jest/globals";
import { openPdf } from "../../../main/core/ingest/pdf/read-pdf.ts";
import { testWithSamples } from "../../tools/samples.ts";
import { createSampleReader, pdfsFolder, samplePdfs, states } from "./sample-reader.ts";

const pdfjsFolder = join(import.meta.dirname, "../../../node_modules/pdfjs-dist");
const { read, close } = createSampleReader();
afterAll(close);

/** Characters under NFKC without white space, each with its number. */
function countCharacters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sign of text.normalize("NFKC").replace(/\s/g, "")) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}
function hasPdftotext(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    // Not installed here: the comparison is left out, and its name says so.
    return false;
  }
}
const comparing = hasPdftotext();

for (const name of samplePdfs("gov")) {
  testWithSamples(
    `${name}: characters as pdftotext finds them (${comparing ? "" : "absent, not "}compared)`,
    async () => {
      const pages = await read(name);
      expect(states(pages)).toBe("text");
      if (!comparing) return;
      const raw = execFileSync("pdftotext", ["-raw", join(pdfsFolder, name), "-"], {
        encoding: "utf8",
        maxBuffer: 1e8,
        stdio: ["ignore", "pipe", "ignore"],
      });
      const ours = countCharacters(pages.map((page) => page.text).join("\n"));
      let all = 0;
      let found = 0;
      for (const [sign, count] of countCharacters(raw)) {
        all += count;
        found += Math.min(count, ours.get(sign) ?? 0);
      }
      expect(found / all).toBeGreaterThanOrEqual(0.999);
    },
  );

  testWithSamples(`${name}: every item is pdf.js's string, and stands on its page`, async () => {
    const task = openPdf(new Uint8Array(readFileSync(join(pdfsFolder, name))), null, pdfjsFolder);
    const pdf = await task.promise;
    for (const { index, text, items } of await read(name)) {
      const page = await pdf.getPage(index + 1);
      const content = await page.getTextContent({ disableNormalization: true });
      const strings = content.items.flatMap((item) => ("str" in item && item.str.trim() ? [item.str] : []));
      const slices = [...(items?.start ?? [])].map((start, at) => text.slice(start, items?.end[at]));
      expect(slices).toEqual(strings);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      for (let at = 0; at < slices.length; at += 1) {
        const [x = 0, y = 0, ax = 0, ay = 0, cx = 0, cy = 0] = items?.box.subarray(at * 6, at * 6 + 6) ?? [];
        // Half an em: the ascent of the font may reach over the edge, the glyphs do not.
        const slack = Math.hypot(cx, cy) / 2;
        const middle = [x + (ax + cx) / 2, y + (ay + cy) / 2] as const;
        const inside = (n: number, from: number, to: number) => n >= from - slack && n <= to + slack;
        expect([slices[at], inside(x, left, right) && inside(middle[0], left, right)]).toEqual([
          slices[at],
          true,
        ]);
        expect([slices[at], inside(y, bottom, top) && inside(middle[1], bottom, top)]).toEqual([
          slices[at],
          true,
        ]);
      }
    }
    await task.destroy();
  });
}

for (const name of samplePdfs("features")) {
  testWithSamples(`${name} gives text`, async () => {
    const [first] = await read(name);
    expect(first?.state).toBe("text");
  });
}

testWithSamples("fonts that are not embedded give Japanese text: the cMaps are found", async () => {
  for (const name of ["noembed-eucjp", "noembed-sjis", "noembed-jis7", "noembed-identity"]) {
    const [page] = await read(`features/pj-${name}.pdf`);
    expect(page?.text).toMatch(/[ぁ-んァ-ン一-龠]/);
  }
});

testWithSamples("figures in the cells of a real table stay apart", async () => {
  const [page] = await read("gov/mhlw-covid-20220818.pdf");
  expect(page?.text).toContain("北海道\t564,518\t2,725,209\t56,928");
});

testWithSamples("Japanese standing glyph under glyph is read as vertical", async () => {
  const pages = await read("made/vertical.pdf");
  expect(pages.map((page) => page.items?.vertical.every((flag) => flag === 1))).not.toContain(undefined);
  expect(pages[0]?.text).toContain("マイナンバーカード等に係る各種事案に対する個人情報保護委員会の対応方針");
});

testWithSamples("scans are scans", async () => {
  for (const name of samplePdfs("made").filter((file) => file.includes("scan"))) {
    expect([name, states(await read(name))]).toEqual([name, "scan"]);
  }
});

testWithSamples("a thousand pages come as a thousand", async () => {
  const pages = await read("large/p1000.pdf");
  expect(pages.length).toBe(1000);
  expect(pages.map((page) => page.index)).toEqual(pages.map((_, at) => at));
});

testWithSamples("a path that is gone is told by its errno", async () => {
  await expect(read("gov/none.pdf")).rejects.toMatchObject({
    data: { code: "open-failed", detail: "ENOENT" },
  });
});
