import type { VerifyResult } from "../../../shared/contract/library.ts";
import type { Library } from "./library.ts";
import { hashOriginal, originalPath } from "./originals.ts";

type Problem = VerifyResult["problems"][number];

/** Compares the records with themselves and with the originals. Reads every original once. */
export async function verifyLibrary(library: Library): Promise<Problem[]> {
  return [...verifyRecords(library), ...verifyPages(library), ...(await verifyOriginals(library))];
}

function verifyRecords(library: Library): Problem[] {
  const problem = (detail: string): Problem => ({ code: "library-damaged", document: null, detail });
  const integrity = library.database
    .prepare("PRAGMA integrity_check(20)")
    .all()
    .map((row) => String(row.integrity_check))
    .filter((line) => line !== "ok");
  const orphans = library.database
    .prepare("PRAGMA foreign_key_check")
    .all()
    .map((row) => `${row.table} ${row.rowid} → ${row.parent}`);
  return [...integrity, ...orphans].map(problem);
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
