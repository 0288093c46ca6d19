import { randomUUID } from "node:crypto";
import { access, mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { lifeOf, readOwner, writeOwner } from "./owner.ts";

/** Longer than any import waits; also the end for folders whose owner cannot be told. */
const staleAfter = 30 * 24 * 60 * 60 * 1000;

/** What this start of the program keeps on disk, and only it. */
export interface StartFolder {
  readonly folder: string;
  readonly uploads: string;
  /** An upload came in while this library was open: its import may read it until it is through. */
  note(library: string | null): Promise<void>;
  /**
   * At the end, and once at the start: removes what this and dead starts left, except what an import that was
   * broken off still needs. That is known only of the library that is open; `settled` names it when all of its
   * imports are through.
   */
  sweep(settled: string | null, ended: boolean): Promise<void>;
}

export async function createStartFolder(ownFolder: string): Promise<StartFolder> {
  const starts = join(ownFolder, "starts");
  const folder = join(starts, randomUUID());
  const uploads = join(folder, "uploads");
  const libraries = new Set<string>();
  await mkdir(uploads, { recursive: true, mode: 0o700 });
  await writeOwner(folder, []);
  return {
    folder,
    uploads,
    async note(library) {
      if (library === null || libraries.has(library)) return;
      libraries.add(library);
      await writeOwner(folder, [...libraries]);
    },
    async sweep(settled, ended) {
      // The folder may be gone (a medium that was pulled out): then there is nothing to sweep.
      for (const name of await readdir(starts).catch(() => [])) {
        const start = join(starts, name);
        if (start === folder ? ended : await isDead(start)) await sweepStart(start, settled);
      }
    },
  };
}

async function isDead(start: string): Promise<boolean> {
  const owner = await readOwner(start);
  const life = owner === null ? "unknown" : lifeOf(owner);
  if (life !== "unknown") return life === "dead";
  // Without an owner it may be one that is just being made.
  const changed = await stat(start).catch(() => null);
  return changed !== null && Date.now() - changed.mtimeMs > staleAfter;
}

async function sweepStart(start: string, settled: string | null): Promise<void> {
  const owner = await readOwner(start);
  const waiting: string[] = [];
  for (const library of owner?.libraries ?? []) {
    if (library !== settled && (await exists(library))) waiting.push(library);
  }
  const { mtimeMs } = await stat(start);
  if (waiting.length === 0 || Date.now() - mtimeMs > staleAfter) {
    // A browser that is still ending may write into its profile there. What resists goes at the next start.
    await rm(start, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
