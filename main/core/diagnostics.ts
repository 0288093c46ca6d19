import { arch, cpus, freemem, release, totalmem } from "node:os";
import { join } from "node:path";
import type { Diagnostics } from "../../shared/contract/library.ts";
import { listBackups } from "./library/backup.ts";
import { databasePath } from "./library/database-path.ts";
import { freeBytes } from "./library/disk-space.ts";
import { listDocuments } from "./library/documents.ts";
import { folderRisk } from "./library/folder-risk.ts";
import { readSchemaVersion } from "./library/schema.ts";
import { lastLogLines } from "./log-files.ts";
import type { FilesPort, Ports } from "./ports.ts";
import type { Session } from "./session.ts";

const mostLogLines = 300;

/**
 * What helps someone else to find a fault: versions, sizes, counts, the last lines of the log, and what `verify` finds,
 * counted. No names of files, documents, folders or people, no text, no query.
 */
export async function collectDiagnostics(ports: Ports, session: Session | null): Promise<Diagnostics> {
  const { node, electron = null, chrome = null, sqlite } = process.versions;
  return {
    made: ports.now().toISOString(),
    versions: {
      tenkyo: ports.programVersion,
      node,
      electron,
      chrome,
      sqlite: sqlite ?? "?",
    },
    machine: {
      system: `${process.platform} ${release()}`,
      processor: arch(),
      processors: cpus().length,
      memoryBytes: totalmem(),
      memoryFreeBytes: freemem(),
    },
    library: session === null ? null : await describeLibrary(session),
    log: await lastLogLines(ports.personFolder, ports.files, mostLogLines),
  };
}

async function describeLibrary({
  library,
  importer,
  verify,
}: Session): Promise<NonNullable<Diagnostics["library"]>> {
  const { folder, files, database, readOnlyBecause, notices } = library;
  const documents = listDocuments(library, "all");
  const { problems } = await verify();
  const size = (path: string) =>
    files.stat(path).then(
      (stat) => stat.size,
      () => 0,
    );
  return {
    schema: readSchemaVersion(database),
    documents: documents.length,
    removed: documents.filter(({ removed_at }) => removed_at !== null).length,
    searchable: documents.filter(({ indexed }) => indexed === importer.indexVersion).length,
    pages: documents.reduce((sum, { pages }) => sum + pages, 0),
    originalBytes: documents.reduce((sum, { bytes }) => sum + bytes, 0),
    recordBytes: await size(databasePath(folder)),
    indexBytes: await folderBytes(join(folder, "index"), files),
    backups: (await listBackups(folder, files)).length,
    freeBytes: await freeBytes(folder, files),
    place: folderRisk(folder, process.platform, null)?.code ?? "local",
    writable: readOnlyBecause === null,
    notices: notices.list().map(({ code }) => code),
    problems: Object.fromEntries(
      [...Map.groupBy(problems, ({ code }) => code)].map(([code, { length }]) => [code, length]),
    ),
  };
}

async function folderBytes(folder: string, files: FilesPort): Promise<number> {
  let bytes = 0;
  for (const name of await files.readdir(folder).catch(() => [])) {
    bytes += (await files.stat(join(folder, name)).catch(() => null))?.size ?? 0;
  }
  return bytes;
}
