import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { createImporter } from "../../main/core/ingest/importer.ts";
import { createPdfReader } from "../../main/core/ingest/pdf/pdf-reader.ts";
import { reportJob } from "../../main/core/library/import-queue.ts";
import { createLibrary } from "../../main/core/library/library.ts";
import { verifyLibrary } from "../../main/core/library/verify.ts";
import type { IsolatedProcess } from "../../main/core/ports.ts";
import { nodePorts } from "../../main/platform/node-ports.ts";
import { closeAfterTest, folderOf, temporaryFolder } from "../tools/library.ts";
import { createRandom } from "../tools/random.ts";
import { pdfOf } from "../tools/small-pdf.ts";

const kills = 50;
const seed = Number(process.env.TENKYO_SEED ?? Date.now() % 1_000_000);

test(`the PDF reader, killed ${kills} times at random moments, costs pages and never a library (seed ${seed})`, async () => {
  const random = createRandom(seed);
  const ports = nodePorts(() => {});
  let killed = 0;
  const start = (): IsolatedProcess => {
    const reader = ports.startPdfReader();
    let ended = false;
    reader.onExit(() => {
      ended = true;
    });
    setTimeout(() => {
      if (ended) return;
      killed += 1;
      reader.kill();
    }, random.below(900)).unref();
    return reader;
  };
  for (let round = 0; killed < kills; round += 1) {
    const source = await folderOf(
      Object.fromEntries(
        Array.from({ length: 6 }, (_, at) => [
          `第${at}号.pdf`,
          pdfOf(Array.from({ length: 120 }, (_page, page) => `petition ${round} ${at} ${page}`)),
        ]),
      ),
    );
    const library = await createLibrary(join(temporaryFolder(), "読み手.tenkyo"), ports);
    closeAfterTest(library.close);
    const indexing = { version: "none", poke: () => {}, idle: async () => {} };
    const importer = createImporter(library, createPdfReader(start), indexing);
    const job = importer.start([source], "path");
    await importer.idle();
    await importer.close();
    const files = reportJob(library, job);
    expect(files).toHaveLength(6);
    for (const { state, code, pages } of files) {
      // Opened before the process died: all its pages are there, some of them unread. Never opened: refused in words.
      expect([state, code, pages]).toEqual(
        state === "imported" ? ["imported", null, 120] : ["refused", "reader-crashed", null],
      );
    }
    expect(await verifyLibrary(library)).toEqual([]);
  }
});
