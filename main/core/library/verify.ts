import { basename, join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Failure } from "../../../shared/contract/failure.ts";
import type { VerifyResult } from "../../../shared/contract/library.ts";
import { backupFolder } from "./backup.ts";
import { damageOf, markDamaged } from "./damage.ts";
import { asFailure, openDatabase } from "./database.ts";
import type { Library } from "./library.ts";
import { hashOriginal, listUnknownOriginals, originalPath } from "./originals.ts";

type Problem = VerifyResult["problems"][number];

/** Compares the records with themselves and with the originals. Reads every original once. */
export async function verifyLibrary(library: Library): Promise<Problem[]> {
  const checks = [verifyRecords, verifyPages, verifyOriginals, verifyUnusedOriginals];
  const problems: Problem[] = [];
  for (const check of checks) problems.push(...(await checkWith(check, library)));
  if (problems.some(({ code }) => code === "library-damaged")) {
    await markDamaged(library.folder, library.files);
  }
  return problems;
}

/** A check that meets a damaged page ends there; that is its finding, and the others still look. */
async function checkWith(
  check: (library: Library) => readonly Problem[] | Promise<readonly Problem[]>,
  library: Library,
): Promise<readonly Problem[]> {
  try {
    return await check(library);
  } catch (error) {
    const failure = asFailure(error, library.folder);
    if (!(failure instanceof Failure)) throw error;
    return [{ code: failure.data.code, document: null, detail: failure.data.detail }];
  }
}

function verifyRecords(library: Library): Problem[] {
  const problem = (detail: string): Problem => ({ code: "library-damaged", document: null, detail });
  const orphans = library.database
    .prepare("PRAGMA foreign_key_check")
    .all()
    .map((row) => `${row.table} ${row.rowid} → ${row.parent}`);
  return [...damageOf(library.database, "whole"), ...orphans].map(problem);
}

/** Each document has one current edition with one current extraction whose pages are all there, and a part. */
function verifyPages(library: Library): Problem[] {
  const rows = library.database
    .prepare(
      `SELECT document.id AS document,
              (SELECT count(*) FROM edition WHERE edition.document = document.id AND current = 1) AS editions,
              (SELECT count(*) FROM part WHERE part.document = document.id AND deleted_at IS NULL) AS parts,
              (SELECT count(*) FROM extraction JOIN edition ON edition.id = extraction.edition
               WHERE edition.document = document.id AND edition.current = 1 AND extraction.current = 1) AS extractions,
              (SELECT sum(pages) FROM extraction JOIN edition ON edition.id = extraction.edition
               WHERE edition.document = document.id) AS announced,
              (SELECT count(*) FROM page JOIN extraction ON extraction.id = page.extraction
               JOIN edition ON edition.id = extraction.edition
               WHERE edition.document = document.id AND page.page_index < extraction.pages) AS stored
       FROM document`,
    )
    .all();
  return rows
    .filter(
      ({ editions, parts, extractions, announced, stored }) =>
        editions !== 1 || extractions !== 1 || Number(parts) < 1 || announced !== stored,
    )
    .map(({ document, editions, parts, extractions, announced, stored }) => ({
      code: "pages-missing",
      document: String(document),
      detail: `editions ${editions}, extractions ${extractions}, parts ${parts}, pages ${stored}/${announced}`,
    }));
}

async function verifyOriginals(library: Library): Promise<Problem[]> {
  const editions = library.database.prepare("SELECT document, sha256, extension FROM edition").all();
  const problems: Problem[] = [];
  for (const { document, sha256, extension } of editions) {
    const path = originalPath(library.folder, String(sha256), String(extension));
    const found = await hashOriginal(path, library.files);
    if (found === sha256) continue;
    problems.push({
      code: found === null ? "original-missing" : "original-altered",
      document: String(document),
      detail: path,
    });
  }
  return problems;
}

/** Originals that neither the records nor any backup knows: left by an import whose file was then taken back. */
async function verifyUnusedOriginals(library: Library): Promise<Problem[]> {
  const known = hashesOf(library.database);
  const unknown = await listUnknownOriginals(library.folder, known, library.files);
  if (unknown.length === 0) return [];
  const ofBackups = await hashesOfBackups(library);
  return unknown
    .filter((path) => !ofBackups.has(basename(path).slice(0, 64)))
    .map((path) => ({ code: "original-unused", document: null, detail: path }));
}

function hashesOf(database: DatabaseSync): Set<string> {
  const rows = database.prepare("SELECT sha256 FROM edition").all();
  return new Set(rows.map(({ sha256 }) => String(sha256)));
}

async function hashesOfBackups({ folder, files }: Library): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const name of await files.readdir(backupFolder(folder)).catch(() => [])) {
    if (!name.endsWith(".sqlite")) continue;
    let backup: DatabaseSync | null = null;
    try {
      backup = openDatabase(join(backupFolder(folder), name), { readOnly: true, unchanging: true });
      for (const hash of hashesOf(backup)) known.add(hash);
    } catch {
      // A damaged copy knows nothing that could be told from it.
    } finally {
      backup?.close();
    }
  }
  return known;
}
