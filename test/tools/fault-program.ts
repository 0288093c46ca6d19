import { randomUUID } from "node:crypto";
import fs, { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { createImporter } from "../../main/core/ingest/importer.ts";
import { createPdfReader } from "../../main/core/ingest/pdf/pdf-reader.ts";
import { backupFolder, listBackups, makeBackup } from "../../main/core/library/backup.ts";
import { listDocuments, setTitle } from "../../main/core/library/documents.ts";
import { eraseDocument } from "../../main/core/library/erase.ts";
import { listJobs } from "../../main/core/library/import-queue.ts";
import { type Library, openLibrary } from "../../main/core/library/library.ts";
import { restoreBackup } from "../../main/core/library/restore.ts";
import { nodePorts } from "../../main/platform/node-ports.ts";

/**
 * A program that does one thing to a library over and over until it is killed: `import FOLDER`, `backup`, `restore`,
 * `erase`. Without threads and index, so that it is at work soon after its start. Says "ready" before it begins.
 */
const [folder = "", act = "", source = ""] = process.argv.slice(2);
const ports = { ...nodePorts(() => {}), files: fs };

async function withLibrary(work: (library: Library) => Promise<void>): Promise<void> {
  const library = await openLibrary(folder, ports, "write");
  console.log("ready");
  await work(library);
  await library.close();
}

const acts: Readonly<Record<string, () => Promise<void>>> = {
  import: () =>
    withLibrary(async (library) => {
      const pdf = createPdfReader(ports.startPdfReader);
      const indexing = { version: "none", poke: () => {}, idle: async () => {} };
      const importer = createImporter(library, pdf, indexing);
      if (listJobs(library).length === 0) importer.start([source], "path");
      else importer.resume();
      await importer.idle();
      await importer.close();
    }),
  backup: () =>
    withLibrary(async (library) => {
      for (;;) {
        for (const { id } of listDocuments(library)) setTitle(library, id, randomUUID());
        const made = await makeBackup(library, "schedule");
        const older = (await listBackups(folder, fs)).filter(({ name }) => name !== made.name).slice(3);
        for (const { name } of older) await rm(join(backupFolder(folder), name));
      }
    }),
  restore: async () => {
    console.log("ready");
    for (;;) {
      for (const { name } of await listBackups(folder, fs)) await restoreBackup(folder, name, ports);
      for (const name of await readdir(backupFolder(folder))) {
        if (name.startsWith("replaced-")) await rm(join(backupFolder(folder), name));
      }
    }
  },
  erase: () =>
    withLibrary(async (library) => {
      for (const document of listDocuments(library)) await eraseDocument(library, document);
    }),
};

await acts[act]?.();
process.exit(0);
