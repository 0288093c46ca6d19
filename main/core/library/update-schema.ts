import type { DatabaseSync } from "node:sqlite";
import type { FilesPort } from "../ports.ts";
import { makeBackup } from "./backup.ts";
import { migrate, migrations, readSchemaVersion } from "./schema.ts";

interface Opened {
  readonly folder: string;
  readonly database: DatabaseSync;
  readonly files: FilesPort;
  readonly now: () => Date;
}

/** Brings an older database up to date, after a backup of it. One without any table yet has nothing to back up. */
export async function updateSchema(library: Opened, steps: readonly string[] = migrations): Promise<void> {
  const version = readSchemaVersion(library.database);
  if (version > 0 && version < steps.length) await makeBackup(library);
  migrate(library.database, steps);
}
