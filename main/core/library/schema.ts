import { DatabaseSync } from "node:sqlite";
import { transaction } from "./database.ts";

/**
 * Forward migrations; the schema version is the number of those applied (`PRAGMA user_version`). One that has been
 * released is never changed. User records carry made_by, created, changed, deleted_at and revision from the first
 * row, because merging two people's libraries needs them. Nothing cascades into what a person made.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE document (
    id TEXT PRIMARY KEY,
    title TEXT,                       -- set by a person; NULL: the file name speaks
    made_by TEXT, created TEXT NOT NULL, changed TEXT NOT NULL, removed_at TEXT, revision INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE edition (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    sha256 TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    kind TEXT NOT NULL,
    extension TEXT NOT NULL,          -- of the file in originals/
    previous TEXT REFERENCES edition (id),
    current INTEGER NOT NULL,
    created TEXT NOT NULL
  ) STRICT;
  CREATE INDEX edition_of_document ON edition (document);
  CREATE TABLE origin (
    id TEXT PRIMARY KEY,
    edition TEXT NOT NULL REFERENCES edition (id),
    kind TEXT NOT NULL,
    path TEXT NOT NULL,
    name TEXT NOT NULL,               -- file name in NFC
    seen TEXT NOT NULL
  ) STRICT;
  CREATE INDEX origin_of_edition ON origin (edition);
  CREATE TABLE extraction (
    id TEXT PRIMARY KEY,
    edition TEXT NOT NULL REFERENCES edition (id),
    reader TEXT NOT NULL,
    version INTEGER NOT NULL,
    encoding TEXT,
    pages INTEGER NOT NULL,
    current INTEGER NOT NULL,
    indexed TEXT,                     -- version of the index that holds it; NULL: not searchable yet
    created TEXT NOT NULL
  ) STRICT;
  CREATE INDEX extraction_of_edition ON extraction (edition);
  CREATE TABLE page (
    extraction TEXT NOT NULL REFERENCES extraction (id),
    page_index INTEGER NOT NULL,
    label TEXT,
    state TEXT NOT NULL,
    text TEXT NOT NULL,
    items BLOB,
    zones TEXT NOT NULL,
    PRIMARY KEY (extraction, page_index)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE part (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    parent TEXT REFERENCES part (id),
    title TEXT, author TEXT, date TEXT,
    start_page INTEGER NOT NULL, start_offset INTEGER NOT NULL,
    end_page INTEGER NOT NULL, end_offset INTEGER NOT NULL,
    made_by TEXT, created TEXT NOT NULL, changed TEXT NOT NULL, deleted_at TEXT, revision INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX part_of_document ON part (document);
  CREATE TABLE passage (
    extraction TEXT NOT NULL REFERENCES extraction (id),
    part TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    first_page INTEGER NOT NULL, first_offset INTEGER NOT NULL,
    last_page INTEGER NOT NULL, last_offset INTEGER NOT NULL,
    PRIMARY KEY (extraction, part, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE correction (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    made_by TEXT, created TEXT NOT NULL, changed TEXT NOT NULL, deleted_at TEXT, revision INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX correction_of_field ON correction (document, field) WHERE deleted_at IS NULL;
  CREATE TABLE job (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,              -- running, done, cancelled
    created TEXT NOT NULL,
    finished TEXT
  ) STRICT;
  CREATE TABLE job_item (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    job TEXT NOT NULL REFERENCES job (id),
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL,           -- 0 until looked at
    state TEXT NOT NULL,              -- queued, folder, imported, already, refused
    code TEXT, detail TEXT,
    document TEXT,                    -- no reference: a report outlives what was erased
    pages INTEGER, pages_without_text INTEGER
  ) STRICT;
  CREATE INDEX job_item_of_job ON job_item (job, state);
  `,
  `
  CREATE TABLE saved_search (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    options TEXT NOT NULL,            -- JSON: all that was set around the query
    position INTEGER NOT NULL,        -- in the person's own order
    made_by TEXT, created TEXT NOT NULL, changed TEXT NOT NULL, deleted_at TEXT, revision INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE past_query (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,  -- grows with every use: the order, whatever the clock says
    query TEXT NOT NULL,
    literal INTEGER NOT NULL,
    last_used TEXT NOT NULL,
    uses INTEGER NOT NULL,
    UNIQUE (query, literal)
  ) STRICT;
  `,
  `
  CREATE TABLE variant (               -- the group's own spellings and synonyms
    id TEXT PRIMARY KEY,
    words TEXT NOT NULL,              -- JSON array of two or more, as typed
    kind TEXT NOT NULL,               -- variant, synonym
    searched INTEGER NOT NULL,        -- 0: only when a person says so
    note TEXT NOT NULL,
    made_by TEXT, created TEXT NOT NULL, changed TEXT NOT NULL, deleted_at TEXT, revision INTEGER NOT NULL
  ) STRICT;
  `,
  `
  -- How often an item was begun. More often than it ended means that it ended the program.
  ALTER TABLE job_item ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
  `,
];

export const schemaVersion = migrations.length;

export function readSchemaVersion(database: DatabaseSync): number {
  const row = database.prepare("PRAGMA user_version").get();
  return Number(row?.user_version ?? 0);
}

/** Brings the database from its version to that of the last step, each step in a transaction of its own. */
export function migrate(database: DatabaseSync, steps: readonly string[]): void {
  for (let version = readSchemaVersion(database); version < steps.length; version += 1) {
    transaction(database, () => {
      database.exec(steps[version] ?? "");
      database.exec(`PRAGMA user_version = ${version + 1}`);
    });
  }
}

/**
 * Whether the steps fit a database, tried on an empty one with the same tables: a copy that was half brought up to
 * date before must not be offered as a good one.
 */
export function canMigrate(database: DatabaseSync, steps: readonly string[] = migrations): boolean {
  const trial = new DatabaseSync(":memory:");
  try {
    const tables = database
      .prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
      )
      .all();
    for (const { sql } of tables) trial.exec(String(sql));
    trial.exec(`PRAGMA user_version = ${readSchemaVersion(database)}`);
    migrate(trial, steps);
    return true;
  } catch {
    // The step that does not fit is not of interest to anyone who looks for a copy that can be opened.
    return false;
  } finally {
    trial.close();
  }
}
