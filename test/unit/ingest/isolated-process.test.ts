import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { createPdfReader } from "../../../main/core/ingest/pdf/pdf-reader.ts";
import { startProcess } from "../../../main/platform/start-process.ts";
import type { ExtractedPage } from "../../../shared/model/page.ts";

const entry = new URL("../../../main/workers/extract-pdf.ts", import.meta.url);
const folder = await mkdtemp(join(tmpdir(), "tenkyo-process-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A PDF of one line a page, with the page labels i, ii, 1. It has no reference table: pdf.js makes its own. */
function writePdf(lines: readonly string[]): string {
  const pages = lines.map((_, at) => `${10 + 2 * at} 0 R`).join(" ");
  const objects = lines.map((line, at) => {
    const content = `BT /F1 12 Tf 72 700 Td (${line}) Tj ET`;
    return `${10 + 2 * at} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${11 + 2 * at} 0 R
      /Resources << /Font << /F1 3 0 R >> >> >> endobj
      ${11 + 2 * at} 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj`;
  });
  return `%PDF-1.7
    1 0 obj << /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >> >> endobj
    2 0 obj << /Type /Pages /Count ${lines.length} /Kids [${pages}] >> endobj
    3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
    ${objects.join("\n")}
    trailer << /Root 1 0 R >>`;
}

test("a PDF read by the process: text, printed page labels, typed arrays", async () => {
  const path = join(folder, "labels.pdf");
  await writeFile(path, writePdf(["Preface", "", "1,571 of 5,622"]));
  const reader = createPdfReader(() => startProcess(entry.href));
  const pages: ExtractedPage[] = [];
  await reader.read(path, { onPage: (page) => void pages.push(page) });
  reader.close();
  expect(pages.map(({ label, state, text }) => [label, state, text])).toEqual([
    ["i", "text", "Preface"],
    ["ii", "scan", ""],
    ["1", "text", "1,571 of 5,622"],
  ]);
  expect(pages[0]?.items?.end).toEqual(Uint32Array.of(7));
  expect([...(pages[0]?.items?.box.subarray(0, 1) ?? [])]).toEqual([72]);
});

test("the process ends when its parent is gone", async () => {
  const child = fork(entry, [], { serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"] });
  await once(child, "spawn");
  child.disconnect();
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("an entry that does not exist is a crash, not a hang", async () => {
  const reader = createPdfReader(() => startProcess(new URL("none.ts", entry).href));
  await expect(reader.read("a.pdf", { onPage: () => {} })).rejects.toMatchObject({
    data: { code: "reader-crashed" },
  });
});
