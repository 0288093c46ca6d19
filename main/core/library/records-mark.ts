import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";

/** Made from other records, or of no worth a day later: what was searched, and what became of a job's files. */
const passing: ReadonlySet<string> = new Set(["page", "passage", "past_query", "job", "job_item"]);

/**
 * A mark that changes when anything a person would miss was added, changed or erased. Made from counts, row numbers
 * and the `changed` and `revision` that user records carry, so that it costs no reading of texts; tables that are
 * added later are in it by themselves.
 */
export function recordsMark(database: DatabaseSync): string {
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !passing.has(name));
  const hash = createHash("sha256");
  for (const table of tables) hash.update(JSON.stringify([table, markOf(database, table)]));
  return hash.digest("hex");
}

function markOf(database: DatabaseSync, table: string): unknown {
  const columns = new Set(
    database
      .prepare("SELECT name FROM pragma_table_info(?)")
      .all(table)
      .map(({ name }) => String(name)),
  );
  const facts = ["count(*) AS rows"];
  if (columns.has("changed")) facts.push("max(changed) AS changed");
  if (columns.has("revision")) facts.push("sum(revision) AS revisions");
  if (columns.has("created")) facts.push("max(created) AS created");
  return database.prepare(`SELECT ${facts.join(", ")} FROM "${table}"`).get();
}
