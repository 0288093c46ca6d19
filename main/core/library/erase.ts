import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { backupFolder } from "./backup.ts";
import { openDatabase, transaction } from "./database.ts";
import type { DocumentRow } from "./documents.ts";
import { type Library, requireWritable } from "./library.ts";
import { originalPath } from "./originals.ts";

/** In the order that foreign keys ask for. `?` is the document. */
const editionsOf = "SELECT id FROM edition WHERE document = ?";
const extractionsOf = `SELECT id FROM extraction WHERE edition IN (${editionsOf})`;
const eraseRows = [
  `DELETE FROM passage WHERE extraction IN (${extractionsOf})`,
  `DELETE FROM page WHERE extraction IN (${extractionsOf})`,
  `DELETE FROM extraction WHERE edition IN (${editionsOf})`,
  `DELETE FROM origin WHERE edition IN (${editionsOf})`,
  "UPDATE edition SET previous = NULL WHERE document = ?",
  "DELETE FROM edition WHERE document = ?",
  "UPDATE part SET parent = NULL WHERE document = ?",
  "DELETE FROM part WHERE document = ?",
  "DELETE FROM correction WHERE document = ?",
  "DELETE FROM job_item WHERE document = ?",
  "DELETE FROM document WHERE id = ?",
];

function eraseFrom(database: DatabaseSync, document: string): void {
  transaction(database, () => {
    for (const statement of eraseRows) database.prepare(statement).run(document);
  });
  // Freed pages and the log would still hold the text.
  database.exec("VACUUM");
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

/**
 * Erases a document for good: backups first, so that an interruption leaves it erasable again, then the original,
 * then the records. The caller takes it out of the index.
 */
export async function eraseDocument(
  library: Library,
  document: DocumentRow,
): Promise<{ readonly backupsRewritten: number; readonly backupsLeft: readonly string[] }> {
  requireWritable(library);
  const left: string[] = [];
  let rewritten = 0;
  const directory = backupFolder(library.folder);
  for (const name of await library.files.readdir(directory)) {
    if (!name.endsWith(".sqlite")) continue;
    if (eraseFromBackup(join(directory, name), document.id)) rewritten += 1;
    else left.push(name);
  }
  const editions = library.database
    .prepare("SELECT sha256, extension FROM edition WHERE document = ?")
    .all(document.id);
  for (const edition of editions) {
    const path = originalPath(library.folder, String(edition.sha256), String(edition.extension));
    await library.files.rm(path, { force: true });
  }
  eraseFrom(library.database, document.id);
  return { backupsRewritten: rewritten, backupsLeft: left };
}

function eraseFromBackup(path: string, document: string): boolean {
  let database: DatabaseSync | null = null;
  try {
    database = openDatabase(path, { readOnly: false });
    eraseFrom(database, document);
    database.exec("PRAGMA journal_mode = DELETE");
    return true;
  } catch {
    // Too damaged to be opened; the caller names it to the person.
    return false;
  } finally {
    database?.close();
  }
}
