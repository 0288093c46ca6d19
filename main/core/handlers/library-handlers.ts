import { implement } from "@orpc/server";
import { type LibraryStatus, libraryContract } from "../../../shared/contract/library.ts";
import { collectDiagnostics } from "../diagnostics.ts";
import type { Holder } from "../holder.ts";
import { listBackups, makeBackup } from "../library/backup.ts";
import { warnOfFullDisk } from "../library/disk-warning.ts";
import { listDocuments } from "../library/documents.ts";
import { rememberFolderWarning } from "../library/folder-warning.ts";
import { listJobs } from "../library/import-queue.ts";
import { isLibrary } from "../library/library.ts";
import { previewRestore } from "../library/preview-restore.ts";
import { listRecentLibraries, starterFolder, suggestFolder } from "../library/recent-libraries.ts";
import { losses, type Rescued, rescueRecords } from "../library/rescue.ts";
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
    open: os.open.handler(async ({ input }) => status(await holder.open(input.folder, input.despiteDamage))),
    rescue: os.rescue.handler(async ({ input: { folder, name } }) => {
      let rescued: Rescued | null = null;
      const session = await holder.openAfter(folder, async () => {
        rescued = await rescueRecords(folder, name, ports);
      });
      if (rescued === null) throw new Error("rescue: opened without a backup");
      const { backup, kept } = rescued;
      return { library: status(session), backup, kept, ...(await losses(session.library, rescued)) };
    }),
    backupsIn: os.backupsIn.handler(({ input }) => listBackups(input.folder, ports.files)),
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
    backup: os.backup.handler(async () => {
      const { library } = writableSession(holder);
      const made = await makeBackup(library);
      await warnOfFullDisk(library, 0);
      return made;
    }),
    backups: os.backups.handler(() => listBackups(holder.current().library.folder, ports.files)),
    previewRestore: os.previewRestore.handler(({ input }) =>
      previewRestore(holder.current().library, input.name),
    ),
    restore: os.restore.handler(async ({ input }) => {
      writableSession(holder);
      return status(
        await holder.whileClosed(async (folder) => {
          await restoreBackup(folder, input.name, ports);
        }),
      );
    }),
    diagnostics: os.diagnostics.handler(() => collectDiagnostics(ports, holder.peek())),
    notices: os.notices.handler(() => [...holder.current().library.notices.list()]),
    dismissNotice: os.dismissNotice.handler(async ({ input: { code } }) => {
      const { library } = holder.current();
      library.notices.dismiss(code);
      if (code === "folder-synchronised" || code === "folder-network") await rememberFolderWarning(library);
      return { notices: [...library.notices.list()] };
    }),
  });
}

function statusOf({ library, indexer }: Session, starter: string): LibraryStatus {
  const documents = listDocuments(library);
  return {
    folder: library.folder,
    name: library.name,
    starter: library.folder === starter,
    readOnlyBecause: library.readOnlyBecause,
    documents: documents.length,
    searchable: new Set(indexer.parts().map(({ document }) => document)).size,
  };
}
