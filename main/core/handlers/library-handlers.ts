import { implement } from "@orpc/server";
import { type LibraryStatus, libraryContract } from "../../../shared/contract/library.ts";
import type { Holder } from "../holder.ts";
import { listBackups, makeBackup } from "../library/backup.ts";
import { listDocuments } from "../library/documents.ts";
import { listJobs } from "../library/import-queue.ts";
import { isLibrary } from "../library/library.ts";
import { listRecentLibraries, starterFolder, suggestFolder } from "../library/recent-libraries.ts";
import { restoreBackup } from "../library/restore.ts";
import type { Ports } from "../ports.ts";
import type { Session } from "../session.ts";
import { writableSession } from "./writable-session.ts";

/** Opening, closing, checking and saving libraries. */
export function libraryHandlers(ports: Ports, holder: Holder) {
  const os = implement(libraryContract);
  const status = (session: Session) => statusOf(session, starterFolder(ports));
  return os.router({
    current: os.current.handler(() => {
      const session = holder.peek();
      return session === null ? null : status(session);
    }),
    open: os.open.handler(async ({ input }) => status(await holder.open(input.folder))),
    create: os.create.handler(async ({ input }) => status(await holder.create(input.folder))),
    recent: os.recent.handler(() => listRecentLibraries(ports)),
    openLast: os.openLast.handler(async () => {
      const open = holder.peek();
      if (open !== null) return status(open);
      const last = (await listRecentLibraries(ports)).at(0);
      return last?.present ? status(await holder.open(last.folder)) : null;
    }),
    suggestFolder: os.suggestFolder.handler(async ({ input }) => ({
      folder: await suggestFolder(ports, input.name),
    })),
    openStarter: os.openStarter.handler(async () => {
      const folder = starterFolder(ports);
      const known = await isLibrary(folder, ports.files);
      const session = await (known ? holder.open(folder) : holder.create(folder));
      // By what is in it, not by whether it was there: a program may have ended between the two steps.
      const untouched = listJobs(session.library).length === 0;
      const job = untouched ? session.importer.start([ports.starterDocuments], "path") : null;
      return { library: status(session), job };
    }),
    ready: os.ready.handler(async () => {
      const session = holder.current();
      await session.indexer.idle();
      return status(session);
    }),
    close: os.close.handler(async () => {
      const closed = holder.peek() !== null;
      await holder.close();
      return { closed };
    }),
    verify: os.verify.handler(() => holder.current().verify()),
    backup: os.backup.handler(() => makeBackup(writableSession(holder).library)),
    backups: os.backups.handler(() => listBackups(holder.current().library.folder, ports.files)),
    restore: os.restore.handler(async ({ input }) => {
      writableSession(holder);
      return status(await holder.whileClosed((folder) => restoreBackup(folder, input.name, ports)));
    }),
  });
}

function statusOf({ library, importer }: Session, starter: string): LibraryStatus {
  const documents = listDocuments(library);
  return {
    folder: library.folder,
    name: library.name,
    starter: library.folder === starter,
    readOnlyBecause: library.readOnlyBecause,
    documents: documents.length,
    searchable: documents.filter(({ indexed }) => indexed === importer.indexVersion).length,
  };
}
