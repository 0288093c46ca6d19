import type { VerifyResult } from "../../shared/contract/library.ts";
import { createImporter, type Importer } from "./ingest/importer.ts";
import { createPdfReader, type PdfReader } from "./ingest/pdf/pdf-reader.ts";
import { type BackupKeeper, createBackupKeeper } from "./library/backup-keeper.ts";
import { warnOfFullDisk } from "./library/disk-warning.ts";
import { warnOfFolder } from "./library/folder-warning.ts";
import type { Library } from "./library/library.ts";
import { verifyLibrary } from "./library/verify.ts";
import type { Ports } from "./ports.ts";
import { indexVersion } from "./search/index/segment-file.ts";
import { createIndexer, type Indexer } from "./search/indexer.ts";
import { listOwnVariants } from "./search/own-variants.ts";
import { startThreads, type Threads } from "./search/threads.ts";
import { readVariantFiles } from "./search/variant-files.ts";
import { verifyIndex } from "./search/verify-index.ts";

/** An open library with the machinery that works on it. */
export interface Session {
  readonly library: Library;
  readonly threads: Threads;
  readonly indexer: Indexer;
  readonly importer: Importer;
  readonly pdf: PdfReader;
  /** Makes the daily backups; null where nothing may be written. */
  readonly backups: BackupKeeper | null;
  /** Tells the search thread the shipped spellings and the group's own list. */
  tellVariants(): Promise<void>;
  verify(): Promise<VerifyResult>;
  close(): Promise<void>;
}

/** Starts what works on a library; what an earlier end of the program left undone is taken up at once. */
export async function startSession(library: Library, ports: Ports): Promise<Session> {
  const threads = startThreads(ports);
  const pdf = createPdfReader(ports.startPdfReader);
  const indexer = createIndexer(library, threads, () => importer.changed());
  const importer = createImporter(library, pdf, {
    version: indexVersion,
    poke: indexer.poke,
    idle: indexer.idle,
  });
  const tellVariants = async () => {
    const files = await readVariantFiles(ports.variantTables, ports.files);
    await threads.setVariants({ files, own: listOwnVariants(library) });
  };
  try {
    await tellVariants();
    await indexer.reopen();
  } catch (error) {
    // The caller closes the library; nobody else knows of the threads.
    await threads.close();
    throw error;
  }
  await warnOfFolder(library);
  const writable = library.readOnlyBecause === null;
  if (writable) await warnOfFullDisk(library, 0);
  const backups = writable ? createBackupKeeper(library) : null;
  if (writable) {
    indexer.poke();
    importer.resume();
  }
  return {
    library,
    threads,
    indexer,
    importer,
    pdf,
    backups,
    tellVariants,
    async verify() {
      const ofIndex = await indexer.undisturbed(() => verifyIndex(library));
      const problems = [...(await verifyLibrary(library)), ...ofIndex];
      return { ok: problems.length === 0, problems };
    },
    async close() {
      await backups?.close();
      await importer.close();
      await indexer.close();
      await threads.close();
      await library.close();
    },
  };
}
