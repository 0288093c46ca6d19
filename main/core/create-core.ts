import { implement } from "@orpc/server";
import { contract } from "../../shared/contract/contract.ts";
import { Failure } from "../../shared/contract/failure.ts";
import type { LibraryStatus } from "../../shared/contract/library.ts";
import { conflate } from "./conflate.ts";
import { variantsHandlers } from "./handlers/variants-handlers.ts";
import { createHolder, type Holder } from "./holder.ts";
import { correctEncoding } from "./ingest/correct-encoding.ts";
import { listBackups, makeBackup } from "./library/backup.ts";
import { asFailure } from "./library/database.ts";
import { findDocument, listDocuments, setRemoved, setTitle, toDocument } from "./library/documents.ts";
import { eraseDocument } from "./library/erase.ts";
import { listJobs, reportJob } from "./library/import-queue.ts";
import { type Access, isLibrary, requireWritable } from "./library/library.ts";
import { originalPath } from "./library/originals.ts";
import { listRecentLibraries, starterFolder, suggestFolder } from "./library/recent-libraries.ts";
import { restoreBackup } from "./library/restore.ts";
import { changeSettings, readSettings } from "./library/settings.ts";
import { pagesOfDocument, showDocument, textOfDocument } from "./library/show-document.ts";
import type { Ports } from "./ports.ts";
import { forgetPosition, readPosition, savePosition } from "./reader/positions.ts";
import { quadsInDocument } from "./reader/quads-in-document.ts";
import { matchesInDocument, search } from "./search/search.ts";
import type { Session } from "./session.ts";

/** The program: the handlers of the contract over at most one open library. */
export interface Core {
  readonly router: ReturnType<typeof createRouter>;
  close(): Promise<void>;
}

/** @param access whether libraries that another program holds may be opened for reading */
export function createCore(ports: Ports, access: Access = "write"): Core {
  const holder = createHolder(ports, access);
  return { router: createRouter(ports, holder), close: holder.close };
}

function statusOf({ library, importer }: Session): LibraryStatus {
  const documents = listDocuments(library);
  return {
    folder: library.folder,
    name: library.name,
    readOnlyBecause: library.readOnlyBecause,
    documents: documents.length,
    searchable: documents.filter(({ indexed }) => indexed === importer.indexVersion).length,
  };
}

function createRouter(ports: Ports, holder: Holder) {
  /** Expected failures cross as codes; everything else is a defect and is logged. */
  const os = implement(contract).use(async ({ next, errors }) => {
    try {
      return await next();
    } catch (error) {
      const failure = asFailure(error, holder.peek()?.library.folder ?? "");
      if (failure instanceof Failure) throw errors.FAILURE({ data: failure.data });
      ports.log(`defect: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      throw error;
    }
  });
  const library = () => holder.current().library;
  const writable = () => {
    requireWritable(library());
    return holder.current();
  };
  const variants = variantsHandlers(ports, library);

  return os.router({
    library: {
      current: os.library.current.handler(() => {
        const session = holder.peek();
        return session === null ? null : statusOf(session);
      }),
      open: os.library.open.handler(async ({ input }) => statusOf(await holder.open(input.folder))),
      create: os.library.create.handler(async ({ input }) => statusOf(await holder.create(input.folder))),
      recent: os.library.recent.handler(() => listRecentLibraries(ports)),
      openLast: os.library.openLast.handler(async () => {
        const open = holder.peek();
        if (open !== null) return statusOf(open);
        const last = (await listRecentLibraries(ports)).at(0);
        return last?.present ? statusOf(await holder.open(last.folder)) : null;
      }),
      suggestFolder: os.library.suggestFolder.handler(async ({ input }) => ({
        folder: await suggestFolder(ports, input.name),
      })),
      openStarter: os.library.openStarter.handler(async () => {
        const folder = starterFolder(ports);
        const known = await isLibrary(folder, ports.files);
        const session = await (known ? holder.open(folder) : holder.create(folder));
        // By what is in it, not by whether it was there: a program may have ended between the two steps.
        const untouched = listJobs(session.library).length === 0;
        const job = untouched ? session.importer.start([ports.starterDocuments], "path") : null;
        return { library: statusOf(session), job };
      }),
      ready: os.library.ready.handler(async () => {
        const session = holder.current();
        await session.indexer.idle();
        return statusOf(session);
      }),
      close: os.library.close.handler(async () => {
        const closed = holder.peek() !== null;
        await holder.close();
        return { closed };
      }),
      verify: os.library.verify.handler(() => holder.current().verify()),
      backup: os.library.backup.handler(() => makeBackup(writable().library)),
      backups: os.library.backups.handler(() => listBackups(library().folder, ports.files)),
      restore: os.library.restore.handler(async ({ input }) => {
        writable();
        return statusOf(await holder.whileClosed((folder) => restoreBackup(folder, input.name, ports)));
      }),
    },
    settings: {
      get: os.settings.get.handler(() => readSettings(library())),
      set: os.settings.set.handler(({ input }) => changeSettings(library(), () => input)),
    },
    import: {
      start: os.import.start.handler(({ input }) => ({
        job: holder.current().importer.start(input.paths, input.source),
      })),
      watch: os.import.watch.handler(async function* ({ input, signal }) {
        const { importer } = holder.current();
        yield* conflate(
          () => importer.progress(input.job),
          ({ state }) => state !== "running",
          importer.onProgress,
          signal === undefined ? importer.closing : AbortSignal.any([signal, importer.closing]),
        );
      }),
      cancel: os.import.cancel.handler(({ input }) => holder.current().importer.cancel(input.job)),
      report: os.import.report.handler(({ input }) => ({
        progress: holder.current().importer.progress(input.job),
        files: reportJob(library(), input.job),
      })),
      jobs: os.import.jobs.handler(() =>
        listJobs(library()).map(({ id }) => holder.current().importer.progress(id)),
      ),
    },
    documents: {
      list: os.documents.list.handler(() => listDocuments(library()).map(toDocument)),
      show: os.documents.show.handler(({ input }) =>
        showDocument(library(), findDocument(library(), input.document)),
      ),
      text: os.documents.text.handler(({ input }) =>
        textOfDocument(library(), findDocument(library(), input.document), input.page),
      ),
      pages: os.documents.pages.handler(({ input }) =>
        pagesOfDocument(library(), findDocument(library(), input.document)),
      ),
      original: os.documents.original.handler(({ input }) => {
        const { name, kind, bytes, sha256, extension } = findDocument(library(), input.document);
        return {
          path: originalPath(library().folder, sha256, extension),
          fileName: name,
          kind,
          bytes,
          sha256,
        };
      }),
      rename: os.documents.rename.handler(({ input }) => {
        const session = writable();
        const { id } = findDocument(session.library, input.document);
        setTitle(session.library, id, input.title);
        return toDocument(findDocument(session.library, id));
      }),
      correctEncoding: os.documents.correctEncoding.handler(async ({ input }) => {
        const session = writable();
        const document = findDocument(session.library, input.document);
        await correctEncoding(session.library, document, input.encoding, session.pdf);
        session.indexer.poke();
        await session.indexer.idle();
        return toDocument(findDocument(session.library, document.id));
      }),
      remove: os.documents.remove.handler(async ({ input }) => {
        const session = writable();
        const { id } = findDocument(session.library, input.document);
        setRemoved(session.library, id, true);
        await session.indexer.reopen();
        return { document: id };
      }),
      bringBack: os.documents.bringBack.handler(async ({ input }) => {
        const session = writable();
        const { id } = findDocument(session.library, input.document, "all");
        setRemoved(session.library, id, false);
        await session.indexer.reopen();
        return toDocument(findDocument(session.library, id));
      }),
      erase: os.documents.erase.handler(async ({ input }) => {
        const session = writable();
        const document = findDocument(session.library, input.document, "all");
        if (document.id !== input.document) throw new Failure("document-not-found", input.document);
        const { backupsRewritten, backupsLeft } = await eraseDocument(session.library, document);
        await session.indexer.sweep();
        await forgetPosition(session.library, document.id);
        return { document: document.id, backupsRewritten, backupsLeft: [...backupsLeft] };
      }),
    },
    reader: {
      matches: os.reader.matches.handler(({ input }) => {
        const { library: open, threads, indexer } = holder.current();
        return matchesInDocument(open, threads, indexer.reopen, findDocument(open, input.document), input);
      }),
      quads: os.reader.quads.handler(({ input }) => {
        const open = library();
        return quadsInDocument(open, findDocument(open, input.document), input.ranges);
      }),
      position: os.reader.position.handler(({ input }) => readPosition(library(), input.document)),
      savePosition: os.reader.savePosition.handler(async ({ input }) => ({
        saved: await savePosition(library(), input.document, input.position),
      })),
    },
    search: {
      prepare: os.search.prepare.handler(async () => {
        await holder.current().threads.prepare();
        return { ready: true as const };
      }),
      find: os.search.find.handler(({ input }) => {
        const { library: open, threads, indexer } = holder.current();
        return search(open, threads, indexer.reopen, input);
      }),
    },
    variants: {
      list: os.variants.list.handler(variants.list),
      builtIn: os.variants.builtIn.handler(({ input }) => variants.builtIn(input)),
      add: os.variants.add.handler(({ input }) => variants.add(input)),
      change: os.variants.change.handler(({ input }) => variants.change(input)),
      remove: os.variants.remove.handler(({ input }) => variants.remove(input)),
      importCsv: os.variants.importCsv.handler(({ input }) => variants.importCsv(input)),
      exportCsv: os.variants.exportCsv.handler(variants.exportCsv),
    },
  });
}
